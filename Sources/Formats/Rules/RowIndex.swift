import Tables

/// Finds rows by the texts of some of their columns, without making texts: open addressing, eight bytes a place.
struct RowIndex {
    private let columns: [Column]
    /// For each place the upper half of the hash and the row, or `free`.
    private var places: [UInt64]
    private var count = 0

    private static let free = UInt64.max

    /// - Parameter columns: of one table.
    init(_ columns: [Column]) {
        self.columns = columns
        places = [UInt64](repeating: Self.free, count: 64)
    }

    /// The row that was remembered with the same texts.
    func row(like row: Int) -> Int? { find(hash(of: row)) { isEqual($0, row) } }

    /// A row that was remembered with these texts.
    func row(with texts: [String]) -> Int? {
        let hash = texts.reduce(UInt64(0)) { ByteHash.joined($0, ByteHash.of($1)) }
        return find(hash) { row in zip(columns, texts).allSatisfy { CellText.plain($0[row]) == $1 } }
    }

    /// Remembers a row whose texts are not there yet.
    mutating func insert(_ row: Int) {
        count += 1
        if count * 2 > places.count { grow() }
        put(hash(of: row), row)
    }

    @inline(__always)
    private func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int? {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != Self.free {
            let row = Int(UInt32(truncatingIfNeeded: places[place]))
            if places[place] >> 32 == hash >> 32, isSame(row) { return row }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private mutating func put(_ hash: UInt64, _ row: Int) {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != Self.free { place = (place + 1) & (places.count - 1) }
        places[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(truncatingIfNeeded: row))
    }

    private mutating func grow() {
        let rows = places.filter { $0 != Self.free }.map { Int(UInt32(truncatingIfNeeded: $0)) }
        places = [UInt64](repeating: Self.free, count: places.count * 4)
        for row in rows { put(hash(of: row), row) }
    }

    private func hash(of row: Int) -> UInt64 {
        columns.reduce(UInt64(0)) { ByteHash.joined($0, Self.hash(of: row, in: $1)) }
    }

    private static func hash(of row: Int, in column: Column) -> UInt64 {
        if case .text(let texts) = column {
            var hash: UInt64 = 0
            if texts.withPlainBytes(of: row, { hash = ByteHash.of(UnsafeRawBufferPointer($0)) }) { return hash }
        }
        return ByteHash.of(CellText.plain(column[row]))
    }

    private func isEqual(_ first: Int, _ second: Int) -> Bool {
        columns.allSatisfy { CellText.plain($0[first]) == CellText.plain($0[second]) }
    }
}
