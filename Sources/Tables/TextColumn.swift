/// A column of text: slices of the bytes it was read from, eight bytes a row, decoded when asked.
package struct TextColumn: Sendable {
    private let slices: [TextSlice]
    private let source: SharedBytes
    /// What is doubled in slices that say so.
    private let quote: UInt8

    /// The bytes must be valid UTF-8; where they are not, U+FFFD takes their place.
    package init(slices: [TextSlice], source: SharedBytes, quote: UInt8 = QuotedText.usualQuote) {
        self.slices = slices
        self.source = source
        self.quote = quote
    }

    /// Each of at most 32 MiB; readers and SQL have lower limits.
    package init(_ texts: [String?]) {
        var bytes: [UInt8] = []
        slices = texts.map { text in
            guard let text else { return .missing }
            let start = bytes.count
            bytes += text.utf8
            precondition(bytes.count - start <= TextSlice.longest, "a text of at most 32 MiB")
            return TextSlice(offset: start, length: bytes.count - start, hasDoubledQuotes: false)
        }
        source = SharedBytes(bytes)
        quote = QuotedText.usualQuote
    }

    package var count: Int { slices.count }

    package subscript(row: Int) -> String? {
        let slice = slices[row]
        guard slice != .missing else { return nil }
        return source.withBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[slice.offset..<slice.offset + slice.length])
            return slice.hasDoubledQuotes
                ? QuotedText.text(of: bytes, quote: quote) : String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Bytes of the row's text in UTF-8, or a few more where quotes are doubled in them; nil where it has none.
    package func byteCount(of row: Int) -> Int? {
        let slice = slices[row]
        return slice == .missing ? nil : slice.length
    }

    /// Hands on the row's bytes where they are its text as they stand; false where it has no text, or one with doubled
    /// quotes. They stay where they are as long as the column.
    package func withPlainBytes(of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        let slice = slices[row]
        guard slice != .missing, !slice.hasDoubledQuotes else { return false }
        source.withBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[slice.offset..<slice.offset + slice.length])
            body(bytes.bindMemory(to: UInt8.self))
        }
        return true
    }

    package func selecting(_ rows: [Int]) -> TextColumn {
        TextColumn(slices: rows.map { slices[$0] }, source: source, quote: quote)
    }

    func clearing(_ isGone: (Int) -> Bool) -> TextColumn {
        TextColumn(
            slices: slices.indices.map { isGone($0) ? .missing : slices[$0] }, source: source, quote: quote)
    }
}
