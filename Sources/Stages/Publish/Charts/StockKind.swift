import Charting
import Diagnostics
import ImpreciseDates
import Tables

/// Published counts as steps beside how many a table knows of at a time; its input named `stock` is the table of a `stock`.
///
///     chart:
///       kind: stock
///       title: Published counts and named people
///       date: date
///       count: { column: count, name: published counts }
///       stock: named people held
///       cumulative: { input: arrests, date: date, name: named people arrested so far }
struct StockKind: ChartKind {
    static let name = "stock"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]), "how many there are at a time; its input `stock` is the table of a stock")
        ] + ChartText.form + [
            .optional("date", .column, "the date of its rows; `last_day` without it"),
            .required("stock", .prose, "what is there at a time, in the plural"),
            .optional(
                "count",
                .options([
                    .required("column", .column, "how many were counted on the date"),
                    .required("name", .prose, "what was counted"),
                ]), "published counts, as steps; none without it"),
            .optional(
                "cumulative",
                .options([
                    .required("input", .input, "a table of events"), .required("date", .column, "their date"),
                    .required("name", .prose, "what they are, in the plural"),
                ]), "how many there have been so far; none without it"),
            ChartFacet.form,
            ChartText.noteForm,
        ])

    static let role = "stock"
    static var tableRole: String? { role }
    static let (least, most) = ("stock_least", "stock_most")

    struct Count: Sendable {
        let column: OptionText
        let name: String
    }

    struct Cumulative: Sendable {
        let input: OptionText
        let date: OptionText
        let name: String
    }

    let text: ChartText
    let span: DateBounds
    let date: OptionText
    let stock: String
    let count: Count?
    let cumulative: Cumulative?
    let facet: ChartFacet
    let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        guard let span = options.settings.span else {
            throw Diagnostic.spanMissing(stage: ChartStage.name, at: options.location)
        }
        self.span = span
        date =
            try options.take("date").map { try OptionText($0, expected: "a column of `\(Self.role)`") }
            ?? OptionText("last_day", at: options.location)
        stock = try options.takeText("stock").text
        count = try options.take("count").map { node in
            try options.nested(node, "count") { count in
                Count(column: try count.takeText("column"), name: try count.takeText("name").text)
            }
        }
        cumulative = try options.take("cumulative").map { node in
            try options.nested(node, "cumulative") { cumulative in
                Cumulative(
                    input: try cumulative.takeText("input"), date: try cumulative.takeText("date"),
                    name: try cumulative.takeText("name").text)
            }
        }
        facet = try ChartFacet(options: &options)
        note = try options.takeSentence("note") ?? ""
    }

    /// The inputs that are drawn.
    var roles: [String] { [Self.role] + [cumulative?.input.text].compactMap(\.self) }

    var numbers: [OptionText] {
        [Self.least, Self.most].map { OptionText($0, at: date.location) } + [count?.column].compactMap(\.self)
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        var faults = DiagnosticFailure.Collector()
        var fields: [PublishedField] = []
        func draw(_ input: String, _ field: () throws -> Field) throws {
            if let field = try faults.attempt(field) { fields.append(PublishedField(input: input, field: field)) }
        }
        try draw(Self.role) { try date.field(in: schema, .date) }
        for number in numbers { try draw(Self.role) { try number.field(in: schema, .integer, .number) } }
        if let cumulative {
            if let other = inputs[cumulative.input.text] {
                try draw(cumulative.input.text) { try cumulative.date.field(in: other, .date) }
            } else {
                faults.add(
                    .inputUnknown(
                        cumulative.input.text, among: inputs.entries.map(\.role), at: cumulative.input.location))
            }
        }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: roles) } ?? []
        try faults.throwIfAny()
        return fields + grouped
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        if text.isFinding(role) { return .all }
        var names: Set<String> = []
        if role == Self.role { names.formUnion([date.text] + numbers.map(\.text)) }
        if let cumulative, cumulative.input.text == role { names.insert(cumulative.date.text) }
        return names.isEmpty ? .all : .named(names.union(facet.names))
    }
}
