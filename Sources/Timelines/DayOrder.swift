/// The rows with exact dates in order of key, day and row, with a way to find a stretch of days in it: by cells where the
/// keys and days are few enough, else by bisection among the days of the key.
struct DayOrder {
    private enum Lookup {
        case cells(DayCounts)
        /// Where each key begins, and the end.
        case keys([UInt32])
    }

    let rows: [Int32]
    /// The day of each of them.
    let days: [Int32]
    private let lookup: Lookup

    /// Only rows whose day lies in `reach` need be in it. O(rows + cells), or O(rows) for each eleven bits of keys and days.
    init(_ events: KeyedEvents, reach: ClosedRange<Int64>) {
        if let cells = DayCells(events, reach: reach, bytes: MemoryLayout<UInt32>.size) {
            self.init(events, in: cells)
        } else {
            self.init(DaySort(events, reach: reach))
        }
    }

    private init(_ sorted: DaySort) {
        (rows, days) = (sorted.rows, sorted.days)
        lookup = .keys(sorted.keyStarts)
    }

    /// Counting sort: each part of the rows knows where in each cell its rows go, so that they stay in order.
    private init(_ events: KeyedEvents, in cells: DayCells) {
        let parts = cells.parts(rows: events.count, bytes: MemoryLayout<UInt32>.size)
        let places = DayCounts.counts(of: events, in: cells, parts: parts)
        defer { places.deallocate() }
        let counts = DayCounts(cells, places, parts: parts)
        let total = Int(counts.starts[cells.count])
        rows = Array(unsafeUninitializedCapacity: total) { rows, count in
            Cores.forEach(part: parts) { part in
                let own = places + part * cells.count
                events.forEachExact(in: Cores.rows(of: part, among: parts, count: events.count)) { row, key, day in
                    guard cells.contains(day) else { return }
                    let cell = cells.index(key, day)
                    rows[Int(own[cell])] = Int32(truncatingIfNeeded: row)
                    own[cell] &+= 1
                }
            }
            count = total
        }
        days = Array(unsafeUninitializedCapacity: total) { days, count in
            let parts = min(Cores.parts(of: total), max(1, cells.keyCount))
            Cores.forEach(part: parts) { part in
                for key in Cores.rows(of: part, among: parts, count: cells.keyCount) {
                    for offset in 0..<cells.dayCount {
                        let cell = key * cells.width + offset
                        let day = Int32(truncatingIfNeeded: cells.firstDay + Int64(offset))
                        for place in Int(counts.starts[cell])..<Int(counts.starts[cell + 1]) { days[place] = day }
                    }
                }
            }
            count = total
        }
        lookup = .cells(counts)
    }

    /// The places of a key's rows from the first of these days through the last. O(1), or O(log rows).
    func places(_ key: UInt32, from first: Int64, through last: Int64) -> Range<Int> {
        guard first <= last else { return 0..<0 }
        switch lookup {
        case .cells(let counts): return counts.places(key, from: first, through: last)
        case .keys(let starts):
            let own = Int(starts[Int(key)])..<Int(starts[Int(key) + 1])
            return days.withUnsafeBufferPointer { days in
                let start = own.partitioningIndex { Int64(days[$0]) >= first }
                return start..<(start..<own.upperBound).partitioningIndex { Int64(days[$0]) > last }
            }
        }
    }
}

extension Range<Int> {
    /// The first number that satisfies `belongs`, where all that do stand last; the end where none does.
    @inline(__always)
    func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
