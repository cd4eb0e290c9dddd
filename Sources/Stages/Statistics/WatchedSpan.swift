import Coincidence
import Diagnostics
import ImpreciseDates
import Tables
import Timelines

/// The days over which a statistic counts rows, and how rows become series over them.
struct WatchedSpan: Sendable {
    /// A table, its date column, and those of its rows that count.
    typealias Rows = (table: Table, column: OptionText, rows: [Int])

    let span: ObservationSpan
    let approximation: Approximation
    let location: SourceLocation

    /// The pipeline's span, which it must have.
    init(_ options: StageOptions) throws {
        guard let bounds = options.settings.span else {
            throw Diagnostic.spanMissing(stage: options.stage, at: options.location)
        }
        self.init(ObservationSpan(bounds), options.settings.approximation, at: options.location)
    }

    private init(_ span: ObservationSpan, _ approximation: Approximation, at location: SourceLocation) {
        self.span = span
        self.approximation = approximation
        self.location = location
    }

    /// Those of these days that lie in other bounds; nil where none does.
    func clamped(to bounds: DateBounds) -> WatchedSpan? {
        guard let shared = span.bounds.intersection(bounds) else { return nil }
        return WatchedSpan(ObservationSpan(shared), approximation, at: location)
    }

    /// The date column must be there, and the span must lie within what the table says it covers.
    func check(_ column: OptionText, of role: String, _ inputs: StageInputs<Schema>) throws {
        let schema = try inputs.required(role)
        try column.field(in: schema, .date)
        if let coverage = schema.coverage, !coverage.contains(span.bounds) {
            let source = inputs.entries.first { $0.role == role }?.source ?? role
            throw Diagnostic.spanOutsideCoverage(span.bounds, coverage: coverage, input: source, at: location)
        }
    }

    /// The exact dates.
    func exact(_ series: Rows) throws -> EventSeries {
        let dates = try series.column.dates(in: series.table)
        let days = series.rows.filter(dates.isExact).map { Day(number: Int64(dates.earliest[$0])) }
        return EventSeries(days, within: span)
    }

    /// Every date that lies in or near the span.
    func all(_ series: Rows) throws -> ImpreciseSeries {
        let dates = try series.column.dates(in: series.table)
        let events = EventDates(dates, rows: series.rows, approximation: approximation)
        return ImpreciseSeries(events, within: span, plain: dates.bounds)
    }
}
