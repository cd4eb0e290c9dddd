/// One bit a row: whether the row has a value.
package struct Bitmap: Hashable, Sendable {
    private var words: [UInt64] = []
    package private(set) var count = 0

    package init() {}

    package init(repeating bit: Bool, count: Int) {
        words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
        self.count = count
        // Bits beyond the last row stay clear, so that equal bitmaps have equal words.
        if bit, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    package init(_ bits: [Bool]) {
        count = bits.count
        words = Array(repeating: 0, count: (count + 63) / 64)
        for (row, bit) in bits.enumerated() where bit { words[row / 64] |= 1 << UInt64(row % 64) }
    }

    package mutating func append(_ bit: Bool) {
        if count % 64 == 0 { words.append(0) }
        let mask = UInt64(1) << UInt64(count % 64)
        if bit { words[count / 64] |= mask } else { words[count / 64] &= ~mask }
        count += 1
    }

    package subscript(row: Int) -> Bool {
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        return words[row / 64] & (1 << UInt64(row % 64)) != 0
    }

    package func selecting(_ rows: [Int]) -> Bitmap {
        var result = Bitmap()
        for row in rows { result.append(self[row]) }
        return result
    }
}
