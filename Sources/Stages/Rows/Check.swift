import Diagnostics
import Documents
import Formats
import Storage
import Tables

/// Holds rows to what must be true of them; a row that breaks a rule is set aside with its reasons, or stops the run.
///
///     sound:
///       from: arrests
///       check:
///         conditions: { a release follows its arrest: latest(released) >= earliest(arrested) }
///         unique: [id]
///         rows: { at-least: 100 }
///
/// A condition is SQL over a row's columns; where it cannot be told, since a value is missing, the row is right. Of rows that
/// have the same in the columns of `unique` the first one stays; a missing value is the same as none.
package struct Check: Stage {
    package static let name = "check"
    package static let summary = "sets aside the rows that break a rule, or stops"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .optional("conditions", .named(.sql), "rules in words, each with its condition; none without it"),
        .optional("unique", .list(.column), "columns that no two rows may share; none without it"),
        .optional("rows", TableSize.form, "how many rows are left; any number without it"),
        .optional("broken", .words(of: Broken.self), "what becomes of a row that breaks a rule; `set-aside`"),
    ])

    package static let example = """
        sound:
          from: arrests
          check:
            conditions: { a release follows its arrest: latest(released) >= earliest(arrested) }
            unique: [id]
            rows: { at-least: 100 }
        """

    private enum Broken: String, CaseIterable {
        case setAside = "set-aside"
        case stop
    }

    private let conditions: [(name: String, text: QueryText)]
    private let unique: [OptionText]
    private let size: TableSize?
    private let broken: Broken
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        conditions =
            try options.take("conditions").map { node in
                guard let entries = node.entries, !entries.isEmpty else {
                    throw Diagnostic.optionValue(
                        node, expected: "rules, each named in words, with its condition in SQL")
                }
                return try entries.map { (name: $0.key, text: try QueryText($0.value)) }
            } ?? []
        unique = try options.take("unique").map { try OptionText.list($0, expected: "the name of a column") } ?? []
        size = try options.take("rows").map { node in try options.nested(node, "rows") { try TableSize(&$0) } }
        broken = try options.takeWord("broken", default: .setAside)
        if conditions.isEmpty, unique.isEmpty, size == nil { throw Diagnostic.nothingToCheck(at: location) }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        var faults = DiagnosticFailure.Collector()
        let empty = TableBuilder(schema: schema).finish()
        for condition in conditions { _ = try faults.attempt { try Self.rows(of: empty, breaking: condition.text) } }
        for column in unique { _ = try faults.attempt { try column.field(in: schema) } }
        try faults.throwIfAny()
        return schema
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        var faults: [Int: [Diagnostic]] = [:]
        for (name, text) in conditions {
            for row in try Self.rows(of: table, breaking: text) {
                faults[row, default: []].append(.conditionBroken(name, text, row, of: table))
            }
        }
        let columns = try unique.map { try $0.column(in: table) }
        var first: [[Value]: Int] = [:]
        if !columns.isEmpty {
            for row in 0..<table.rowCount where faults[row] == nil {
                let values = columns.map { $0[row] }
                if values.contains(.missing) { continue }
                if let earlier = first[values] {
                    faults[row, default: []].append(.rowRepeated(unique, values, row, earlier, of: table))
                } else {
                    first[values] = row
                }
            }
        }
        let kept = try keep(table, faults, context)
        try size?.check(kept.rowCount, at: location)
        return kept
    }

    private func keep(_ table: Table, _ faults: [Int: [Diagnostic]], _ context: StageContext) throws -> Table {
        if faults.isEmpty { return table }
        if broken == .stop {
            throw DiagnosticFailure(faults.keys.sorted().flatMap { (faults[$0] ?? []).map(\.asError) })
        }
        return table.selecting(
            try context.rowsKept(of: table, settingAside: faults, stage: Self.name, at: location))
    }

    private static func rows(of table: Table, breaking text: QueryText) throws -> [Int] {
        try text.placing([("input", table.schema)]) {
            try SQLSession([("input", table)]).rows(of: "input", breaking: text.text)
        }
    }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        Diagnostic(.error, code, at: location, fault, found: found, expected: expected, mend: mend, excerpt: excerpt)
    }

    fileprivate static func conditionBroken(
        _ name: String, _ text: QueryText, _ row: Int, of table: Table
    ) -> Diagnostic {
        let condition = RowCondition(name: name, sql: text.text, location: text.location)
        let found = condition.columns(among: table.schema.names).map { index in
            "`\(table.schema.names[index])` \"\(CellText.plain(table.columns[index][row]).prefix(60))\""
        }
        return Diagnostic(
            .warning, .rowCondition, at: StageContext.place(of: row, in: table), "a rule for rows is broken",
            found: found.isEmpty ? "a row for which it is false" : found.joined(separator: ", "),
            expected: "\(name): \(text.text)", mend: "correct the cells, or the rule at \(text.location)")
    }

    fileprivate static func rowRepeated(
        _ columns: [OptionText], _ values: [Value], _ row: Int, _ earlier: Int, of table: Table
    ) -> Diagnostic {
        let names = columns.map { "`\($0.text)`" }.joined(separator: ", ")
        let texts = values.map { CellText.plain($0) }.joined(separator: ", ")
        return Diagnostic(
            .warning, .valueDuplicate, at: StageContext.place(of: row, in: table), "a row that stands here twice",
            found: "\(names) \"\(texts.prefix(120))\", as at \(StageContext.origin(of: earlier, in: table))",
            expected: "\(names) once", mend: "give the row its own, or merge the two with `deduplicate`")
    }

    fileprivate static func nothingToCheck(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionMissing, at: location, "stage `check` needs a rule", found: "no rule",
            expected: "`conditions`, `unique` or `rows` below `check`", mend: "say what must be true of the rows")
    }
}
