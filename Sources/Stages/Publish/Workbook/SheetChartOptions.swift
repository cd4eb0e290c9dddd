import Diagnostics
import Documents
import Spreadsheets
import Tables

/// What the pipeline file says of one chart beside a table.
struct SheetChartOptions: Sendable {
    private enum Kind: String, CaseIterable {
        case columns, lines
        case stackedColumns = "stacked-columns"

        var kind: SheetChart.Kind {
            switch self {
            case .columns: .columns
            case .lines: .lines
            case .stackedColumns: .stackedColumns
            }
        }
    }

    static let form = OptionForm.options([
        .required("kind", .words(of: Kind.self), "how it is drawn"),
        .required("title", .prose, "over the chart"),
        .required("about", .prose, "what it shows, for those who do not see it: its alternative text"),
        .required("along", .column, "the column whose cells stand along the axis"),
        .required("of", .list(.column), "the columns of numbers that are drawn"),
        .optional("beside", .list(.column), "columns drawn thinner and dashed, such as what chance would give"),
        .optional("axis", .prose, "what the numbers are; the first column's title without it"),
    ])

    private let kind: Kind
    private let title: String
    private let about: String
    private let along: OptionText
    private let of: [OptionText]
    private let beside: [OptionText]
    private let axis: String?

    init(_ options: inout StageOptions) throws {
        kind = try options.takeWord("kind")
        title = try options.takeText("title").text
        about = try options.takeText("about").text
        along = try options.takeText("along")
        let drawn = try options.takeRequired("of")
        of = try OptionText.list(drawn, expected: "a column")
        if of.isEmpty { throw Diagnostic.optionValue(drawn, expected: "at least one column") }
        beside = try options.take("beside").map { try OptionText.list($0, expected: "a column") } ?? []
        axis = try options.takeSentence("axis")
    }

    var columns: [OptionText] { [along] + of + beside }

    /// - Throws: for every column that is not shown, or holds no numbers.
    func check(against shown: Schema) throws {
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try along.field(in: shown) }
        for column in of + beside { _ = try faults.attempt { try column.field(in: shown, .integer, .number) } }
        try faults.throwIfAny()
    }

    /// Nil where one of its columns is not among those shown.
    func chart(of fields: [Field]) -> SheetChart? {
        func place(_ column: OptionText) -> Int? { fields.firstIndex { $0.name == column.text } }
        let series = of.map { (place($0), false) } + beside.map { (place($0), true) }
        guard let categories = place(along), !series.contains(where: { $0.0 == nil }), let first = series.first?.0
        else {
            return nil
        }
        return SheetChart(
            kind.kind, title: title, alternativeText: about, categories: categories,
            categoryTitle: fields[categories].title,
            series: series.compactMap { column, isReference in
                column.map { SheetChart.Series(column: $0, isReference: isReference) }
            }, valueTitle: axis ?? fields[first].title)
    }
}
