import Charting
import Diagnostics
import Tables

/// Bars of events by the days between them and the triggers, over the envelope that chance alone gives; its input named
/// `study` is the table of an `event-study`.
///
///     chart: { kind: lag-histogram, title: ..., finding: findings, event: arrests, trigger: deal }
struct LagHistogramKind: ChartKind {
    static let name = "lag-histogram"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "bars of events by days from a trigger; its input `study` is the table of an event-study")
        ] + ChartText.form + [
            .required("event", .prose, "what a bar counts, in the plural"),
            .required("trigger", .prose, "what the days are counted from"),
            ChartFacet.form,
            ChartText.noteForm,
        ])

    private static let studyRole = "study"
    static var tableRole: String? { studyRole }
    private static let columns = ["lag_from", "lag_to", "observed", "expected", "low", "high"]
    /// Those of the envelope for all bins at once: both, or neither in tables that were made before there was one.
    private static let simultaneous = ["low_simultaneous", "high_simultaneous"]

    let text: ChartText
    private let event: String
    private let trigger: String
    private let facet: ChartFacet
    private let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        event = try options.takeText("event").text
        trigger = try options.takeText("trigger").text
        facet = try ChartFacet(options: &options)
        note = try options.takeSentence("note") ?? ""
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.studyRole)
        let hasSimultaneous = Self.simultaneous.contains { schema[$0] != nil }
        let fields = try (Self.columns + (hasSimultaneous ? Self.simultaneous : [])).map { name in
            let field = try OptionText(name, at: inputs.location).field(in: schema, .integer, .number)
            return PublishedField(input: Self.studyRole, field: field)
        }
        return try fields + facet.fields(in: inputs, of: [Self.studyRole])
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let facets = try facet.split(inputs, of: [Self.studyRole]).map { title, inputs in
            LagFacet(title: title, bins: bins(of: try inputs.required(Self.studyRole)))
        }
        return LagHistogram(
            words: try text.words(of: inputs, note: note, context: context), facets: facets, eventName: event,
            triggerName: trigger, binDays: facets.lazy.compactMap(\.bins.first).first?.lags.count ?? 1)
    }

    private func bins(of table: Table) -> [LagBin] {
        func column(_ name: String) -> [Double] {
            guard let column = table[name] else { return Array(repeating: .nan, count: table.rowCount) }
            return (0..<column.count).map { column[$0].drawnNumber ?? .nan }
        }
        let (columns, simultaneous) = (Self.columns.map(column), Self.simultaneous.map(column))
        return (0..<table.rowCount).map { row in
            let numbers = columns.map { $0[row].isNaN ? 0 : $0[row] }
            return LagBin(
                lags: Int(numbers[0])...Int(numbers[1]), observed: Int(numbers[2]), expected: numbers[3],
                low: numbers[4], high: numbers[5], simultaneousLow: simultaneous[0][row],
                simultaneousHigh: simultaneous[1][row])
        }
    }
}
