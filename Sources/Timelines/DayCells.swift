/// A table with a cell for each key and day of a stretch of days, key by key: what is counted in it is found without a
/// search. One more key and one more day take up what belongs to none, so that a loop over rows needs no branch.
struct DayCells {
    /// So many bytes are given to the tables of all cores together.
    static let mostBytes = 64 << 20

    let firstDay: Int64
    let dayCount: Int
    let keyCount: Int

    /// Days of a key, and the one that is none.
    var width: Int { dayCount + 1 }
    var count: Int { (keyCount + 1) * width }
    var lastDay: Int64 { firstDay + Int64(dayCount) - 1 }

    /// Cells over the days that `reach` and the events share; nil where they would be too many for memory, or for so few rows
    /// that clearing them would cost more than a search.
    ///
    /// - Parameter bytes: of each cell.
    init?(_ events: KeyedEvents, reach: ClosedRange<Int64>, bytes: Int) {
        let most = min(Self.mostBytes / bytes, 4_096 + 4 * events.count)
        if !Self.fits(reach, events.keyCount, most: most) {
            guard let days = events.exactDays(), days.overlaps(reach) else { return nil }
            let shared = days.clamped(to: reach)
            guard Self.fits(shared, events.keyCount, most: most) else { return nil }
            self.init(days: shared, keyCount: events.keyCount)
        } else {
            self.init(days: reach, keyCount: events.keyCount)
        }
    }

    init(days: ClosedRange<Int64>, keyCount: Int) {
        firstDay = days.lowerBound
        dayCount = Int(days.upperBound - days.lowerBound) + 1
        self.keyCount = keyCount
    }

    private static func fits(_ days: ClosedRange<Int64>, _ keyCount: Int, most: Int) -> Bool {
        // Days have at most 63 bits, and this many are too many in any case.
        let dayCount = days.upperBound - days.lowerBound
        return dayCount < most && (keyCount + 1) * (Int(dayCount) + 2) <= most
    }

    /// How many tables of their own cores may have.
    func parts(rows: Int, bytes: Int) -> Int {
        min(Cores.parts(of: rows), max(1, Self.mostBytes / max(1, count * bytes)))
    }

    /// Which cell of a key a day has; behind the others where it has none.
    @inline(__always)
    func offset(_ day: Int32) -> Int {
        // Days before the first are beyond the last without a sign.
        let offset = UInt32(bitPattern: day) &- UInt32(truncatingIfNeeded: firstDay)
        return Int(min(offset, UInt32(truncatingIfNeeded: dayCount)))
    }

    @inline(__always)
    func key(_ key: UInt32) -> Int { Int(min(key, UInt32(truncatingIfNeeded: keyCount))) }

    @inline(__always)
    func index(_ key: UInt32, _ day: Int32) -> Int { self.key(key) &* width &+ offset(day) }

    @inline(__always)
    func contains(_ day: Int32) -> Bool { Int64(day) >= firstDay && Int64(day) <= lastDay }

    /// The cells of a key from the first of these days through the last; empty where there are none.
    @inline(__always)
    func range(_ key: UInt32, from first: Int64, through last: Int64) -> Range<Int> {
        let start = max(first, firstDay)
        let end = min(last, lastDay)
        guard start <= end else { return 0..<0 }
        let base = Int(key) * width
        return base + Int(start - firstDay)..<base + Int(end - firstDay) + 1
    }
}
