/// A column of text: slices of the bytes it was read from, eight bytes a row, decoded when asked.
package struct TextColumn: Sendable {
    /// A stretch of UTF-8 in the column's bytes. Forty bits tell where it begins, 23 how long it is; the few that are longer
    /// have their length beside the column.
    package struct Slice: Hashable, Sendable {
        fileprivate let word: UInt64

        package static let missing = Slice(word: .max)
        /// From here on a length does not fit.
        package static let lengthLimit = 1 << 23 - 1
        /// Bytes beyond this cannot be told.
        package static let offsetLimit = 1 << 40 - 1

        fileprivate init(word: UInt64) { self.word = word }

        /// - Parameter hasDoubledQuotes: whether `""` in the bytes stands for `"`.
        package init(offset: Int, length: Int, hasDoubledQuotes: Bool) {
            word = UInt64(offset) << 24 | UInt64(min(length, Self.lengthLimit)) << 1 | (hasDoubledQuotes ? 1 : 0)
        }

        fileprivate var offset: Int { Int(word >> 24) }
        fileprivate var length: Int { Int(word >> 1 & UInt64(Self.lengthLimit)) }
        fileprivate var hasDoubledQuotes: Bool { word & 1 != 0 }
    }

    private let slices: [Slice]
    /// Lengths of the rows whose slices cannot hold them.
    private let longLengths: [Int: Int]
    private let source: SharedBytes

    /// The bytes must be valid UTF-8; where they are not, U+FFFD takes their place.
    package init(slices: [Slice], longLengths: [Int: Int] = [:], source: SharedBytes) {
        self.slices = slices
        self.longLengths = longLengths
        self.source = source
    }

    package init(_ texts: [String?]) {
        var bytes: [UInt8] = []
        var longLengths: [Int: Int] = [:]
        slices = texts.enumerated().map { row, text in
            guard let text else { return .missing }
            let start = bytes.count
            bytes += text.utf8
            let length = bytes.count - start
            if length >= Slice.lengthLimit { longLengths[row] = length }
            return Slice(offset: start, length: length, hasDoubledQuotes: false)
        }
        self.longLengths = longLengths
        source = SharedBytes(bytes)
    }

    package var count: Int { slices.count }

    package subscript(row: Int) -> String? {
        let slice = slices[row]
        guard slice != .missing else { return nil }
        let length = length(of: slice, row)
        return source.withBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[slice.offset..<slice.offset + length])
            return slice.hasDoubledQuotes ? QuotedText.text(of: bytes) : String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Hands on the row's bytes where they are its text as they stand; false where it has no text, or one with doubled
    /// quotes. They stay where they are as long as the column.
    package func withPlainBytes(of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        let slice = slices[row]
        guard slice != .missing, !slice.hasDoubledQuotes else { return false }
        source.withBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[slice.offset..<slice.offset + length(of: slice, row)])
            body(bytes.bindMemory(to: UInt8.self))
        }
        return true
    }

    private func length(of slice: Slice, _ row: Int) -> Int {
        slice.length < Slice.lengthLimit ? slice.length : longLengths[row] ?? slice.length
    }

    package func selecting(_ rows: [Int]) -> TextColumn {
        var kept: [Int: Int] = [:]
        if !longLengths.isEmpty { for (position, row) in rows.enumerated() { kept[position] = longLengths[row] } }
        return TextColumn(slices: rows.map { slices[$0] }, longLengths: kept, source: source)
    }
}
