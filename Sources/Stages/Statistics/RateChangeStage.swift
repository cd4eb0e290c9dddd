import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Compares how often rows come before and from a date on: the ratio with its exact interval and a wider one where rows bunch, how sharply
/// other dates would divide the same rows, and how far the difference may be one of who reported. Exact dates only.
///
///     after-the-memorandum:
///       from: taken
///       rate-change: { date: date, at: 2022-07-18, name: arrests or detentions, source: source_url }
package struct RateChangeStage: Stage {
    package static let name = "rate-change"
    package static let summary = "compares how often rows come before and from a date on"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .required("date", .column, "the date of the rows"),
        .required("at", .period, "the day from which on they are counted as after"),
        .optional("name", .prose, "what sentences call the rows, in the plural; `rows` without it"),
        .optional("source", .column, "who reported a row; addresses of pages are told apart by their site"),
        .optional("bin", .count(least: 1), "days in a bin when it is measured how rows bunch; 30 without it"),
    ])

    package static let example = """
        after-the-memorandum:
          from: taken
          rate-change: { date: date, at: 2022-07-18, name: arrests or detentions, source: source_url }
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let date: OptionText
    private let watched: WatchedSpan
    private let at: Day
    private let atNode: DocumentNode
    private let rowName: String
    private let source: OptionText?
    private let binLength: Int

    package init(options: inout StageOptions) throws {
        watched = try WatchedSpan(options)
        date = try options.takeText("date")
        atNode = try options.takeRequired("at")
        let bounds = try StageOptions.period(atNode)
        guard bounds.earliest == bounds.latest else {
            throw Diagnostic.optionValue(atNode, expected: "a day such as 2022-07-18")
        }
        at = bounds.earliest
        rowName = try options.takeSentence("name") ?? "rows"
        source = try options.take("source").map { try OptionText($0, expected: "a column") }
        binLength = try options.takeCount("bin", default: 30, least: 1)
    }

    package var method: [String] {
        [
            "Change of rate: rows a day from \(at) on over rows a day before. Its exact 95 % interval takes rows for independent (Przyborowski and "
                + "Wilenski, Biometrika 31, 1940); the wider one multiplies their variance by how much counts in bins of \(binLength) days vary "
                + "(quasi-Poisson). p: moving all rows as a block by every number of days round the span, two-sided. Other dates: those with at least "
                + "15 % of the span on either side."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let schema = try inputs.one()
        if watched.span.offset(of: at) ?? 0 == 0 {
            let days = watched.span.bounds
            faults.add(
                .optionValue(atNode, expected: "a day of the span \(days.earliest)/\(days.latest), after its first"))
        }
        _ = try faults.attempt { try watched.check(date, of: inputs.entries[0].role, inputs) }
        let field = try faults.attempt { try source?.field(in: schema, .text, .category, .integer) }
        try faults.throwIfAny()
        return RateChangeTable.schema(source: (field ?? nil)?.privacy ?? .open)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .named(Set([date, source].compactMap { $0?.text }))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let rows = table.firstRowsByCase()
        let series: WatchedSpan.Rows = (table, date, rows)
        let change = RateChange(
            try watched.exact(series), all: try watched.all(series), at: at, binLength: binLength)
        let coverage = try source.map { try sourceCoverage(by: $0, of: table) }
        context.findings.add(Finding(change, name: rowName, coverage: coverage, span: watched.span))
        return RateChangeTable(schema: try outputSchema(from: inputs.map(\.schema)), span: watched.span)
            .of(change, coverage)
    }

    private func sourceCoverage(by source: OptionText, of table: Table) throws -> SourceCoverage {
        let days = try GroupNames.records(of: table, by: source).mapValues { rows in
            try watched.exact((table, date, rows)).days
        }
        let offset = Int(at.days(since: watched.span.bounds.earliest))
        return SourceCoverage(days.filter { !$0.value.isEmpty }, at: offset, dayCount: watched.span.dayCount)
    }
}
