import ImpreciseDates
import Letters
import Tables

extension SQLFunction {
    /// Functions of texts.
    package static let ofTexts: [SQLFunction] = [
        SQLFunction("fold", 1, steps: 150) { values in .text(FoldedText.fold(try text(values[0]))) },
        SQLFunction("contains_word", 2, steps: 150) { values in
            let word = FoldedText.fold(try text(values[1]))
            guard !word.isEmpty else { throw Trouble(message: "a word is needed, not an empty text") }
            return .integer(WordSearch.contains(word, in: FoldedText.fold(try text(values[0]))) ? 1 : 0)
        },
        SQLFunction("site", 1) { values in .text(SiteName.of(try text(values[0]))) },
    ]

    /// SQLite's own know the letters of ASCII alone; the other engines know all.
    static let betterThanSQLite: [SQLFunction] = [
        SQLFunction("lower", 1, steps: 150) { values in .text(try text(values[0]).lowercased()) },
        SQLFunction("upper", 1, steps: 150) { values in .text(try text(values[0]).uppercased()) },
    ]

    package static let all = ofDates + ofTexts

    /// All that SQL may call.
    package static let names = all.map(\.name) + SQLGuard.portableFunctions.sorted()

    private static func text(_ value: SQLValue) throws -> String {
        switch value {
        case .text(let text): return text
        case .integer(let number): return String(number)
        case .number, .null: throw Trouble(message: "a text is needed")
        }
    }
}
