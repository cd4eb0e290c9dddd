import Coincidence
import Diagnostics
import Tables

/// Counts how many coincide at each lag between the two series, beside what chance gives at each lag and at all of them together: whether
/// one leads the other. Exact dates only.
///
///     leads:
///       from: { events: taken, triggers: eu-deals }
///       lead-lag: { event-date: date, trigger-date: signed, window: 30, reach: 180, step: 10 }
package struct LeadLagStage: Stage {
    package static let name = "lead-lag"
    package static let summary = "counts coincidences by the lag between two series, beside what chance gives"
    package static let inputShape = SeriesOptions.inputShape()

    package static let form = OptionForm.options(
        SeriesOptions.form + [
            .required("window", .count(least: 0), "days of a window after its first"),
            .optional("rate", .words(of: CoincidenceRate.self), "`trigger` without it"),
            .optional("reach", .count(least: 1), "the largest lag before and after, in days; 90 without it"),
            .optional("step", .count(least: 1), "days from one lag to the next; 1 without it"),
        ] + CurveNullOptions.options)

    package static let example = """
        leads:
          from: { events: taken, triggers: eu-deals }
          lead-lag: { event-date: date, trigger-date: signed, window: 30, reach: 180, step: 10 }
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let series: SeriesOptions
    private let window: Int
    private let rate: CoincidenceRate
    private let reach: Int
    private let step: Int
    private let null: CurveNullModel

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        window = try options.takeCount("window")
        rate = try options.takeWord("rate", default: .trigger)
        reach = try options.takeCount("reach", default: 90, least: 1)
        let stepNode = options.take("step")
        step = try stepNode.map { try StageOptions.count($0, least: 1) } ?? 1
        if let stepNode, step > reach {
            throw Diagnostic.optionValue(stepNode, expected: "at most \(reach), the largest lag, of which it is a part")
        }
        null = try CurveNullOptions.model(in: &options)
    }

    package var method: [String] {
        [
            "Lead and lag: the rate against the lag at which its window begins, exact dates alone. \(CurveNullOptions.words(null))",
            "All places are judged together by how rare each count is at its own place: the rank envelope of Myllymäki et al., J. R. Stat. Soc. B 79, "
                + "2017, with its conservative p.",
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try series.check(inputs)
        return Self.schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { series.columnsNeeded(of: role) }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let pair = try series.pair(inputs)
        let leadLag = LeadLag(
            events: pair.events, triggers: pair.triggers, rate: rate, window: window, reach: reach, step: step,
            null: null)
        context.findings.add(Finding(leadLag, of: pair, names: series.names))
        var builder = TableBuilder(schema: Self.schema)
        for point in leadLag.points {
            builder.append(
                [.integer(Int64(point.lag)), .integer(Int64(window)), .integer(Int64(leadLag.n))]
                    + CurveFields.values(point.k) + CurveFields.together(leadLag.curve))
        }
        return builder.finish()
    }

    private static let schema = Schema(
        [
            Field(
                "lag", .integer, title: "Lag",
                description: "Days from a trigger to the first day of its window; negative where events come first.",
                unit: "day"),
            Field("window", .integer, title: "Window", description: "Days of the window after its first.", unit: "day"),
            Field("n", .integer, title: "of n", description: "How many were asked; exact dates in the span."),
        ] + CurveFields.fields(of: "coincide in that window") + CurveFields.together, key: ["lag"])
}
