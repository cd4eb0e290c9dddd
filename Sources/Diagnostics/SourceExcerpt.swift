/// A source line with the part that is at fault, for the eyes of whoever runs the pipeline.
///
/// Source lines may name people: an excerpt is printed on the terminal and never published.
package struct SourceExcerpt: Hashable, Sendable {
    package let text: String
    /// First character at fault, from 1.
    package let column: Int
    /// How many characters are at fault; at least one is marked.
    package let width: Int

    package init(text: String, column: Int, width: Int) {
        self.text = text
        self.column = column
        self.width = max(1, width)
    }
}
