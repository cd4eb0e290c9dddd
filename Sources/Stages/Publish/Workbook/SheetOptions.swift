import Diagnostics
import Documents
import Tables

/// What the pipeline file says of one sheet.
struct SheetOptions: Sendable {
    /// A text or number for one column, with its place.
    typealias ForColumn<Value> = (column: OptionText, value: Value)

    static let form = OptionForm.options([
        .optional("title", .prose, "over the table; the input's name without it"),
        .optional("about", .prose, "what is on the sheet, for the list of contents; its title without it"),
        .optional("notes", .list(.prose), "below the title; none without it"),
        .optional("columns", .list(.column), "those shown, in this order; all without it"),
        .optional("brief-columns", .list(.column), "those shown in the brief workbook; `columns` without it"),
        .optional("sort", SortKeys.form, "the order of the rows; the input's without it"),
        .optional("column-notes", .named(.prose), "for columns a note, which the header names by its number"),
        .optional(
            "blanks", .named(.words(of: Shorthand.self)),
            "for columns what a cell without a value says; `unknown` for columns of the data package, else `no value`"),
        .optional("decimals", .named(.count(least: 0)), "for columns of numbers; 3 without it"),
        .optional(
            "bars", .named(.count(least: 1)), "columns whose numbers are drawn as bars in their cells, up to this size"),
        .optional("freeze", .boolean, "`true` keeps the header in sight; screen readers and magnifiers suffer from it"),
        .optional("filter", .boolean, "`true` shows filter buttons; screen readers suffer from it"),
        .optional("charts", .list(SheetChartOptions.form), "drawn beside the table by the program that opens the file"),
    ])

    let input: OptionText
    let title: String?
    let about: String?
    let notes: [String]
    let sort: SortKeys?
    let columnNotes: [ForColumn<String>]
    let blanks: [ForColumn<Shorthand>]
    let decimals: [ForColumn<Int>]
    let bars: [ForColumn<Int>]
    let freezesHeader: Bool
    let filters: Bool
    let charts: [SheetChartOptions]
    private let columns: [OptionText]?
    private let briefColumns: [OptionText]?

    /// Of an input of which the pipeline file says nothing.
    init(of input: OptionText) {
        self.input = input
        (title, about, notes, sort, columns, briefColumns) = (nil, nil, [], nil, nil, nil)
        (columnNotes, blanks, decimals, bars, charts) = ([], [], [], [], [])
        (freezesHeader, filters) = (false, false)
    }

    /// The options by which a table is shown on a page, too: columns, order, and what stands in cells.
    init(of input: OptionText, columnsOf options: inout StageOptions) throws {
        self.input = input
        columns = try options.take("columns").map(Self.columns)
        briefColumns = try options.take("brief-columns").map(Self.columns)
        sort = try options.take("sort").map { try SortKeys($0) }
        blanks = try Self.blanks(options.take("blanks"))
        decimals = try Self.decimals(options.take("decimals"))
        (title, about, notes, columnNotes, bars, charts) = (nil, nil, [], [], [], [])
        (freezesHeader, filters) = (false, false)
    }

    private static func blanks(_ node: DocumentNode?) throws -> [ForColumn<Shorthand>] {
        try named(node) { try StageOptions.word($0) }
    }

    private static func decimals(_ node: DocumentNode?) throws -> [ForColumn<Int>] {
        try named(node) { node in
            let count = try StageOptions.count(node)
            guard count <= 15 else { throw Diagnostic.optionValue(node, expected: "a whole number from 0 to 15") }
            return count
        }
    }

    init(of input: OptionText, _ options: inout StageOptions) throws {
        self.input = input
        columns = try options.take("columns").map(Self.columns)
        briefColumns = try options.take("brief-columns").map(Self.columns)
        title = try options.take("title").map { try OptionText($0, expected: "a title").text }
        about = try options.takeSentence("about")
        notes = try options.take("notes").map { try OptionText.list($0, expected: "a note").map(\.text) } ?? []
        sort = try options.take("sort").map { try SortKeys($0) }
        columnNotes = try Self.named(options.take("column-notes")) { try OptionText($0, expected: "a note").text }
        blanks = try Self.blanks(options.take("blanks"))
        decimals = try Self.decimals(options.take("decimals"))
        bars = try Self.named(options.take("bars")) { try StageOptions.count($0, least: 1) }
        freezesHeader = try options.takeFlag("freeze", default: false)
        filters = try options.takeFlag("filter", default: false)
        charts = try (options.take("charts").map { $0.elements ?? [$0] } ?? []).map { node in
            try options.nested(node, "charts") { try SheetChartOptions(&$0) }
        }
    }

    private static func columns(_ node: DocumentNode) throws -> [OptionText] {
        let columns = try OptionText.list(node, expected: "a column")
        if columns.isEmpty { throw Diagnostic.optionValue(node, expected: "at least one column") }
        var seen: Set<String> = []
        for column in columns where !seen.insert(column.text).inserted {
            throw Diagnostic.columnTwice(column)
        }
        return columns
    }

    private static func named<Value>(
        _ node: DocumentNode?, _ read: (DocumentNode) throws -> Value
    ) throws -> [ForColumn<Value>] {
        guard let node else { return [] }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "`{ COLUMN: ... }`, a mapping of columns")
        }
        return try DiagnosticFailure.collecting(entries) { entry in
            (OptionText(entry.key, at: entry.keyLocation), try read(entry.value))
        }
    }

    /// The fields that a form of the workbook shows, in their order.
    func fields(of schema: Schema, in form: WorkbookForm) throws -> [Field] {
        guard let names = form == .brief ? briefColumns ?? columns : columns else { return schema.fields }
        return try OptionText.fields(names, in: schema)
    }

    /// The columns of the input that any form uses; nil for all.
    var columnsUsed: Set<String>? {
        guard let columns else { return nil }
        return Set((columns + (briefColumns ?? []) + (sort?.columns ?? [])).map(\.text))
    }

    /// - Throws: for every column that the input, or the sheet, does not have.
    func check(against schema: Schema) throws {
        var faults = DiagnosticFailure.Collector()
        let shown = try faults.attempt { Schema(try fields(of: schema, in: .full)) } ?? schema
        _ = try faults.attempt { try fields(of: schema, in: .brief) }
        for column in (sort?.columns ?? []) { _ = try faults.attempt { try column.field(in: schema) } }
        let dressed = columnNotes.map(\.column) + blanks.map(\.column) + decimals.map(\.column) + bars.map(\.column)
        for column in dressed + charts.flatMap(\.columns) where schema[column.text] != nil && shown[column.text] == nil
        {
            faults.add(.columnNotShown(column, among: shown.names))
        }
        let isKnown = { (column: OptionText) in schema[column.text] == nil || shown[column.text] != nil }
        for column in (columnNotes.map(\.column) + blanks.map(\.column)).filter(isKnown) {
            _ = try faults.attempt { try column.field(in: shown) }
        }
        for column in decimals.map(\.column).filter(isKnown) {
            _ = try faults.attempt { try column.field(in: shown, .number) }
        }
        for column in bars.map(\.column).filter(isKnown) {
            _ = try faults.attempt { try column.field(in: shown, .integer, .number) }
        }
        for chart in charts where chart.columns.allSatisfy(isKnown) {
            _ = try faults.attempt { try chart.check(against: shown) }
        }
        try faults.throwIfAny()
    }
}

extension Diagnostic {
    fileprivate static func columnTwice(_ column: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: column.location, "a column stands twice on one sheet", found: "`\(column.text)`",
            expected: "each column once", mend: "take one of the two out")
    }

    fileprivate static func columnNotShown(_ column: OptionText, among shown: [String]) -> Diagnostic {
        Diagnostic(
            .error, .columnUnknown, at: column.location, "this column is not shown on the sheet",
            found: "`\(column.text)`, which the input has and `columns` does not name",
            expected: "one of \(shown.joined(separator: ", "))", mend: "add it to `columns`, or take it out here")
    }
}
