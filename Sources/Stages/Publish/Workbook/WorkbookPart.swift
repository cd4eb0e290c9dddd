import Spreadsheets
import Tables

/// A table of a workbook before it is written, with what each of its columns means.
struct WorkbookPart {
    /// What its sheet is to be called.
    let name: String
    /// What is on the sheet, for the list of contents.
    let about: String
    let sheet: SheetTable
    /// One for each column of the sheet, in their order.
    let fields: [Field]
    /// The input that it shows; nil for what the workbook tells of itself.
    let input: ShownInput?

    init(name: String, about: String, sheet: SheetTable, fields: [Field], input: ShownInput? = nil) {
        self.name = name
        self.about = about
        self.sheet = sheet
        self.fields = fields
        self.input = input
    }

    /// Of what the workbook tells of itself.
    init(
        made name: String, about: String, notes: [String] = [], _ fields: [Field], rows: [[Cell]]
    ) {
        let columns = fields.map { field in
            ShownInput.column(field, blank: Shorthand.notApplicable.text)
        }
        self.init(
            name: name, about: about, sheet: SheetTable(title: about, notes: notes, columns: columns, rows: rows),
            fields: fields)
    }

    /// Its rows as they are spread over sheets.
    var parts: [SheetTable] { sheet.parts(atMost: sheet.room) }
}
