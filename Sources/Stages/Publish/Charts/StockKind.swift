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
            ChartText.noteForm,
        ])

    private static let role = "stock"
    static var tableRole: String? { role }
    private static let (least, most) = ("stock_least", "stock_most")

    private struct Count: Sendable {
        let column: OptionText
        let name: String
    }

    private struct Cumulative: Sendable {
        let input: OptionText
        let date: OptionText
        let name: String
    }

    let text: ChartText
    private let span: DateBounds
    private let date: OptionText
    private let stock: String
    private let count: Count?
    private let cumulative: Cumulative?
    private let note: String

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
        note = try options.takeSentence("note") ?? ""
    }

    private var numbers: [OptionText] {
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
        try faults.throwIfAny()
        return fields
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        if text.isFinding(role) { return .all }
        var names: Set<String> = []
        if role == Self.role { names.formUnion([date.text] + numbers.map(\.text)) }
        if let cumulative, cumulative.input.text == role { names.insert(cumulative.date.text) }
        return names.isEmpty ? .all : .named(names)
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let table = try inputs.required(Self.role)
        let columns = try DrawnColumns(numbers.map(\.text), of: table, at: inputs.location)
        let dates = try date.dates(in: table)
        let bounds = (0..<table.rowCount).map { dates.widenedBounds($0, by: context.settings.approximation) }
        // On a date that is not known to the day the range holds for all of its days.
        let ranges = bounds.enumerated().compactMap { row, bounds in
            bounds.map { bounds in
                StockRange(
                    day: max(bounds.earliest, min(span.earliest, bounds.latest)),
                    least: columns.number(Self.least, row), most: columns.number(Self.most, row))
            }
        }
        let series = count.map { count in
            StepSeries(
                title: count.name, unit: table.schema[count.column.text]?.unit ?? "",
                points: bounds.enumerated().compactMap { row, bounds in
                    let value = columns.number(count.column.text, row)
                    return bounds.flatMap { value.isNaN ? nil : StepSeries.Point(bounds: $0, value: value) }
                })
        }
        return StockChart(
            words: text.words(of: inputs, note: note, context: context), span: span, count: series,
            stock: StockBand(title: stock, ranges: ranges), cumulative: try band(of: inputs, context)
        )
    }

    private func band(of inputs: StageInputs<Table>, _ context: PublishContext) throws -> StockBand? {
        guard let cumulative else { return nil }
        let table = try inputs.required(cumulative.input.text)
        let dates = try cumulative.date.dates(in: table)
        let bounds = table.firstRowsByCase().compactMap {
            dates.widenedBounds($0, by: context.settings.approximation)
        }
        return .cumulative(of: bounds, title: cumulative.name, during: span)
    }
}
