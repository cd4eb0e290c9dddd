import ImpreciseDates

/// Pairs every event with the events of another table that lie in a window around it.
///
/// An event in `right` is in the window if it lies at most `window.before` days before and at most `window.after` days after
/// the left one, both included. Where dates are imprecise the pair is *certain* if every choice of days satisfies that,
/// *possible* if some does.
///
/// The right side is sorted once by key and day, on all cores; then the pairs of each left row are counted, and written side
/// by side into their place by all cores. O(left log right + right + pairs), in the memory of the right side and the pairs.
package struct WindowJoin {
    private let left: KeyedEvents
    private let window: DateWindow
    private let order: DayOrder
    private let imprecise: ImpreciseOrder
    /// Where the pairs of each left row begin, and the end.
    private let starts: [Int]
    /// The place among `left.imprecise` of the rows that stand there.
    private let impreciseLeft: [Int32: Int]

    /// How many pairs there are, at hand before one of them is made.
    package var pairCount: Int { starts[left.count] }

    package init(_ left: KeyedEvents, _ right: KeyedEvents, window: DateWindow) {
        precondition(left.keyCount <= right.keyCount, "keys of one kind")
        let order = DayOrder(right, reach: left.reach(window))
        let imprecise = ImpreciseOrder(right)
        let (before, after) = (Int64(window.before), Int64(window.after))
        func count(_ key: UInt32, _ first: Int64, _ last: Int64) -> Int {
            order.places(key, from: first - before, through: last + after).count
                + (imprecise.isEmpty ? 0 : imprecise.count(key, from: first - before, through: last + after))
        }
        var starts = [Int](repeating: 0, count: left.count + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            let parts = Cores.parts(of: left.count, least: 1 << 12)
            Cores.forEach(part: parts) { part in
                left.forEachExact(in: Cores.rows(of: part, among: parts, count: left.count)) { row, key, day in
                    starts[row + 1] = count(key, Int64(day), Int64(day))
                }
            }
            for event in left.imprecise { starts[Int(event.row) + 1] = count(event.key, event.earliest, event.latest) }
            for row in 0..<left.count { starts[row + 1] += starts[row] }
        }
        self.starts = starts
        impreciseLeft = Dictionary(uniqueKeysWithValues: left.imprecise.enumerated().map { ($1.row, $0) })
        (self.left, self.window, self.order, self.imprecise) = (left, window, order, imprecise)
    }

    package func pairs() -> WindowPairs {
        let count = pairCount
        var rights: [Int32] = []
        var lags: [Int32] = []
        var ranged: [RangedLag] = []
        let lefts = [Int32](unsafeUninitializedCapacity: count) { lefts, leftCount in
            rights = [Int32](unsafeUninitializedCapacity: count) { rights, rightCount in
                lags = [Int32](unsafeUninitializedCapacity: count) { lags, lagCount in
                    ranged = write(lefts, rights, lags)
                    lagCount = count
                }
                rightCount = count
            }
            leftCount = count
        }
        return WindowPairs(left: lefts, right: rights, lag: lags, ranged: ranged)
    }

    private typealias Column = UnsafeMutableBufferPointer<Int32>

    /// Parts of as many pairs as the others, several for each core, since some are slower.
    private func write(_ lefts: Column, _ rights: Column, _ lags: Column) -> [RangedLag] {
        let parts = Cores.parts(of: pairCount) == 1 ? 1 : 8 * Cores.count
        let borders = (0...parts).map { part in
            part == parts
                ? left.count
                : (0..<left.count).partitioningIndex { starts[$0] >= pairCount * part / parts }
        }
        var ranged = [[RangedLag]](repeating: [], count: parts)
        ranged.withUnsafeMutableBufferPointer { ranged in
            Cores.forEach(part: parts) { part in
                var own: [RangedLag] = []
                for row in borders[part]..<borders[part + 1] where starts[row] < starts[row + 1] {
                    write(row, lefts, rights, lags, &own)
                }
                ranged[part] = own
            }
        }
        return ranged.flatMap(\.self)
    }

    private func write(
        _ row: Int, _ lefts: Column, _ rights: Column, _ lags: Column, _ ranged: inout [RangedLag]
    ) {
        let start = starts[row]
        let count = starts[row + 1] - start
        for place in start..<start + count { lefts[place] = Int32(truncatingIfNeeded: row) }
        guard let index = impreciseLeft.isEmpty ? nil : impreciseLeft[Int32(row)] else {
            let (key, day) = (left.keys?[row] ?? 0, left.days[row])
            let places = exactPlaces(key, Int64(day), Int64(day))
            if places.count == count {
                order.rows.withUnsafeBufferPointer { rows in
                    order.days.withUnsafeBufferPointer { days in
                        for offset in 0..<count {
                            rights[start + offset] = rows[places.lowerBound + offset]
                            lags[start + offset] = days[places.lowerBound + offset] &- day
                        }
                    }
                }
            } else {
                merge(key, DateBounds(Day(number: Int64(day))), places, start, rights, lags, &ranged)
            }
            return
        }
        let event = left.imprecise[index]
        merge(
            event.key, event.bounds, exactPlaces(event.key, event.earliest, event.latest), start, rights, lags, &ranged)
    }

    private func exactPlaces(_ key: UInt32, _ first: Int64, _ last: Int64) -> Range<Int> {
        order.places(key, from: first - Int64(window.before), through: last + Int64(window.after))
    }

    /// Exact and imprecise rows of the right together in order.
    private func merge(
        _ key: UInt32, _ bounds: DateBounds, _ places: Range<Int>, _ start: Int, _ rights: Column, _ lags: Column,
        _ ranged: inout [RangedLag]
    ) {
        let first = bounds.earliest.number - Int64(window.before)
        let last = bounds.latest.number + Int64(window.after)
        var exact = places
        var others = imprecise.isEmpty ? 0..<0 : imprecise.places(key, from: first, through: last)
        var place = start
        func put(_ row: Int32, _ right: DateBounds, isRanged: Bool) {
            rights[place] = row
            let lag = LagRange(from: bounds, to: right)
            lags[place] = isRanged ? 0 : Int32(truncatingIfNeeded: lag.least)
            if isRanged {
                ranged.append(RangedLag(place: place, certainty: window.relation(of: right, to: bounds), lag: lag))
            }
            place += 1
        }
        while !exact.isEmpty || !others.isEmpty {
            if let other = others.first.map({ imprecise.events[$0] }) {
                // It begins before the last day; what ends before the first is no pair.
                if other.latest < first {
                    others.removeFirst()
                    continue
                }
                let next = exact.first.map { (Int64(order.days[$0]), order.rows[$0]) }
                if next.map({ (other.earliest, other.row) < $0 }) ?? true {
                    put(other.row, other.bounds, isRanged: true)
                    others.removeFirst()
                    continue
                }
            }
            let index = exact.removeFirst()
            put(
                order.rows[index], DateBounds(Day(number: Int64(order.days[index]))),
                isRanged: bounds.earliest != bounds.latest)
        }
    }
}
