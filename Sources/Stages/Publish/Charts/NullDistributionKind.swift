import Charting
import Diagnostics
import Tables

/// What chance alone gives, as a histogram for each null model, and where the observed count stands; its input named `null` is
/// the table of a `null-distribution`.
///
///     chart: { kind: null-distribution, title: ..., finding: findings, counted: deals followed by an arrest }
struct NullDistributionKind: ChartKind {
    static let name = "null-distribution"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "what chance alone gives, and what was observed; its input `null` is the table of a null-distribution")
        ] + ChartText.form + [
            .required("counted", .prose, "what is counted, in the plural"),
            ChartFacet.form,
            ChartText.noteForm,
        ])

    private static let role = "null"
    static var tableRole: String? { role }
    private static let names = ["k", "circular", "local", "observed"]

    let text: ChartText
    private let counted: String
    private let facet: ChartFacet
    private let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        counted = try options.takeText("counted").text
        facet = try ChartFacet(options: &options)
        note = try options.takeSentence("note") ?? ""
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        let fields = try DiagnosticFailure.collecting(Self.names) { name in
            try OptionText(name, at: inputs.location).field(in: schema, .integer)
        }
        return try fields.map { PublishedField(input: Self.role, field: $0) }
            + facet.fields(in: inputs, of: [Self.role])
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        role == Self.role && !text.isFinding(role) ? .named(Set(Self.names).union(facet.names)) : .all
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let bars = try facet.split(inputs, of: [Self.role]).flatMap { title, inputs in
            let columns = try DrawnColumns(Self.names, of: try inputs.required(Self.role), at: inputs.location)
            return panels(title.isEmpty ? "" : "\(title): ", in: columns)
        }
        return NullChart(
            words: try text.words(of: inputs, note: note, context: context), counted: counted, panels: bars)
    }

    /// One for each null model.
    private func panels(_ prefix: String, in columns: DrawnColumns) -> [NullBars] {
        let rows = 0..<columns.rowCount
        let observed = rows.first.map { columns.count("observed", $0) } ?? 0
        let last = rows.map { columns.count("k", $0) }.max() ?? 0
        func bars(_ title: String, _ name: String) -> NullBars {
            // A table that was made by hand may have any count in it.
            var shifts = Array(repeating: 0.0, count: min(max(last, 0), 100_000) + 1)
            for row in rows where shifts.indices.contains(columns.count("k", row)) {
                shifts[columns.count("k", row)] += Double(columns.count(name, row))
            }
            return NullBars(title: prefix + title, shifts: shifts, observed: min(observed, 100_000))
        }
        // Both ways and none at all: an odd number.
        let near = bars("", "local").total
        let reach = near.truncatingRemainder(dividingBy: 2) == 1 ? "up to \(Int((near - 1) / 2))" : "some"
        return [
            bars("Shifts round the whole span", "circular"), bars("Shifts by \(reach) days either way", "local"),
        ]
    }
}
