import Spreadsheets
import Tables

/// In the brief workbook what the full one tells on three sheets: notes, what each column means, and how the numbers came about.
struct MethodAndDictionarySheet {
    static let name = "Method and dictionary"
    static let about = "How the numbers came about, and what each column means"

    private static let fields = [
        Field("kind", .text, title: "Kind", description: "note, shorthand, method or column."),
        Field("where", .text, title: "Sheet", description: "Of a column the sheet that it stands on."),
        Field("term", .text, title: "Term", description: "What is explained."),
        Field("meaning", .text, title: "Meaning", description: "The explanation."),
        Field("type", .text, title: "Type and unit", description: "Of a column what its cells hold."),
    ]

    static func part(
        marks: [(mark: String, meaning: String)], method: [(topic: String, text: String)],
        columns: [(sheet: SheetName, fields: [Field])]
    ) -> WorkbookPart {
        let notes: [[Cell]] = marks.map {
            [
                .text($0.mark.hasPrefix("[note ") ? "note" : "shorthand"), .empty, .text($0.mark), .text($0.meaning),
                .empty,
            ]
        }
        let methods: [[Cell]] = method.map { [.text("method"), .empty, .text($0.topic), .text($0.text), .empty] }
        let all = columns + [(SheetName(name), fields)]
        return WorkbookPart(
            made: name, about: about, fields,
            rows: notes + methods
                + all.flatMap { sheet, fields in
                    fields.map { field in
                        [
                            .text("column"), .text(sheet.text), .text(field.title), DictionarySheet.meaning(of: field),
                            .text(DictionarySheet.type(of: field) + (field.unit.isEmpty ? "" : ", in \(field.unit)")),
                        ]
                    }
                })
    }
}
