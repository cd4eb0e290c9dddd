import Diagnostics
import Documents
import Tables

/// A column of the left input of a join, and the column of the right that must have the same value.
struct JoinKey: Sendable {
    let left: OptionText
    let right: OptionText

    /// `{ commodity: product }`, or names that both tables use: `[id]`.
    static func list(_ node: DocumentNode) throws -> [JoinKey] {
        let keys =
            try node.entries.map { entries in
                try entries.map { entry in
                    JoinKey(
                        left: OptionText(entry.key, at: entry.keyLocation),
                        right: try OptionText(entry.value, expected: "a column of the right input"))
                }
            } ?? OptionText.list(node, expected: "a column of both inputs").map { JoinKey(left: $0, right: $0) }
        if keys.isEmpty { throw Diagnostic.optionValue(node, expected: "at least one column") }
        return keys
    }

    /// Whether both columns are there, and can have equal values at all.
    ///
    /// - Throws: what is wrong with either.
    func check(_ leftSchema: Schema, _ rightSchema: Schema) throws {
        if let field = leftSchema[left.text], field.type == .date {
            throw Diagnostic.joinByDate(field, at: left.location)
        }
        var faults = DiagnosticFailure.Collector()
        let type = try faults.attempt {
            try left.field(in: leftSchema, .text, .category, .integer, .boolean).type
        }
        _ = try faults.attempt {
            switch type {
            case nil: try right.field(in: rightSchema, .text, .category, .integer, .boolean)
            case .integer: try right.field(in: rightSchema, .integer)
            case .boolean: try right.field(in: rightSchema, .boolean)
            default: try right.field(in: rightSchema, .text, .category)
            }
        }
        try faults.throwIfAny()
    }
}

/// How many rows of one side may have the same key as a row of the other.
enum JoinRelationship: String, CaseIterable {
    case oneToOne = "one-to-one"
    case oneToMany = "one-to-many"
    case manyToOne = "many-to-one"
    case manyToMany = "many-to-many"

    /// Whether a left row has one partner at most.
    var isOneOnTheRight: Bool { self == .oneToOne || self == .manyToOne }
    /// Whether a right row has one partner at most.
    var isOneOnTheLeft: Bool { self == .oneToOne || self == .oneToMany }
}

extension Diagnostic {
    fileprivate static func joinByDate(_ field: Field, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .columnType, at: location, "dates are not joined by being equal", found: "`\(field.name)`, a date",
            expected: "a column of text, category, integer or boolean",
            mend: "use `window-join` with `before: 0, after: 0`: an imprecise date may be equal, or may not")
    }
}
