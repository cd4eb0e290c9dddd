import Tables

/// Where a cell's content stands in the file, without its enclosing quotes.
struct CSVCell {
    let start: Int
    let length: Int32
    let isQuoted: Bool
    /// Whether `""` stands in it, so that the content is not the bytes as they are.
    let hasDoubledQuotes: Bool
    var hasLineBreaks = false

    var end: Int { start + Int(length) }

    /// Its text, with doubled quotes undone.
    func text(in bytes: UnsafeRawBufferPointer) -> String {
        let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return hasDoubledQuotes ? QuotedText.text(of: content) : String(decoding: content, as: UTF8.self)
    }
}
