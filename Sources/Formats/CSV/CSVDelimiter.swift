/// What stands between the cells of a record: one character or several, of one to eight bytes in UTF-8.
package struct CSVDelimiter: Hashable, Sendable {
    /// All its bytes, the first the lowest.
    private let word: UInt64
    package let length: Int

    package init(_ byte: UInt8) {
        word = UInt64(byte)
        length = 1
    }

    /// Nil for a text that is empty, has a line break, or is too long.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...8).contains(bytes.count), !bytes.contains(UInt8(ascii: "\n")), !bytes.contains(UInt8(ascii: "\r"))
        else { return nil }
        word = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        length = bytes.count
    }

    package var text: String {
        String(decoding: (0..<length).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }, as: UTF8.self)
    }

    var first: UInt8 { UInt8(truncatingIfNeeded: word) }

    /// - Parameter position: within the bytes.
    @inline(__always)
    func stands(at position: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes[position] == first && (length == 1 || standsWhole(at: position, in: bytes))
    }

    @inline(never)
    private func standsWhole(at position: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        position + length <= bytes.count
            && (1..<length).allSatisfy { bytes[position + $0] == UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    }
}
