import CByteMasks

/// Where the bytes stand that end and enclose cells, found for 64 bytes of a file at once and kept until the scanner has
/// gone through them: the cells of one such stretch then cost a shift each, however long they are.
struct CellMarks {
    private let bytes: UnsafeRawBufferPointer
    /// One byte in each of eight places.
    private let delimiters: UInt64
    private let quotes: UInt64
    /// Where the stretch begins: a multiple of 64, or before the file.
    private var start = -64
    private var masks = byte_masks()

    /// Whether only ASCII has been seen, in all stretches that were looked at.
    var isASCII: Bool { others == 0 }
    private var others: UInt64 = 0

    /// - Parameters:
    ///   - delimiter: its first byte.
    ///   - quote: any byte where there is none, since nobody then asks.
    init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8) {
        self.bytes = bytes
        delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
        quotes = UInt64(quote) &* 0x0101_0101_0101_0101
    }

    /// The first delimiter or line break at `position` or behind; `end` if there is none before it.
    @inline(__always)
    mutating func cellEnd(from position: Int, before end: Int) -> Int {
        next(from: position, before: end) { $0.delimiters | $0.breaks }
    }

    /// The first quote or line break at `position` or behind; `end` if there is none before it.
    @inline(__always)
    mutating func quoteOrBreak(from position: Int, before end: Int) -> Int {
        next(from: position, before: end) { $0.quotes | $0.breaks }
    }

    /// The first line break at `position` or behind; `end` if there is none before it.
    mutating func lineBreak(from position: Int, before end: Int) -> Int {
        next(from: position, before: end) { $0.breaks }
    }

    @inline(__always)
    private mutating func next(from position: Int, before end: Int, _ wanted: (byte_masks) -> UInt64) -> Int {
        var first = position & ~63
        if first != start { load(first) }
        var found = wanted(masks) & (UInt64.max << UInt64(position & 63))
        while found == 0 {
            first &+= 64
            guard first < end else { return end }
            load(first)
            found = wanted(masks)
        }
        return min(end, first &+ found.trailingZeroBitCount)
    }

    @inline(__always)
    private mutating func load(_ first: Int) {
        start = first
        masks =
            first &+ 64 <= bytes.count
            ? byte_masks_of(bytes.baseAddress.unsafelyUnwrapped + first, delimiters, quotes) : lastMasks(first)
        others |= masks.others
    }

    /// The file ends within this stretch; what would stand behind it is not looked at.
    @inline(never)
    private func lastMasks(_ first: Int) -> byte_masks {
        let count = max(0, bytes.count - first)
        var masks = withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { copy in
            copy.initializeMemory(as: UInt8.self, repeating: 0)
            if count > 0 { copy.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[first..<first + count])) }
            return byte_masks_of(copy.baseAddress.unsafelyUnwrapped, delimiters, quotes)
        }
        let there = (UInt64(1) << UInt64(count)) &- 1
        masks.delimiters &= there
        masks.breaks &= there
        masks.quotes &= there
        return masks
    }
}
