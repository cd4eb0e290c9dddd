import Charting
import Diagnostics
import Tables

/// Which of two sides the rows of each group take, as bars away from a middle line; its input named `balance` is the table
/// of a `balance`.
///
///     chart: { kind: tone, title: ..., one: critical, other: supportive }
struct ToneKind: ChartKind {
    static let name = "tone"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "which of two sides the rows of each group take; its input `balance` is the table of a balance")
        ] + ChartText.form + [
            .required("one", .prose, "what the side to the left is called"),
            .required("other", .prose, "what the side to the right is called"),
            ChartFacet.form,
            .optional("limit", .count(least: 1), "how many groups at most, those with most rows; 12 without it"),
            ChartText.noteForm,
        ])

    private static let role = "balance"
    static var tableRole: String? { role }
    private static let group = "group"
    private static let counts = ["one", "other", "neither", "possible"]

    let text: ChartText
    private let one: String
    private let other: String
    private let facet: ChartFacet
    private let limit: Int
    private let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        one = try options.takeText("one").text
        other = try options.takeText("other").text
        facet = try ChartFacet(options: &options)
        limit = try options.takeCount("limit", default: 12, least: 1)
        note = try options.takeSentence("note") ?? ""
    }

    private var names: [String] { [Self.group] + Self.counts }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        var faults = DiagnosticFailure.Collector()
        let fields = try ([Self.group] + Self.counts).map { name in
            try faults.attempt {
                let column = OptionText(name, at: inputs.location)
                return name == Self.group
                    ? try column.field(in: schema, .text, .category) : try column.field(in: schema, .integer)
            }
        }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: [Self.role]) } ?? []
        try faults.throwIfAny()
        return fields.compactMap(\.self).map { PublishedField(input: Self.role, field: $0) } + grouped
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        role == Self.role && !text.isFinding(role) ? .named(Set(names).union(facet.names)) : .all
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let facets = try facet.split(inputs, of: [Self.role]).map { title, inputs in
            let columns = try DrawnColumns(names, of: try inputs.required(Self.role), at: inputs.location)
            // The whole span comes before its periods.
            let firsts = columns.rows(by: Self.group).compactMap(\.rows.first)
            return ToneFacet(title: title, bars: firsts.map { bar($0, in: columns) })
        }
        return ToneChart(
            words: try text.words(of: inputs, note: note, context: context), one: one, other: other, facets: facets,
            limit: limit
        )
    }

    private func bar(_ row: Int, in columns: DrawnColumns) -> ToneBar {
        let counts = Self.counts.map { columns.count($0, row) }
        return ToneBar(
            title: columns.text(Self.group, row) ?? "no group", one: counts[0], other: counts[1], neither: counts[2],
            possible: counts[3])
    }
}
