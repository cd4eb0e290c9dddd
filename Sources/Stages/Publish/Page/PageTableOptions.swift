import Diagnostics
import Documents
import Tables

/// What the pipeline file says of one table of a page. Title and notes that it does not give are those of the workbook.
struct PageTableOptions: Sendable {
    static let form = OptionForm.options([
        .optional("title", .prose, "over the table; as in the workbook, or the input's name, without it"),
        .optional("notes", .list(.prose), "below the title; as in the workbook without it"),
        .optional("columns", .list(.column), "those shown, in this order; all without it"),
        .optional("brief-columns", .list(.column), "those shown in the brief; `columns` without it"),
        .optional("sort", SortKeys.form, "the order of the rows; the input's without it"),
        .optional(
            "blanks", .named(.words(of: Shorthand.self)),
            "for columns what a cell without a value says; `unknown` for columns of the data package, else `no value`"),
        .optional("decimals", .named(.count(least: 0)), "for columns of numbers; 3 without it"),
    ])

    let input: OptionText
    let title: String?
    let notes: [String]?
    let sort: SortKeys?
    private let sheet: SheetOptions
    let blanks: [SheetOptions.ForColumn<Shorthand>]
    let decimals: [SheetOptions.ForColumn<Int>]

    /// Of an input of which the pipeline file says nothing.
    init(of input: OptionText) {
        self.input = input
        (title, notes, sort, blanks, decimals) = (nil, nil, nil, [], [])
        sheet = SheetOptions(of: input)
    }

    init(of input: OptionText, _ options: inout StageOptions) throws {
        self.input = input
        title = try options.takeSentence("title")
        notes = try options.take("notes").map { try OptionText.list($0, expected: "a note").map(\.text) }
        sheet = try SheetOptions(of: input, columnsOf: &options)
        (sort, blanks, decimals) = (sheet.sort, sheet.blanks, sheet.decimals)
    }

    func fields(of schema: Schema, brief: Bool = false) throws -> [Field] {
        try sheet.fields(of: schema, in: brief ? .brief : .full)
    }

    /// - Throws: for every column that the input, or the table on the page, does not have.
    func check(against schema: Schema) throws { try sheet.check(against: schema) }
}
