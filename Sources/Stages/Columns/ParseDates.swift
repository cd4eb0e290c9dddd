import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Tables

/// Reads columns of text as dates: by stated patterns, as EDTF, and in words. A row whose text none of them reads is set
/// aside; an empty cell stays empty.
///
///     dated:
///       from: raw
///       parse-dates:
///         detained_on: { patterns: [dd.MM.yyyy, d.M.yy], pivot: 1950, keep-text: detained_text }
///         released_on: words
package struct ParseDates: Stage {
    package static let name = "parse-dates"
    package static let summary = "reads columns of text as dates, by patterns and in words"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.named(
        .either([
            .list(.text),
            .options([
                .optional("patterns", .list(.text), "patterns such as dd.MM.yyyy"),
                .optional("words", .boolean, "whether dates in words are read too; true without it"),
                .optional("pivot", .count(least: 0), "the first year that two digits may mean"),
                .optional("keep-text", .text, "a new column that keeps what was written; none without it"),
            ]),
        ]))

    package static let example = """
        dated:
          from: raw
          parse-dates:
            detained_on: { patterns: [dd.MM.yyyy, d.M.yy], pivot: 1950, keep-text: detained_text }
            released_on: words
        """

    private let columns: [DateTextColumn]
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        let whole = options.takeWhole()
        guard let entries = whole.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(
                whole, expected: "the columns, each with its patterns such as `dd.MM.yyyy`, or `words`")
        }
        columns = try DiagnosticFailure.collecting(entries) { try DateTextColumn($0, options: options) }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after input: Schema) throws -> Schema {
        var schema = input
        let fields = try DiagnosticFailure.collecting(columns) { try $0.name.field(in: input, .text, .category) }
        for (column, field) in zip(columns, fields) {
            schema = schema.replacing(field.name, with: column.dateField(of: field))
            if let kept = column.textColumn { schema = try kept.keepingText(column.textField(of: field), in: schema) }
        }
        return schema
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let texts = try columns.map { try $0.name.column(in: table) }
        var builders = columns.map { _ in DateBuilder() }
        var kept: [Int] = []
        for row in 0..<table.rowCount {
            var faults: [Diagnostic] = []
            var dates: [EDTF?] = []
            for (column, text) in zip(columns, texts) {
                guard case .text(let text) = text[row] else {
                    dates.append(nil)
                    continue
                }
                switch column.date(from: text, at: StageContext.origin(of: row, in: table)) {
                case .success(let date): dates.append(date)
                case .failure(let fault): faults.append(fault)
                }
            }
            guard faults.isEmpty else {
                context.setAside(row, of: table, faults)
                continue
            }
            for index in builders.indices { builders[index].append(dates[index]) }
            kept.append(row)
        }
        guard !kept.isEmpty || table.rowCount == 0 else {
            throw Diagnostic.rowsAllSetAside(stage: Self.name, rows: table.rowCount, at: location)
        }
        let dated = try dated(
            kept.count == table.rowCount ? table : table.selecting(kept), builders.map { $0.finish() })
        context.readings.addDates(of: dated)
        return dated
    }

    private func dated(_ table: Table, _ dates: [DateColumn]) throws -> Table {
        var all = table.columns
        for (column, dates) in zip(columns, dates) {
            guard let index = table.schema.index(of: column.name.text) else { continue }
            all[index] = .date(dates)
            if column.textColumn != nil { all.append(table.columns[index]) }
        }
        return Table(schema: try schema(after: table.schema), columns: all, origins: table.origins)
    }
}

extension OptionText {
    /// The schema with one more column, of this name, that keeps what was written.
    func keepingText(_ field: Field, in schema: Schema) throws -> Schema {
        guard schema[text] == nil else { throw Diagnostic.textColumnTaken(text, at: location) }
        return Schema(schema.fields + [field], key: schema.key, coverage: schema.coverage)
    }
}

extension Diagnostic {
    fileprivate static func textColumnTaken(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .columnNameTaken, at: location, "there is a column of this name already",
            found: "`keep-text: \(name)`", expected: "a name that no column has",
            mend: "choose another name, such as \(name)_as_written")
    }

    static func rowsAllSetAside(stage: String, rows: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .tableRejected, at: location, "stage `\(stage)` has set every row aside",
            found: "\(rows) \(rows == 1 ? "row" : "rows"), none kept",
            expected: "at least one row that it can read",
            mend: "look at the first of the faults above: one mend often serves them all")
    }
}
