import Coincidence
import Tables

/// Counts how many of the shifts give each number of coincidences for the primary question: what its p and envelope are made
/// of.
///
///     by-chance:
///       from: { events: taken, triggers: eu-deals }
///       null-distribution: { event-date: date, trigger-date: signed, primary: { direction: after, window: 30 } }
package struct NullDistributionStage: Stage {
    package static let name = "null-distribution"
    package static let summary = "counts how many shifts give each number of coincidences"
    package static let inputShape = SeriesOptions.inputShape()

    package static let form = OptionForm.options(SeriesOptions.form + PrimaryQuestion.options)

    package static let example = """
        by-chance:
          from: { events: taken, triggers: eu-deals }
          null-distribution:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
        """

    package func carriesRows(of role: String) -> Bool { false }
    package var countsRecords: Bool { true }

    private let series: SeriesOptions
    private let primary: PrimaryQuestion

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        primary = try PrimaryQuestion(options: &options)
    }

    package var method: [String] {
        [
            "Null distribution: how many of the shifts, round the whole span and by up to \(primary.localReach) days either way, give "
                + "each count; the unshifted one is among them."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try series.check(inputs)
        return Schema([
            Field("k", .integer, title: "k", description: "How many coincide; every count up to the largest is there."),
            Field(
                "circular", .integer, title: "Circular shifts",
                description: "How many of the shifts of the events round the whole span give just k."),
            Field(
                "local", .integer, title: "Local shifts",
                description: "How many of the shifts by at most the stated days either way give just k."),
            Field("observed", .integer, title: "Observed", description: "How many coincide unshifted, in every row."),
        ])
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        series.columnsNeeded(of: role)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let pair = try series.pair(try series.rows(inputs), inputs)
        let counts = ShiftCounts.counts(primary.question, events: pair.events, triggers: pair.triggers)
        let circular = NullDistribution.shiftsByCount(counts, under: .circular)
        let local = NullDistribution.shiftsByCount(counts, under: .local(reach: primary.localReach))
        var builder = TableBuilder(schema: try outputSchema(from: inputs.map(\.schema)))
        for k in circular.indices {
            let near = local.indices.contains(k) ? local[k] : 0
            builder.append(
                [k, circular[k], near, counts[0]].map { .integer(Int64($0)) })
        }
        return builder.finish()
    }
}
