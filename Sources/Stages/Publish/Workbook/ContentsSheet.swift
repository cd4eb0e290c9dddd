import Spreadsheets
import Tables

/// Every sheet of the workbook, linked, with what is on it.
enum ContentsSheet {
    static let name = "Contents"
    static let about = "What is on each sheet"

    static let fields = [
        Field("sheet", .text, title: "Sheet", description: "Its name; a link to it."),
        Field("about", .text, title: "What is on it", description: "In a few words."),
        Field("rows", .integer, title: "Rows", description: "Rows of its table."),
    ]

    /// - Parameter sheets: name, content and number of rows of every sheet but this one.
    static func part(_ sheets: [(name: SheetName, about: String, rows: Int?)]) -> WorkbookPart {
        WorkbookPart(
            made: name, about: about, fields,
            rows: sheets.map { sheet in
                [
                    .link(url: sheet.name.link, text: sheet.name.text), .text(sheet.about),
                    sheet.rows.map { .integer(Int64($0)) } ?? .empty,
                ]
            })
    }
}
