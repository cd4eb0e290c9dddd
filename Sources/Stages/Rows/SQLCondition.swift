import Diagnostics

/// Tells a condition in SQL from a comparison of one column.
enum SQLCondition {
    /// Whether it has a word or a call that no comparison has, outside of texts.
    static func isOne(_ text: String) -> Bool {
        let bare = withoutTexts(text)
        // The name of a list may hold such words.
        let lower = bare.lowercased().replacing(/@[\w-]*/, with: "@")
        let words = lower.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return words.first == "not" || calls(in: lower).contains { $0 != "in" }
            || words.contains { ["and", "or", "like", "between", "case", "exists"].contains($0) }
    }

    /// Names with a bracket right behind them.
    private static func calls(in text: String) -> [Substring] {
        var calls: [Substring] = []
        var start = text.startIndex
        for index in text.indices where !(text[index].isLetter || text[index].isNumber || text[index] == "_") {
            if text[index] == "(", start < index { calls.append(text[start..<index]) }
            start = text.index(after: index)
        }
        return calls
    }

    /// As long as before, with signs of no meaning for what stands between single quotes.
    private static func withoutTexts(_ text: String) -> String {
        var isText = false
        return String(
            text.map { character in
                if character == "'" { isText.toggle() }
                return isText ? "_" : character
            })
    }

    /// `@name` belongs to comparisons: SQL has no such thing, and another meaning for the sign.
    static func refuseLists(_ condition: OptionText) throws {
        let bare = withoutTexts(condition.text)
        guard let sign = bare.firstIndex(of: "@") else { return }
        let offset = bare.distance(from: bare.startIndex, to: sign)
        throw Diagnostic(
            .error, .optionValue, at: condition.location.advanced(by: offset), "a list has no place in SQL",
            found: "`\(condition.text.dropFirst(offset).prefix(40))`",
            expected: "`in @list` as a comparison of its own, or the values in brackets",
            mend: "put two stages one behind the other, the comparison with the list in the first")
    }
}
