/// Of each key and day the first row and how many there are, in a table of cells, so that the nearest day is found by a
/// look at a word of 64 days. O(rows + cells) to make, on all cores.
struct FirstRows: NearestDays {
    private let cells: DayCells
    private let first: [UInt64]
    /// A bit for each cell that holds a row.
    private let occupied: [UInt64]

    /// So many bytes a cell has.
    static let cellBytes = MemoryLayout<UInt64>.size

    init(_ events: KeyedEvents, in cells: DayCells) {
        let size = cells.count
        let parts = cells.parts(rows: events.count, bytes: Self.cellBytes)
        // The row above, how many there are below: side by side, so that a row touches one place.
        let tables = UnsafeMutablePointer<UInt64>.allocate(capacity: size * parts)
        defer { tables.deallocate() }
        let blocks = RowBlocks(count: events.count)
        Cores.forEach(part: parts) { part in
            let own = tables + part * size
            own.initialize(repeating: 0, count: size)
            blocks.forEach { rows in
                events.forEachCell(in: rows, of: cells) { row, cell in
                    let held = own[cell]
                    own[cell] = (held == 0 ? UInt64(row) << 32 : held) &+ 1
                }
            }
        }
        var bits = [UInt64](repeating: 0, count: size / 64 + 1)
        first = Array(unsafeUninitializedCapacity: size) { first, count in
            for cell in 0..<size {
                var held = tables[cell]
                for part in 1..<max(1, parts) {
                    let other = tables[part * size + cell]
                    let rows = (held & 0xFFFF_FFFF) &+ (other & 0xFFFF_FFFF)
                    // Of two that hold rows the one with the earlier row is the lower number.
                    let first = held == 0 ? other : other == 0 ? held : min(held, other)
                    held = first & ~0xFFFF_FFFF | rows
                }
                first[cell] = held
                if held != 0 { bits[cell >> 6] |= 1 << UInt64(cell & 63) }
            }
            count = size
        }
        occupied = bits
        self.cells = cells
    }

    func first(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows? {
        let range = cells.range(key, from: first, through: last)
        guard !range.isEmpty else { return nil }
        var word = range.lowerBound >> 6
        var bits = occupied[word] & (UInt64.max << UInt64(range.lowerBound & 63))
        while bits == 0 {
            word += 1
            guard word << 6 < range.upperBound else { return nil }
            bits = occupied[word]
        }
        let cell = word << 6 + bits.trailingZeroBitCount
        return cell < range.upperBound ? rows(cell, key) : nil
    }

    func last(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows? {
        let range = cells.range(key, from: first, through: last)
        guard !range.isEmpty else { return nil }
        let end = range.upperBound - 1
        var word = end >> 6
        var bits = occupied[word] & (UInt64.max >> UInt64(63 - end & 63))
        while bits == 0 {
            guard word << 6 > range.lowerBound else { return nil }
            word -= 1
            bits = occupied[word]
        }
        let cell = word << 6 + 63 - bits.leadingZeroBitCount
        return cell >= range.lowerBound ? rows(cell, key) : nil
    }

    private func rows(_ cell: Int, _ key: UInt32) -> DayRows {
        DayRows(
            day: cells.firstDay + Int64(cell - Int(key) * cells.width),
            first: Int32(truncatingIfNeeded: first[cell] >> 32),
            count: Int(first[cell] & 0xFFFF_FFFF))
    }
}
