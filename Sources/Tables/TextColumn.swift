/// A column of text: slices of the file it was read from, decoded when asked.
package struct TextColumn: Sendable {
    /// A stretch of UTF-8 in one of the two buffers.
    package struct Slice: Hashable, Sendable {
        package static let missing = Slice(offset: 0, length: -1, isUnescaped: false)

        let offset: Int
        let length: Int32
        let isUnescaped: Bool

        package init(offset: Int, length: Int32, isUnescaped: Bool) {
            self.offset = offset
            self.length = length
            self.isUnescaped = isUnescaped
        }
    }

    private let slices: [Slice]
    private let source: SharedBytes
    /// Texts that do not stand in the source as they are, such as cells with doubled quotes.
    private let unescaped: SharedBytes

    /// The bytes must be valid UTF-8; where they are not, U+FFFD takes their place.
    package init(slices: [Slice], source: SharedBytes, unescaped: SharedBytes) {
        self.slices = slices
        self.source = source
        self.unescaped = unescaped
    }

    package init(_ texts: [String?]) {
        var bytes: [UInt8] = []
        slices = texts.map { text in
            guard let text else { return .missing }
            let start = bytes.count
            bytes += text.utf8
            return Slice(offset: start, length: Int32(bytes.count - start), isUnescaped: true)
        }
        source = SharedBytes([])
        unescaped = SharedBytes(bytes)
    }

    package var count: Int { slices.count }

    package subscript(row: Int) -> String? {
        let slice = slices[row]
        guard slice.length >= 0 else { return nil }
        return (slice.isUnescaped ? unescaped : source).withBytes { bytes in
            String(decoding: bytes[slice.offset..<slice.offset + Int(slice.length)], as: UTF8.self)
        }
    }

    package func selecting(_ rows: [Int]) -> TextColumn {
        TextColumn(slices: rows.map { slices[$0] }, source: source, unescaped: unescaped)
    }
}
