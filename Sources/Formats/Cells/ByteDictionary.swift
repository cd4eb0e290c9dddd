import Tables

/// Numbers the different texts of a column in order of first appearance, found by their bytes without making a text of
/// each cell.
package struct ByteDictionary: Sendable {
    private struct Entry {
        let hash: UInt64
        let start: Int
        let length: Int
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Codes by hash, open addressing; `free` where there is none. A power of two long, at most half full.
    private var table = [UInt32](repeating: free, count: 64)

    private static let free = UInt32.max

    package init() {}

    package var count: Int { entries.count }

    package func text(of code: UInt32) -> String {
        let entry = entries[Int(code)]
        return String(decoding: bytes[entry.start..<entry.start + entry.length], as: UTF8.self)
    }

    /// The text's code, a new one where it was not met before.
    package mutating func code(of text: UnsafeRawBufferPointer) -> UInt32 {
        let hash = ByteHash.of(text)
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place] != Self.free {
            if isEqual(text, hash, entries[Int(table[place])]) { return table[place] }
            place = (place + 1) & (table.count - 1)
        }
        let code = UInt32(entries.count)
        entries.append(Entry(hash: hash, start: bytes.count, length: text.count))
        bytes.append(contentsOf: text)
        table[place] = code
        if entries.count * 2 > table.count { grow() }
        return code
    }

    @inline(__always)
    private func isEqual(_ text: UnsafeRawBufferPointer, _ hash: UInt64, _ entry: Entry) -> Bool {
        guard entry.hash == hash, entry.length == text.count else { return false }
        // The hash of eight bytes and less is the text itself, turned around.
        if text.count <= 8 { return true }
        return bytes.withUnsafeBytes { known in
            UnsafeRawBufferPointer(rebasing: known[entry.start..<entry.start + entry.length]).elementsEqual(text)
        }
    }

    private mutating func grow() {
        table = [UInt32](repeating: Self.free, count: table.count * 2)
        for (code, entry) in entries.enumerated() {
            var place = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
            while table[place] != Self.free { place = (place + 1) & (table.count - 1) }
            table[place] = UInt32(code)
        }
    }
}
