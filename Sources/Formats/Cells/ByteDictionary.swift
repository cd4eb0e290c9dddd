/// Numbers the different texts of a column in order of first appearance, found by their bytes without making a text of
/// each cell.
struct ByteDictionary: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text's bytes end; they begin where those before it end.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Codes by hash, open addressing; `free` where there is none. A power of two long, at most half full.
    private var table = [UInt32](repeating: free, count: 64)

    private static let free = UInt32.max

    var count: Int { ends.count }

    func text(of code: UInt32) -> String { String(decoding: bytes[range(of: Int(code))], as: UTF8.self) }

    /// The text's code, a new one where it was not met before.
    mutating func code(of text: UnsafeRawBufferPointer) -> UInt32 {
        let hash = Self.hash(text)
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place] != Self.free {
            let code = Int(table[place])
            if hashes[code] == hash, isEqual(text, code) { return table[place] }
            place = (place + 1) & (table.count - 1)
        }
        let code = UInt32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        table[place] = code
        if ends.count * 2 > table.count { grow() }
        return code
    }

    private func range(of code: Int) -> Range<Int> { (code == 0 ? 0 : ends[code - 1])..<ends[code] }

    private func isEqual(_ text: UnsafeRawBufferPointer, _ code: Int) -> Bool {
        let range = range(of: code)
        guard range.count == text.count else { return false }
        return bytes.withUnsafeBytes { known in
            (0..<text.count).allSatisfy { known[range.lowerBound + $0] == text[$0] }
        }
    }

    private mutating func grow() {
        table = [UInt32](repeating: Self.free, count: table.count * 2)
        for (code, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[place] != Self.free { place = (place + 1) & (table.count - 1) }
            table[place] = UInt32(code)
        }
    }

    /// FNV-1a over eight bytes at a time, with the high half folded in: the same on every machine, and no secret is hashed.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index + 8 <= text.count {
            hash = (hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x0000_0100_0000_01B3
            index += 8
        }
        while index < text.count {
            hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
            index += 1
        }
        return hash ^ hash >> 32
    }
}
