import Diagnostics
import ImpreciseDates
import Tables

/// Keeps the rows whose date lies, or may lie, in a period. A row without a date goes.
///
///     since-memorandum: { from: contracts, keep-during: { column: signed, within: 2022-07-18/2026-02-17 } }
///
/// `within` is any EDTF, such as `2022` or `2022-07-18/..`; without it the pipeline's `span`. With `when: possible`, which is
/// the default, a row goes only when none of its days lies there; with `certain` it stays only when all do. `~` widens a
/// date as it does in joins. The table covers no more than the period.
package struct KeepDuring: Stage {
    package static let name = "keep-during"
    package static let summary = "keeps the rows whose date lies, or may lie, in a period"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .required("column", .column, "the date"),
        .optional("within", .period, "the period; the pipeline's span without it"),
        .optional(
            "when", .words(of: When.self), "whether a row stays if it may lie there, or only if it must; `possible`"),
    ])

    package static let example = """
        since-memorandum:
          from: contracts
          keep-during: { column: signed, within: 2022-07-18/2026-02-17 }
        """

    private enum When: String, CaseIterable { case possible, certain }

    private let column: OptionText
    private let period: DateBounds
    private let when: When
    private let periodLocation: SourceLocation

    package init(options: inout StageOptions) throws {
        column = try options.takeText("column")
        let within = options.take("within")
        periodLocation = within?.location ?? options.location
        when = try options.takeWord("when", default: .possible)
        if let within {
            period = try StageOptions.period(within)
        } else {
            guard let span = options.settings.span else {
                throw Diagnostic.optionMissing("within", stage: Self.name, at: options.location)
            }
            period = span
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after schema: Schema) throws -> Schema {
        try column.field(in: schema, .date)
        guard let coverage = schema.coverage else {
            if period.earliest == .distantPast || period.latest == .distantFuture {
                throw Diagnostic.periodOpen(period, at: periodLocation)
            }
            return Schema(schema.fields, key: schema.key, coverage: period)
        }
        guard let both = coverage.intersection(period) else {
            throw Diagnostic.periodOutsideCoverage(period, coverage, at: periodLocation)
        }
        return Schema(schema.fields, key: schema.key, coverage: both)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { made + .columns(column) }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let dates = try column.dates(in: table)
        let rows = (0..<table.rowCount).filter { row in
            guard let bounds = dates.widenedBounds(row, by: context.settings.approximation) else { return false }
            return when == .possible ? period.overlaps(bounds) : period.contains(bounds)
        }
        context.ledger.count(table.rowCount - Set(rows).count, as: .filtered)
        return try table.selecting(rows).with(schema: schema(after: table.schema))
    }
}

extension Diagnostic {
    fileprivate static func periodOpen(_ period: DateBounds, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "nobody said how far the table reaches", found: period.description,
            expected: "a period with both ends, since the table declares no coverage",
            mend: "write both ends, or declare `coverage` in the table's descriptor")
    }

    fileprivate static func periodOutsideCoverage(
        _ period: DateBounds, _ coverage: DateBounds, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .spanOutsideCoverage, at: location, "the table covers no day of this period",
            found: period.description, expected: "days within \(coverage), the table's declared coverage",
            mend: "choose another period: a day that nobody watched is not an empty day")
    }
}
