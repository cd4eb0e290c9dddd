import Coincidence
import Diagnostics
import ImpreciseDates
import Tables

/// Counts the pairs of a trigger and an event by the days between them, beside what chance gives in each bin and in all of them
/// together. Exact dates only.
///
///     around-deals-by-week:
///       from: { events: taken, triggers: eu-deals }
///       event-study: { event-date: date, trigger-date: signed, reach: 90, bin: 7 }
package struct EventStudyStage: Stage {
    package static let name = "event-study"
    package static let summary = "counts pairs by the days between them, beside what chance gives"
    package static let inputShape = SeriesOptions.inputShape()

    package static let form = OptionForm.options(
        SeriesOptions.form + [
            .optional("reach", .count(least: 1), "days before and after; 90 without it"),
            .optional("bin", .count(least: 1), "days in a bin; 7 without it"),
        ] + CurveNullOptions.options)

    package static let example = """
        around-deals-by-week:
          from: { events: taken, triggers: eu-deals }
          event-study: { event-date: date, trigger-date: signed, reach: 90, bin: 7 }
        """

    package func carriesRows(of role: String) -> Bool { false }
    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }

    private let series: SeriesOptions
    private let reach: Int
    private let binWidth: Int
    private let null: CurveNullModel

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        reach = try options.takeCount("reach", default: 90, least: 1)
        binWidth = try options.takeCount("bin", default: 7, least: 1)
        null = try CurveNullOptions.model(in: &options)
    }

    package var method: [String] {
        [
            "Event study: pairs of a trigger and an event by the days between them, exact dates alone. \(CurveNullOptions.words(null))",
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
        let study = EventStudy(
            events: pair.events, triggers: pair.triggers, reach: reach, width: binWidth, null: null)
        context.findings.add(Finding(study, of: pair, names: series.names))
        var builder = TableBuilder(schema: Self.schema)
        for bin in study.bins {
            builder.append(
                [.integer(Int64(bin.lags.lowerBound)), .integer(Int64(bin.lags.upperBound))]
                    + CurveFields.values(bin.pairs)
                    + [.integer(Int64(bin.watched)), bin.mean.map { .number($0) } ?? .missing]
                    + CurveFields.together(study.curve))
        }
        return builder.finish()
    }

    private static let schema = Schema(
        [
            Field(
                "lag_from", .integer, title: "Lag from", description: "First day of the bin; negative is before.",
                unit: "day"),
            Field("lag_to", .integer, title: "Lag to", description: "Last day of the bin, included.", unit: "day"),
        ] + CurveFields.fields(of: "pairs of a trigger and an event at these lags") + [
            Field(
                "watched", .integer, title: "Days watched",
                description: "Days of the span at these lags, summed over the triggers.", unit: "day"),
            Field(
                "mean", .number, title: "Events a day",
                description: "Mean number of events on a day at these lags of a trigger."),
        ] + CurveFields.together, key: ["lag_from"])
}
