import ImpreciseDates

/// For each row of a table how many rows of another with the same key lie in a window before and after it, certainly and
/// possibly. Both ends are included, a row on the day itself counts on both sides, possible includes certain.
///
/// Certain before: whichever days the two dates allow, the right one is the left's or one of the `before` days ahead of it.
/// Possible: for some of these days. So too after. A row without a date or key has zeros.
///
/// Exact dates of the right are counted once, by key and day, so that a left row asks two sums: O(left + right + keys × days)
/// on all cores, and O(right + left log right) where keys and days are too many for a table. Rows with imprecise dates on
/// the left ask as little; those on the right are looked through where they begin inside the window.
package struct WindowCounts: Equatable, Sendable {
    /// By left row.
    package let beforeCertain: [Int32]
    package let beforePossible: [Int32]
    package let afterCertain: [Int32]
    package let afterPossible: [Int32]

    /// - Parameters:
    ///   - right: its keys are codes of the same values as those of `left`.
    ///   - window: neither side below zero.
    package init(_ left: KeyedEvents, _ right: KeyedEvents, window: DateWindow) {
        precondition(window.before >= 0 && window.after >= 0, "a window that holds the day itself")
        precondition(left.keyCount <= right.keyCount, "keys of one kind")
        let reach = left.reach(window)
        let imprecise = ImpreciseOrder(right)
        if let cells = DayCells(right, reach: reach, bytes: MemoryLayout<UInt32>.size) {
            let counts = DayCounts(right, in: cells)
            self.init(left, imprecise, window) { counts.places($0, from: $1, through: $2).count }
        } else {
            let order = DayOrder(right, reach: reach)
            self.init(left, imprecise, window) { order.places($0, from: $1, through: $2).count }
        }
    }

    @inline(__always)
    private init(
        _ left: KeyedEvents, _ imprecise: ImpreciseOrder, _ window: DateWindow,
        exact: (UInt32, Int64, Int64) -> Int
    ) {
        let (before, after) = (Int64(window.before), Int64(window.after))
        var sums = [Sums](repeating: Sums(), count: left.count)
        sums.withUnsafeMutableBufferPointer { sums in
            let parts = Cores.parts(of: left.count, least: 1 << 12)
            Cores.forEach(part: parts) { part in
                left.forEachExact(in: Cores.rows(of: part, among: parts, count: left.count)) { row, key, day in
                    let day = Int64(day)
                    let counts = (
                        Int32(truncatingIfNeeded: exact(key, day - before, day)),
                        Int32(truncatingIfNeeded: exact(key, day, day + after))
                    )
                    sums[row] = Sums(counts.0, counts.0, counts.1, counts.1)
                    if !imprecise.isEmpty { sums[row] += Self.sums(key, day, day, before, after, imprecise) }
                }
            }
            for event in left.imprecise {
                let (first, last) = (event.earliest, event.latest)
                func count(_ from: Int64, _ through: Int64) -> Int32 {
                    from <= through ? Int32(truncatingIfNeeded: exact(event.key, from, through)) : 0
                }
                sums[Int(event.row)] = Sums(
                    count(last - before, first), count(first - before, last), count(last, first + after),
                    count(first, last + after))
                if !imprecise.isEmpty {
                    sums[Int(event.row)] += Self.sums(event.key, first, last, before, after, imprecise)
                }
            }
        }
        beforeCertain = sums.map(\.beforeCertain)
        beforePossible = sums.map(\.beforePossible)
        afterCertain = sums.map(\.afterCertain)
        afterPossible = sums.map(\.afterPossible)
    }

    /// Of right rows whose dates are not one day, around a left one that may be any from `first` to `last`.
    private static func sums(
        _ key: UInt32, _ first: Int64, _ last: Int64, _ before: Int64, _ after: Int64, _ right: ImpreciseOrder
    ) -> Sums {
        Sums(
            Int32(right.certainCount(key, from: last - before, through: first)),
            Int32(right.count(key, from: first - before, through: last)),
            Int32(right.certainCount(key, from: last, through: first + after)),
            Int32(right.count(key, from: first, through: last + after)))
    }

    /// What stands side by side while it is counted.
    private struct Sums {
        var beforeCertain: Int32 = 0
        var beforePossible: Int32 = 0
        var afterCertain: Int32 = 0
        var afterPossible: Int32 = 0

        init() {}

        init(_ beforeCertain: Int32, _ beforePossible: Int32, _ afterCertain: Int32, _ afterPossible: Int32) {
            (self.beforeCertain, self.beforePossible) = (beforeCertain, beforePossible)
            (self.afterCertain, self.afterPossible) = (afterCertain, afterPossible)
        }

        static func += (sums: inout Sums, other: Sums) {
            sums = Sums(
                sums.beforeCertain + other.beforeCertain, sums.beforePossible + other.beforePossible,
                sums.afterCertain + other.afterCertain, sums.afterPossible + other.afterPossible)
        }
    }
}
