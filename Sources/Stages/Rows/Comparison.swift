import Diagnostics
import Tables

/// A column, an operator and what it is compared with.
struct Comparison: Sendable {
    enum Operator: String, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case isIn = "in"
        case isNotIn = "not in"
        case isNull = "is null"
        case isNotNull = "is not null"
    }

    let column: OptionText
    let comparator: Operator
    /// One literal, several for `in`, none for `is null`.
    let literals: [OptionText]

    /// Whether every literal can be compared with such a column, and can occur in it at all.
    func check(in schema: Schema) throws {
        if try column.field(in: schema).type == .date { throw Diagnostic.dateComparison(column) }
        let field = try column.field(in: schema, .text, .category, .integer, .number, .boolean, .list)
        let isOrdering = [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(comparator)
        if isOrdering { try column.field(in: schema, .integer, .number) }
        _ = try DiagnosticFailure.collecting(literals) { literal in
            switch field.type {
            case .integer, .number:
                guard Double(literal.text) != nil else { throw Diagnostic.literal(literal, for: field, "a number") }
            case .boolean:
                guard ["true", "false"].contains(literal.text) else {
                    throw Diagnostic.literal(literal, for: field, "true or false")
                }
            default:
                guard field.allowed.isEmpty || field.allowed.contains(literal.text) else {
                    throw Diagnostic.literal(literal, for: field, "one of \(field.allowed.joined(separator: ", "))")
                }
            }
        }
    }

    func holds(for value: Value) -> Bool {
        switch comparator {
        case .isNull: value == .missing
        case .isNotNull: value != .missing
        case .equal, .isIn: value != .missing && literals.contains { isEqual(value, $0.text) }
        case .notEqual, .isNotIn: value != .missing && !literals.contains { isEqual(value, $0.text) }
        case .less: order(value) { $0 < $1 }
        case .lessOrEqual: order(value) { $0 <= $1 }
        case .greater: order(value) { $0 > $1 }
        case .greaterOrEqual: order(value) { $0 >= $1 }
        }
    }

    private func isEqual(_ value: Value, _ literal: String) -> Bool {
        switch value {
        case .text(let text): text == literal
        case .list(let items): items.contains(literal)
        case .integer(let number): Int64(literal).map { $0 == number } ?? (Double(number) == Double(literal))
        case .number(let number): number == Double(literal)
        case .boolean(let flag): flag == (literal == "true")
        case .date, .missing: false
        }
    }

    private func order(_ value: Value, _ compare: (Double, Double) -> Bool) -> Bool {
        guard let literal = literals.first.flatMap({ Double($0.text) }) else { return false }
        return switch value {
        // Doubles do not tell large whole numbers apart.
        case .integer(let number):
            Int64(literals[0].text).map { compare(number < $0 ? -1 : number > $0 ? 1 : 0, 0) }
                ?? compare(Double(number), literal)
        case .number(let number): compare(number, literal)
        default: false
        }
    }
}

extension Diagnostic {
    static func dateComparison(_ column: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .columnType, at: column.location, "dates are not compared here",
            found: "`\(column.text)`, a column of type date",
            expected: "a column of text, categories, numbers, booleans or lists",
            mend:
                "use `keep-during`, or a condition in SQL such as earliest(\(column.text)) >= '2020-01-01': an imprecise date has two ends"
        )
    }

    static func literal(_ literal: OptionText, for field: Field, _ expected: String) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: literal.location, "column `\(field.name)` never has this value",
            found: "`\(literal.text)`",
            expected: expected,
            mend: NearestName.of(literal.text, among: field.allowed).map { "did you mean `\($0)`?" }
                ?? "compare with a value that the column can have")
    }
}
