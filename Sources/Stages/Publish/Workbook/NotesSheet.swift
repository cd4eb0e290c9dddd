import Spreadsheets
import Tables

/// The notes that headers name by number, and what stands in cells without a value.
enum NotesSheet {
    static let name = "Notes"
    static let about = "Notes that headers name, and shorthand in cells"

    private static let fields = [
        Field("mark", .text, title: "Mark", description: "As it stands in a header or a cell."),
        Field("meaning", .text, title: "Meaning", description: "What it says."),
    ]

    static func part(notes: [String], shorthands: [Shorthand]) -> WorkbookPart {
        WorkbookPart(
            made: name, about: about, fields,
            rows: entries(notes: notes, shorthands: shorthands).map { [.text($0.mark), .text($0.meaning)] })
    }

    static func entries(notes: [String], shorthands: [Shorthand]) -> [(mark: String, meaning: String)] {
        notes.enumerated().map { (NoteNumbers.marker($0 + 1), $1) } + shorthands.map { ($0.text, $0.meaning) }
    }
}
