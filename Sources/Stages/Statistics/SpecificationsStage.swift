import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Asks the primary question under every combination of definitions that could as well have been chosen: which rows are events, which are
/// triggers, which window, exact or all dates, which span, rows or days or cases. The first of each list is the declared one.
///
///     by-definition:
///       from: { arrests and detentions: taken, arrests alone: arrests-only, EU-linked deals: eu-deals, gas deals: gas }
///       specifications:
///         event-date: date
///         trigger-date: signed
///         primary: { rate: trigger, direction: after, window: 30 }
///         events: [arrests and detentions, arrests alone]
///         triggers: [EU-linked deals, gas deals]
package struct SpecificationsStage: Stage {
    package static let name = "specifications"
    package static let summary = "asks the primary question under every combination of defensible definitions"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options(
        SeriesOptions.form + PrimaryQuestion.options + SpecificationChoices.options + [
            .optional("date-draws", .count(least: 99), "how often imprecise dates are drawn; 99 without it"),
            .optional("seed", .count(least: 0), "of the random numbers; 1 without it"),
        ])

    package static let example = """
        by-definition:
          from: { arrests and detentions: taken, arrests alone: arrests-only, EU-linked deals: eu-deals }
          specifications:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
            events: [arrests and detentions, arrests alone]
            triggers: [EU-linked deals]
            windows: [14, 60]
            counted: [rows, distinct-days]
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let series: SeriesOptions
    private let primary: PrimaryQuestion
    private let choices: SpecificationChoices
    private let drawCount: Int
    private let seed: UInt64

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        primary = try PrimaryQuestion(options: &options)
        choices = try SpecificationChoices(options: &options, watched: series.watched, primary: primary.question)
        // Odd, so that there is a middle one.
        drawCount = try options.takeCount("date-draws", default: 99, least: 99) / 2 * 2 + 1
        seed = UInt64(try options.takeCount("seed", default: 1))
    }

    package var method: [String] {
        [
            "Specifications: the primary question under every combination of the definitions named, each by both shifts and with the larger p. Of "
                + "drawn dates the draw with the middle p is shown (\(drawCount) draws, seed \(seed))."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try choices.check(inputs, series: series)
        return Self.schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        choices.columnsNeeded(of: role, series: series)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let curve = SpecificationCurve(
            try choices.specifications(inputs, series: series, primary: primary.question),
            localReach: primary.localReach,
            drawCount: drawCount, seed: seed)
        context.findings.add(Finding(curve, question: primary.question, names: series.names, span: series.span))
        var builder = TableBuilder(schema: Self.schema)
        for answer in curve.answers { builder.append(Self.row(answer)) }
        return builder.finish()
    }

    private static func row(_ answer: SpecificationAnswer) -> [Value] {
        let tested: [Value] =
            answer.isTested
            ? [
                .number(answer.expected), answer.effect.map { .number($0) } ?? .missing, .number(answer.pCircular),
                .number(answer.pLocal), .number(answer.p),
            ] : Array(repeating: .missing, count: 5)
        return [.text(answer.isDeclared ? "declared" : "alternative")] + answer.choices.map { .text($0) } + [
            .integer(Int64(answer.k)), .integer(Int64(answer.n)),
        ] + tested + [.optional(answer.direction?.rawValue)]
    }

    private static let schema = Schema(
        [
            Field(
                "standing", .category, title: "Standing",
                description:
                    "declared: as the pipeline file declares it; alternative: one or more definitions are others.",
                allowed: ["declared", "alternative"])
        ] + SpecificationChoices.fields + [
            Field(
                "k", .integer, title: "k",
                description: "How many coincide; of drawn dates, in the draw with the middle p."),
            Field("n", .integer, title: "of n", description: "How many were asked, likewise."),
            Field(
                "expected", .number, title: "Expected",
                description: "Mean count under the null model with the larger p."),
            Field("effect", .number, title: "Observed / expected", description: "k over that."),
            Field(
                "p_circular", .number, title: "Circular shift: p",
                description: "Share of circular shifts with at least k."),
            Field("p_local", .number, title: "Local shift: p", description: "Share of local shifts with at least k."),
            Field(
                "p", .number, title: "p (the larger)",
                description: "The larger of the two; not adjusted for how many ways there are."),
            Field(
                "points", .category, title: "Points to",
                description: "more: more coincide than is expected by chance; fewer: fewer do; as-many: neither.",
                allowed: SpecificationAnswer.Direction.allCases.map(\.rawValue)),
        ])
}
