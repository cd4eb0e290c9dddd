/// Finds words and phrases as a whole: `gas` is not in `gasoline`.
enum WordSearch {
    /// Whether the word stands in the text with no letter or digit right before or behind it.
    static func contains(_ word: String, in text: String) -> Bool {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: word) {
            let before = text[..<found.lowerBound].last.map(isLetter) ?? false
            let behind = text[found.upperBound...].first.map(isLetter) ?? false
            if !before, !behind { return true }
            start = text.index(after: found.lowerBound)
        }
        return false
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
