import Charting
import Diagnostics
import Formats
import Tables

/// How long was waited, a panel for each group; its input named `curves` has a row for each group and day on which somebody's
/// wait ended or somebody was last seen, from day 0 on.
///
///     chart: { kind: survival, title: ..., event: first closure, start: a deal }
struct SurvivalKind: ChartKind {
    static let name = "survival"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "the share still waiting by days from a start; its input `curves` is the table of it")
        ] + ChartText.form + [
            .required("event", .text, "what is waited for, such as first closure"),
            .required("start", .text, "what the days are counted from, such as a deal"),
            .optional("limit", .count(least: 1), "how many groups at most, those with most at the start; 8 without it"),
            .optional("note", .text, "below the chart; none without it"),
        ])

    private static let curvesRole = "curves"
    static var tableRole: String? { curvesRole }
    private static let group = "group"
    private static let counts = ["day", "at_risk", "ended", "censored"]
    private static let shares = ["waiting", "low", "high"]

    let text: ChartText
    private let event: String
    private let start: String
    private let limit: Int
    private let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        event = try options.takeText("event").text
        start = try options.takeText("start").text
        limit = try options.takeCount("limit", default: 8, least: 1)
        note = try options.takeSentence("note") ?? ""
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.curvesRole)
        let fields = try DiagnosticFailure.collecting([Self.group] + Self.counts + Self.shares) { name in
            let column = OptionText(name, at: inputs.location)
            if name == Self.group { return try column.field(in: schema, .text, .category) }
            if Self.shares.contains(name) { return try column.field(in: schema, .number, .integer) }
            return try column.field(in: schema, .integer)
        }
        return fields.map { PublishedField(input: Self.curvesRole, field: $0) }
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        role == Self.curvesRole ? .named(Set([Self.group] + Self.counts + Self.shares)) : .all
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        SurvivalChart(
            words: try text.words(of: inputs, note: note, context: context),
            groups: try groups(in: try inputs.required(Self.curvesRole), at: inputs), event: event, start: start,
            limit: limit
        )
    }

    /// In any order, for the chart has its own. A row without a day is not drawn.
    private func groups(in table: Table, at inputs: StageInputs<Table>) throws -> [SurvivalGroup] {
        func column(_ name: String) throws -> Column {
            try OptionText(name, at: inputs.location).column(in: table)
        }
        let names = try column(Self.group)
        let (counts, shares) = (try Self.counts.map(column), try Self.shares.map(column))
        func step(_ row: Int) -> SurvivalStep? {
            let counts = counts.map { column in
                if case .integer(let number) = column[row] { Int(number) } else { Int?.none }
            }
            let shares = shares.map { $0[row].drawnNumber ?? .nan }
            guard let day = counts[0] else { return nil }
            return SurvivalStep(
                day: day, atRisk: counts[1] ?? 0, ended: counts[2] ?? 0, censored: counts[3] ?? 0, waiting: shares[0],
                low: shares[1], high: shares[2])
        }
        return Dictionary(grouping: 0..<table.rowCount) { names[$0] }.map { name, rows in
            SurvivalGroup(name: name == .missing ? nil : CellText.plain(name), steps: rows.compactMap(step))
        }
    }
}
