/// How many rows with exact dates a key has from one day through another, without a search: for each key and day the
/// number of rows before it, key by key and day by day. O(rows + cells) to make, on all cores.
struct DayCounts {
    let cells: DayCells
    /// For each cell the rows in the cells before it, and at the end all rows.
    let starts: [UInt32]

    /// Counts in bytes, of which four times as many stay close to the core as of whole numbers: what a byte cannot hold is noted
    /// once in 256 rows.
    init(_ events: KeyedEvents, in cells: DayCells) {
        self.cells = cells
        let size = cells.count
        let parts = cells.parts(rows: events.count, bytes: 1)
        let counts = UnsafeMutablePointer<UInt8>.allocate(capacity: size * parts)
        defer { counts.deallocate() }
        let blocks = RowBlocks(count: events.count)
        var full = [[Int]](repeating: [], count: parts)
        full.withUnsafeMutableBufferPointer { full in
            Cores.forEach(part: parts) { part in
                full[part] = Self.count(events, blocks, in: cells, counts + part * size)
            }
        }
        starts = Array(unsafeUninitializedCapacity: size + 1) { starts, count in
            for cell in 0..<size { starts[cell] = UInt32(counts[cell]) }
            for part in 1..<max(1, parts) {
                for cell in 0..<size { starts[cell] &+= UInt32(counts[part * size + cell]) }
            }
            for cells in full { for cell in cells { starts[cell] &+= 256 } }
            var sum: UInt32 = 0
            for key in 0...cells.keyCount {
                let first = key * cells.width
                for cell in first..<first + cells.dayCount {
                    let rows = starts[cell]
                    starts[cell] = sum
                    sum &+= key == cells.keyCount ? 0 : rows
                }
                starts[first + cells.dayCount] = sum
            }
            starts[size] = sum
            count = size + 1
        }
    }

    /// Takes up counts of parts of the rows, and leaves in their place where the rows of each part begin in each cell.
    init(_ cells: DayCells, _ counts: UnsafeMutablePointer<UInt32>, parts: Int) {
        self.cells = cells
        let size = cells.count
        starts = Array(unsafeUninitializedCapacity: size + 1) { starts, count in
            var sum: UInt32 = 0
            for key in 0...cells.keyCount {
                for day in 0...cells.dayCount {
                    let cell = key * cells.width + day
                    starts[cell] = sum
                    let isNone = key == cells.keyCount || day == cells.dayCount
                    for part in 0..<parts {
                        let rows = isNone ? 0 : counts[part * size + cell]
                        counts[part * size + cell] = sum
                        sum += rows
                    }
                }
            }
            starts[size] = sum
            count = size + 1
        }
    }

    /// The cells that came around to zero, once for each time.
    private static func count(
        _ events: KeyedEvents, _ blocks: RowBlocks, in cells: DayCells, _ counts: UnsafeMutablePointer<UInt8>
    ) -> [Int] {
        counts.initialize(repeating: 0, count: cells.count)
        var full: [Int] = []
        blocks.forEach { rows in
            events.forEachCell(in: rows, of: cells) { _, cell in
                counts[cell] &+= 1
                if counts[cell] == 0 { full.append(cell) }
            }
        }
        return full
    }

    /// For each part of the rows, one behind the other, how many of them lie in each cell. To be deallocated.
    static func counts(of events: KeyedEvents, in cells: DayCells, parts: Int) -> UnsafeMutablePointer<UInt32> {
        let size = cells.count
        let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: size * parts)
        Cores.forEach(part: parts) { part in
            let own = counts + part * size
            own.initialize(repeating: 0, count: size)
            let rows = Cores.rows(of: part, among: parts, count: events.count)
            events.forEachCell(in: rows, of: cells) { _, cell in own[cell] &+= 1 }
        }
        return counts
    }

    /// The rows of a key from the first of these days through the last, as places in the order of key and day.
    @inline(__always)
    func places(_ key: UInt32, from first: Int64, through last: Int64) -> Range<Int> {
        let range = cells.range(key, from: first, through: last)
        return starts.withUnsafeBufferPointer { Int($0[range.lowerBound])..<Int($0[range.upperBound]) }
    }
}
