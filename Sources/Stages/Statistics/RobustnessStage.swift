import Coincidence
import Diagnostics
import ImpreciseDates
import Tables

/// Asks the primary question in every other way that its answer might hang on: other null models, fewer instead of more, dates and
/// triggers that should show nothing, bursts as one event, imprecise dates drawn, the ends of the span.
///
///     how-sure:
///       from: { events: taken, triggers: eu-deals, placebo: other-deals }
///       robustness:
///         event-date: date
///         trigger-date: signed
///         primary: { rate: trigger, direction: after, window: 30 }
package struct RobustnessStage: Stage {
    package static let name = "robustness"
    package static let summary = "asks the primary question in other ways, to see what its answer hangs on"
    package static let inputShape = SeriesOptions.inputShape(with: ["placebo"])

    package static let form = OptionForm.options(
        SeriesOptions.form + PrimaryQuestion.options + [
            RedrawStretch.option,
            .optional("episode-gap", .count(least: 0), "days between the events of one episode at the most; 7"),
            .optional(
                "placebo-days", .list(.count(least: 1)), "days by which triggers are moved either way; 180 and 365"),
            .optional("date-draws", .count(least: 99), "how often imprecise dates are drawn; 200 without it"),
        ] + DrawOptions.options)

    package static let example = """
        how-sure:
          from: { events: taken, triggers: eu-deals, placebo: other-deals }
          robustness:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
        """

    package func carriesRows(of role: String) -> Bool { false }
    package var countsRecords: Bool { true }

    private let series: SeriesOptions
    private let robustness: Robustness

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        let primary = try PrimaryQuestion(options: &options)
        let draws = try DrawOptions(options: &options, standard: 999)
        let placebo = try options.take("placebo-days").map { node in
            try (node.elements ?? [node]).map { try StageOptions.count($0, least: 1) }
        }
        robustness = Robustness(
            primary.question, localReach: primary.localReach,
            redrawUnit: try RedrawStretch.unit(in: &options),
            episodeGap: try options.takeCount("episode-gap", default: 7),
            placeboDays: (placebo ?? [180, 365]).sorted().flatMap { [-$0, $0] }, drawCount: draws.count,
            dateDrawCount: try options.takeCount("date-draws", default: 200, least: 99), seed: draws.seed)
    }

    package var method: [String] {
        [
            "Robustness: the primary question asked in other ways, with one thing changed in each row: other null models, placebo dates, bursts as one "
                + "event, imprecise dates drawn. None of these p is adjusted."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try series.check(inputs)
        return Self.schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { series.columnsNeeded(of: role) }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let placebo = try inputs["placebo"].map { table in
            try series.watched.exact((table, series.triggerDate, table.firstRowsByCase()))
        }
        let checks = robustness.checks(try series.pair(inputs), placebo: placebo, names: series.names)
        var builder = TableBuilder(schema: Self.schema)
        for check in checks {
            builder.append([
                .text(check.kind.rawValue), .text(check.detail), Self.count(check.k), Self.count(check.n),
                check.expected.map { .number($0) } ?? .missing, Self.count(check.envelope?.lowerBound),
                Self.count(check.envelope?.upperBound), check.p.map { .number($0) } ?? .missing,
                .optional(check.isWarning ? "warning" : nil), .text(check.reading),
            ])
        }
        return builder.finish()
    }

    private static func count(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .missing }

    private static let schema = Schema([
        Field(
            "check", .category, title: "Check", description: "In which other way the primary question is asked.",
            allowed: RobustnessCheck.Kind.allCases.map(\.rawValue)),
        Field("detail", .text, title: "What was done", description: "What differs from the primary question."),
        Field("k", .integer, title: "k", description: "How many coincide; in draws, the middle one."),
        Field("n", .integer, title: "of n", description: "How many were asked; in draws, the middle one."),
        Field("expected", .number, title: "Expected", description: "Mean count by chance."),
        Field("low", .integer, title: "95 % from", description: "Lower end of the 95 % envelope of counts by chance."),
        Field("high", .integer, title: "95 % to", description: "Its upper end."),
        Field(
            "p", .number, title: "p",
            description:
                "One-sided, for more, unless the check says otherwise; of the two shifts the larger one unless it names "
                + "one; not adjusted for how many checks there are."),
        Field(
            "warning", .category, title: "Warning",
            description: "warning: a test is not to be trusted here, or nothing looks like something; else no value.",
            allowed: ["warning"]),
        Field("reading", .text, title: "Reading", description: "What it says, in words by rule."),
    ])
}
