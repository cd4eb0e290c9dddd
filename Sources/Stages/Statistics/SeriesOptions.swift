import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// The two series that every coincidence statistic compares: events (the later, such as arrests) and triggers (the
/// earlier, such as deals), over the pipeline's span.
struct SeriesOptions: Sendable {
    static let inputShape = InputShape.roles(["events", "triggers"], optional: [])

    static let form: [OptionForm.Option] = [
        .required("event-date", .column, "the date of the events"),
        .required("trigger-date", .column, "the date of the triggers"),
        .optional(
            "names",
            .options(
                ["event", "events", "trigger", "triggers"].map { .optional($0, .text, "how sentences call it") }),
            "what sentences call them"),
    ]

    let eventDate: OptionText
    let triggerDate: OptionText
    let names: SeriesNames
    let span: ObservationSpan
    private let stage: String
    private let location: SourceLocation

    init(options: inout StageOptions) throws {
        stage = options.stage
        location = options.location
        eventDate = try options.takeText("event-date")
        triggerDate = try options.takeText("trigger-date")
        names = try Self.names(in: &options)
        guard let bounds = options.settings.span else {
            throw Diagnostic.spanMissing(stage: options.stage, at: options.location)
        }
        span = ObservationSpan(bounds)
    }

    /// Both date columns must be there, and the span must lie within what each table says it covers.
    func check(_ inputs: StageInputs<Schema>) throws {
        _ = try DiagnosticFailure.collecting([("events", eventDate), ("triggers", triggerDate)]) { role, column in
            let schema = try inputs.required(role)
            try column.field(in: schema, .date)
            if let coverage = schema.coverage, !coverage.contains(span.bounds) {
                let source = inputs.entries.first { $0.role == role }?.source ?? role
                throw Diagnostic.spanOutsideCoverage(span.bounds, coverage: coverage, input: source, at: location)
            }
        }
    }

    func columnsNeeded(of role: String) -> ColumnNeed { .columns(role == "events" ? eventDate : triggerDate) }

    /// The exact dates of a series, one for each case.
    func exact(_ table: Table, _ column: OptionText) throws -> EventSeries {
        let dates = try column.dates(in: table)
        let days = table.firstRowsByCase().filter(dates.isExact).map { Day(number: Int64(dates.earliest[$0])) }
        return EventSeries(days, within: span)
    }

    /// Every dated row of a series in or near the span, one for each case.
    func all(_ table: Table, _ column: OptionText, approximation: Approximation) throws -> ImpreciseSeries {
        let dates = try column.dates(in: table)
        let events = EventDates(dates, rows: table.firstRowsByCase(), approximation: approximation)
        return ImpreciseSeries(events, within: span, plain: dates.bounds)
    }

    private static func names(in options: inout StageOptions) throws -> SeriesNames {
        guard let node = options.take("names") else {
            return SeriesNames(event: "an event", events: "events", trigger: "a trigger", triggers: "triggers")
        }
        return try options.nested(node, "names") { names in
            SeriesNames(
                event: try names.takeText("event").text, events: try names.takeText("events").text,
                trigger: try names.takeText("trigger").text, triggers: try names.takeText("triggers").text)
        }
    }
}
