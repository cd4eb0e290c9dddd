/// A regular expression that a cell must match as a whole.
package struct CellPattern: @unchecked Sendable {
    // `Regex` is immutable once made; the standard library has not yet marked it Sendable.
    private let regex: Regex<AnyRegexOutput>
    package let text: String

    /// Nil when the text is no regular expression.
    package init?(_ text: String) {
        guard let regex = try? Regex(text) else { return nil }
        self.regex = regex
        self.text = text
    }

    package func matches(_ cell: String) -> Bool { (try? regex.wholeMatch(in: cell)) != nil }
}
