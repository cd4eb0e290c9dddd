import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// The two series that every coincidence statistic compares: events (the later, such as arrests) and triggers (the
/// earlier, such as deals), over the pipeline's span.
struct SeriesOptions: Sendable {
    /// - Parameter others: roles of inputs that a stage may have beside the two series and what triggers must follow.
    static func inputShape(with others: [String] = []) -> InputShape {
        .roles(["events", "triggers"], optional: [TriggerCondition.role] + others)
    }

    static let form: [OptionForm.Option] = [
        .required("event-date", .column, "the date of the events"),
        .required("trigger-date", .column, "the date of the triggers"),
        .optional("condition", TriggerCondition.form, "what a trigger must follow to count; anything without it"),
        .optional(
            "names",
            .options(
                ["event", "events", "trigger", "triggers"].map { .optional($0, .prose, "how sentences call it") }),
            "what sentences call them"),
    ]

    let eventDate: OptionText
    let triggerDate: OptionText
    let names: SeriesNames
    /// The days over which both are watched.
    let watched: WatchedSpan
    private let condition: TriggerCondition?

    var span: ObservationSpan { watched.span }

    init(options: inout StageOptions) throws {
        watched = try WatchedSpan(options)
        eventDate = try options.takeText("event-date")
        triggerDate = try options.takeText("trigger-date")
        condition = try options.take("condition").map { try TriggerCondition($0, in: options) }
        names = try Self.names(in: &options)
    }

    private init(_ other: SeriesOptions, watched: WatchedSpan) {
        eventDate = other.eventDate
        triggerDate = other.triggerDate
        names = other.names
        condition = other.condition
        self.watched = watched
    }

    /// The same over other days.
    func over(_ watched: WatchedSpan) -> SeriesOptions { SeriesOptions(self, watched: watched) }

    /// Every date column must be there, and the span must lie within what each table says it covers.
    func check(_ inputs: StageInputs<Schema>) throws {
        var faults = DiagnosticFailure.Collector()
        for (role, column) in [("events", eventDate), ("triggers", triggerDate)] {
            _ = try faults.attempt { try watched.check(column, of: role, inputs) }
        }
        if inputs["placebo"] != nil { _ = try faults.attempt { try watched.check(triggerDate, of: "placebo", inputs) } }
        _ = try faults.attempt { try TriggerCondition.check(condition, inputs, at: watched.location) }
        try faults.throwIfAny()
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        switch role {
        case "events": .columns(eventDate)
        case TriggerCondition.role: condition.map { .columns($0.date) } ?? .none
        default: .columns(triggerDate)
        }
    }

    /// All rows of both tables, of triggers only those that meet the condition.
    func rows(_ inputs: StageInputs<Table>) throws -> SeriesRows {
        let triggers = try inputs.required("triggers")
        let all = Array(0..<triggers.rowCount)
        let meeting =
            try condition?.rows(
                all, of: triggers, triggerDate, conditions: try inputs.required(TriggerCondition.role),
                approximation: watched.approximation) ?? all
        return SeriesRows(events: Array(0..<(try inputs.required("events")).rowCount), triggers: meeting)
    }

    /// Both series, in exact dates and in all; rows that were read from one record count once.
    func pair(_ rows: SeriesRows, group: String? = nil, _ inputs: StageInputs<Table>) throws -> SeriesPair {
        let (eventTable, triggerTable) = (try inputs.required("events"), try inputs.required("triggers"))
        let events = (eventTable, eventDate, eventTable.firstRowsByCase(among: rows.events))
        let triggers = (triggerTable, triggerDate, triggerTable.firstRowsByCase(among: rows.triggers))
        return SeriesPair(
            group: group, events: try watched.exact(events), triggers: try watched.exact(triggers),
            allEvents: try watched.all(events), allTriggers: try watched.all(triggers))
    }

    func pair(_ inputs: StageInputs<Table>) throws -> SeriesPair { try pair(try rows(inputs), inputs) }

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
