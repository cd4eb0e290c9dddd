import Tables

/// Where a cell's content stands in the file, without its enclosing quotes, in the form in which columns of text keep it.
struct CSVCell {
    let slice: TextSlice

    static let empty = CSVCell(start: 0, length: 0, hasDoubledQuotes: false)

    /// - Parameter hasDoubledQuotes: whether `""` stands in it, so that the content is not the bytes as they are.
    @inline(__always)
    init(start: Int, length: Int, hasDoubledQuotes: Bool) {
        slice = TextSlice(offset: start, length: length, hasDoubledQuotes: hasDoubledQuotes)
    }

    @inline(__always) var start: Int { slice.offset }
    @inline(__always) var length: Int { slice.length }
    @inline(__always) var end: Int { slice.offset &+ slice.length }
    @inline(__always) var hasDoubledQuotes: Bool { slice.hasDoubledQuotes }

    /// Its text, with doubled quotes undone.
    func text(in bytes: UnsafeRawBufferPointer, quote: UInt8) -> String {
        let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return hasDoubledQuotes ? QuotedText.text(of: content, quote: quote) : String(decoding: content, as: UTF8.self)
    }
}
