import Charting
import Diagnostics
import Tables

/// How many coincide within each window beside what chance alone would give; its input named `rates` is the table of a
/// `coincidence`.
///
///     chart: { kind: rates-by-window, title: ..., finding: findings, event: arrests, trigger: deals }
struct RatesByWindowKind: ChartKind {
    static let name = "rates-by-window"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "how many coincide within each window, over what chance gives; its input `rates` is the table of a coincidence"
            )
        ] + ChartText.form + [
            .required("event", .prose, "the events, in the plural"),
            .required("trigger", .prose, "the triggers, in the plural"),
            ChartFacet.form,
            ChartText.noteForm,
        ])

    private static let role = "rates"
    static var tableRole: String? { role }
    private static let words = ["standing", "rate", "direction"]
    private static let counts = ["window", "lag", "k", "n", "n_all", "k_certain", "k_possible"]
    private static let chance = [
        "expected_circular", "low_circular", "high_circular", "expected_local", "low_local", "high_local",
    ]

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

    private var names: [String] { Self.words + Self.counts + Self.chance }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        var faults = DiagnosticFailure.Collector()
        var fields: [Field?] = []
        for name in Self.words + Self.counts + Self.chance {
            let column = OptionText(name, at: inputs.location)
            let isWord = Self.words.contains(name)
            fields.append(
                try faults.attempt {
                    isWord
                        ? try column.field(in: schema, .category, .text)
                        : try column.field(in: schema, .integer, .number)
                })
        }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: [Self.role]) } ?? []
        try faults.throwIfAny()
        return fields.compactMap(\.self).map { PublishedField(input: Self.role, field: $0) } + grouped
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        role == Self.role && !text.isFinding(role) ? .named(Set(names).union(facet.names)) : .all
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let series = try facet.split(inputs, of: [Self.role]).flatMap { value, inputs in
            let columns = try DrawnColumns(names, of: try inputs.required(Self.role), at: inputs.location)
            return questions(in: columns).map { title, rows in
                RatesSeries(
                    title: value.isEmpty ? title : "\(value): \(title)", points: rows.map { point($0, in: columns) })
            }
        }
        return RatesChart(words: try text.words(of: inputs, note: note, context: context), series: series)
    }

    /// Rows that differ in nothing but their window, in the order in which each question comes first.
    private func questions(in columns: DrawnColumns) -> [(title: String, rows: [Int])] {
        var questions: [(title: String, rows: [Int])] = []
        for row in 0..<columns.rowCount {
            let words = title(of: row, in: columns)
            let title = words.prefix(1).uppercased() + words.dropFirst()
            if let index = questions.firstIndex(where: { $0.title == title }) {
                questions[index].rows.append(row)
            } else {
                questions.append((title, [row]))
            }
        }
        return questions
    }

    /// `deals followed by arrests`: who is counted comes first.
    private func title(of row: Int, in columns: DrawnColumns) -> String {
        let isTrigger = columns.text("rate", row) != "precursor"
        let (counted, other) = isTrigger ? (trigger, event) : (event, trigger)
        let lag = columns.count("lag", row)
        let late = lag == 0 ? "" : ", from \(lag) \(lag == 1 ? "day" : "days") on"
        switch columns.text("direction", row) {
        case "around": return "\(counted) with \(other) before or after\(late)"
        case "before": return "\(counted) \(isTrigger ? "preceded" : "followed") by \(other)\(late)"
        default: return "\(counted) \(isTrigger ? "followed" : "preceded") by \(other)\(late)"
        }
    }

    /// The envelope is what either null model gives, as in the sentence of the finding.
    private func point(_ row: Int, in columns: DrawnColumns) -> RatesPoint {
        func count(_ name: String) -> Int { columns.count(name, row) }
        let lows = ["low_circular", "low_local"].map { columns.number($0, row) }.filter { !$0.isNaN }
        let highs = ["high_circular", "high_local"].map { columns.number($0, row) }.filter { !$0.isNaN }
        return RatesPoint(
            window: count("window"), observed: count("k"), of: count("n"), low: lows.min() ?? .nan,
            high: highs.max() ?? .nan,
            expected: ["expected_circular", "expected_local"].map { columns.number($0, row) },
            certain: count("k_certain"), possible: count("k_possible"), ofAll: count("n_all"),
            isDeclared: columns.text("standing", row) == "primary")
    }
}
