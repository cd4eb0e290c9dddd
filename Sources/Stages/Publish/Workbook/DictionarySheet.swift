import Spreadsheets
import Tables

/// Every column of every sheet: what it means, its unit, its type, what may stand in it.
enum DictionarySheet {
    static let name = "Dictionary"
    static let about = "Every column of every sheet"

    private static let fields = [
        Field("sheet", .text, title: "Sheet", description: "Where the column stands."),
        Field("column", .text, title: "Column", description: "Its header, without unit."),
        Field("meaning", .text, title: "Meaning", description: "What its cells tell."),
        Field("unit", .text, title: "Unit", description: "Of its numbers."),
        Field("type", .text, title: "Type", description: "What kind of value its cells hold."),
        Field("allowed", .text, title: "Allowed values", description: "The closed list of them, where there is one."),
        Field(
            "name", .text, title: "Name in tables",
            description: "What the tables published beside the workbook call it."),
    ]

    static func part(_ parts: [(sheet: SheetName, fields: [Field])]) -> WorkbookPart {
        let all = parts + [(SheetName(name), fields)]
        return WorkbookPart(
            made: name, about: about, fields,
            rows: all.flatMap { sheet, fields in
                fields.map { field in
                    [
                        .text(sheet.text), .text(field.title), meaning(of: field), .text(field.unit),
                        .text(type(of: field)), .text(field.allowed.joined(separator: "; ")), .text(field.name),
                    ]
                }
            })
    }

    static func meaning(of field: Field) -> Cell { .text(field.description.isEmpty ? field.title : field.description) }

    static func type(of field: Field) -> String {
        switch field.type {
        case .date: "day, or an EDTF date where the day is not known"
        case .integer: "whole number"
        case .number: "number"
        case .boolean: "TRUE or FALSE"
        case .category: field.allowed.isEmpty ? "text" : "one of a few words"
        case .list: "several texts, parted by ;"
        case .text: field.isLink ? "link" : "text"
        }
    }
}
