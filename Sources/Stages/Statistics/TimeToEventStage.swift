import Coincidence
import Diagnostics
import ImpreciseDates
import Tables

/// Measures how long it takes from each start to the first event after it, by group, with those that never came while they were watched as
/// censored: Kaplan and Meier's curve. An event on the start's own day ends the wait on day 0. Starts with exact dates only.
///
///     silence-after-waves:
///       from: { starts: waves, events: criticism }
///       time-to-event: { start-date: date, event-date: date, by: institution }
package struct TimeToEventStage: Stage {
    package static let name = "time-to-event"
    package static let summary =
        "measures how long the first event after each start takes, with those that never came as censored"
    package static let inputShape = InputShape.roles(["starts", "events"], optional: [])

    package static let form = OptionForm.options([
        .required("start-date", .column, "the date of the starts"),
        .required("event-date", .column, "the date of the events"),
        .optional("by", .column, "a column of the events, each of whose values is waited for by itself"),
        .optional("within", .count(least: 0), "days after which a wait is censored; the end of the span without it"),
        .optional(
            "names",
            .options([
                .optional("starts", .prose, "how sentences call the starts, in the plural"),
                .optional("event", .prose, "how they call an event, with its article"),
            ]), "what sentences call them"),
    ])

    package static let example = """
        silence-after-waves:
          from: { starts: waves, events: criticism }
          time-to-event: { start-date: date, event-date: date, by: institution }
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let watched: WatchedSpan
    private let startDate: OptionText
    private let eventDate: OptionText
    private let by: OptionText?
    private let within: Int?
    private let names: (starts: String, event: String)

    package init(options: inout StageOptions) throws {
        watched = try WatchedSpan(options)
        startDate = try options.takeText("start-date")
        eventDate = try options.takeText("event-date")
        by = try options.take("by").map { try OptionText($0, expected: "a column") }
        within = try options.take("within").map { try StageOptions.count($0) }
        names =
            try options.take("names").map { node in
                try options.nested(node, "names") { names in
                    (try names.takeText("starts").text, try names.takeText("event").text)
                }
            } ?? ("starts", "an event")
    }

    package var method: [String] {
        [
            "Time to event: the share that still waits after each number of days, with waits that had not ended while they were watched as "
                + "censored (Kaplan and Meier, J. Am. Stat. Assoc. 53, 1958). 95 % interval: Wilson's, for as many independent waits as Greenwood's "
                + "variance is worth (Rothman, J. Chronic Dis. 31, 1978)."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try watched.check(startDate, of: "starts", inputs) }
        _ = try faults.attempt { try watched.check(eventDate, of: "events", inputs) }
        let group = try faults.attempt {
            try by?.field(in: try inputs.required("events"), .text, .category, .integer, .boolean, .list)
        }
        try faults.throwIfAny()
        return Self.schema(group: (group ?? nil)?.privacy ?? .open)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        role == "starts" ? .columns(startDate) : .named(Set([eventDate, by].compactMap { $0?.text }))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let (starts, events) = (try inputs.required("starts"), try inputs.required("events"))
        let startRows: WatchedSpan.Rows = (starts, startDate, starts.firstRowsByCase())
        let startDays = try watched.exact(startRows).days
        let rows = events.firstRowsByCase()
        let groups: [(name: String?, rows: [Int])] =
            try by.map { by in
                try GroupNames.records(of: events, by: by).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            } ?? [(nil, rows)]
        let eventRows: WatchedSpan.Rows = (events, eventDate, rows)
        let waits = try groups.map { name, rows in
            let exact = try watched.exact((events, eventDate, rows))
            let all = try watched.all((events, eventDate, rows))
            let waits = Waits.to(exact.days, from: startDays, within: within, in: exact.span)
            return GroupWaits(
                name: name, curve: KaplanMeier(waits),
                earliest: KaplanMeier(Waits.toEarliest(all, from: startDays, within: within, in: exact.span)),
                answerDayCount: Set(zip(startDays, waits).filter(\.1.isEnded).map { $0 + $1.days }).count)
        }
        context.findings.add(
            Finding(
                waits,
                counts: .init(
                    starts: startDays.count,
                    impreciseStarts: try watched.all(startRows).partners.count - startDays.count,
                    events: try watched.exact(eventRows).count, allEvents: try watched.all(eventRows).partners.count),
                start: names.starts, event: names.event, span: watched.span))
        var builder = TableBuilder(schema: try outputSchema(from: inputs.map(\.schema)))
        for group in waits {
            for step in group.curve.steps {
                builder.append(Self.row(group.name, step, group.earliest.waiting(beyond: step.day)))
            }
        }
        return builder.finish()
    }

    private static func row(_ group: String?, _ step: KaplanMeier.Step, _ earliest: Double?) -> [Value] {
        [
            .optional(group), .integer(Int64(step.day)), .integer(Int64(step.atRisk)), .integer(Int64(step.ended)),
            .integer(Int64(step.censored)), .number(step.waiting), .number(step.interval.lowerBound),
            .number(step.interval.upperBound), earliest.map { .number($0) } ?? .missing,
        ]
    }

    private static func schema(group privacy: Privacy) -> Schema {
        Schema([
            Field(
                "group", .text, title: "Group", description: "Whose event is waited for; no value for all together.",
                privacy: privacy),
            Field("day", .integer, title: "Day", description: "Days since the start.", unit: "day"),
            Field("at_risk", .integer, title: "At risk", description: "Waits that went on until this day."),
            Field("ended", .integer, title: "Came", description: "Waits that ended on it."),
            Field(
                "censored", .integer, title: "Censored",
                description: "Waits that were watched no longer than this day and had not ended."),
            Field(
                "waiting", .number, title: "Still waiting",
                description: "Share that goes on beyond this day (Kaplan and Meier)."),
            Field(
                "low", .number, title: "95 % from",
                description: "Lower end of its interval, which takes waits for independent."),
            Field("high", .number, title: "95 % to", description: "Its upper end."),
            Field(
                "waiting_earliest", .number, title: "Still waiting, earliest",
                description:
                    "The same if every imprecise date were as early as it allows and no earlier than the start; no value where that was not watched."
            ),
        ])
    }
}
