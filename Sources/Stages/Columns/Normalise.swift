import Diagnostics
import Documents
import Tables

/// Gives names one spelling: countries by ISO 3166-1, others by a table of spellings.
///
///     plain:
///       from: { rows: contracts, companies: company-names }
///       normalise:
///         buyer_country: { countries: code }
///         buyer: { lookup: companies, keep-text: buyer_as_written }
///
/// `countries` knows names in many languages and codes, and writes the `code` of two letters, `alpha-3` or the English
/// `name`. `lookup` names an input with two columns, `written` and `name`. Each value that is not known is told once, with how
/// often it stands there; it stays as it is, unless `unmatched` says that it becomes `empty`, its row is set aside, or the
/// run stops. In a list each item counts.
package struct Normalise: Stage {
    package static let name = "normalise"
    package static let summary = "gives names one spelling, countries by ISO 3166-1, others by a table"
    package static let inputShape = InputShape.rows(with: nil)

    package static let form = OptionForm.named(
        .options([
            .optional("countries", .words(of: CountrySpelling.Form.self), "countries, and how they are written"),
            .optional("lookup", .input, "in place of `countries`: the table of spellings"),
            .optional("written", .column, "its column of spellings; `written` without it"),
            .optional("name", .column, "its column of names; `name` without it"),
            .optional(
                "unmatched", .words(of: SpelledColumn.Unmatched.self),
                "what becomes of a name that is not known; `keep` without it"),
            .optional("keep-text", .text, "a new column that keeps what was written; none without it"),
        ]))

    package static let example = """
        plain:
          from: { rows: contracts, companies: company-names }
          normalise:
            buyer_country: { countries: code }
            buyer: { lookup: companies, keep-text: buyer_as_written }
        """

    package func carriesRows(of role: String) -> Bool { role == StageInputs<Table>.rows }

    private let columns: [SpelledColumn]
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        let whole = options.takeWhole()
        guard let entries = whole.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(
                whole, expected: "the columns, each with `{ countries: code }` or `{ lookup: INPUT }`")
        }
        columns = try entries.map { entry in
            try options.nested(entry.value, entry.key) { column in
                try SpelledColumn(OptionText(entry.key, at: entry.keyLocation), &column)
            }
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.required(StageInputs<Schema>.rows)
        for column in columns {
            guard let lookup = column.lookup else { continue }
            guard let table = inputs[lookup.input.text], lookup.input.text != StageInputs<Schema>.rows else {
                throw Diagnostic.lookupUnknown(lookup.input, among: inputs.entries.map(\.role))
            }
            try lookup.written.field(in: table, .text, .category)
            try lookup.name.field(in: table, .text, .category)
        }
        let used = columns.compactMap(\.lookup?.input.text)
        for entry in inputs.entries where entry.role != StageInputs<Schema>.rows && !used.contains(entry.role) {
            throw Diagnostic.inputUnused(
                entry.role, expected: "`rows`, and the lookups that columns name", at: inputs.location)
        }
        return try made(of: schema) { inputs[$0] }
    }

    /// - Parameter lookup: the schema of a table of spellings, by its role.
    private func made(of schema: Schema, _ lookup: (String) -> Schema?) throws -> Schema {
        var made = schema
        for column in columns {
            let field = try column.name.field(in: schema, .text, .category, .list)
            let spellings = column.lookup.map { spelling in
                [spelling.name, spelling.written].compactMap { lookup(spelling.input.text)?[$0.text] }
            }
            made = made.replacing(field.name, with: column.field(of: field, spelledBy: spellings ?? []))
            if let kept = column.textColumn {
                made = try kept.keepingText(field.with(name: kept.text, title: "\(field.title), as written"), in: made)
            }
        }
        return made
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.required(StageInputs<Table>.rows)
        var faults: [Int: [Diagnostic]] = [:]
        var spelled: [(SpelledColumn, Column)] = []
        var errors = DiagnosticFailure.Collector()
        for column in columns {
            let spelling = try column.spelling(inputs)
            let text = try column.name.column(in: table)
            var unmatched = UnmatchedValues()
            spelled.append((column, column.spelled(text, by: spelling) { unmatched.add($0, row: $1) }))
            for value in unmatched.values {
                let fault = column.unmatched(value, spelling, in: table)
                switch column.unmatched {
                case .keep, .empty: context.log.add(fault)
                case .stop: errors.add(fault)
                case .setAside:
                    for row in value.rows {
                        faults[row, default: []].append(fault.at(StageContext.place(of: row, in: table)))
                    }
                }
            }
        }
        try errors.throwIfAny()
        let kept = try context.rowsKept(of: table, settingAside: faults, stage: Self.name, at: location)
        let result = try written(table, spelled, inputs)
        return faults.isEmpty ? result : result.selecting(kept)
    }

    private func written(
        _ table: Table, _ spelled: [(SpelledColumn, Column)], _ inputs: StageInputs<Table>
    ) throws -> Table {
        var all = table.columns
        for (column, made) in spelled {
            guard let index = table.schema.index(of: column.name.text) else { continue }
            all[index] = made
            if column.textColumn != nil { all.append(table.columns[index]) }
        }
        return Table(schema: try made(of: table.schema) { inputs[$0]?.schema }, columns: all, origins: table.origins)
    }
}
