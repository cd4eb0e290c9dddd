import ImpreciseDates

/// How many events of each key fall into each unit of a stretch of the calendar: *certain* when all their possible days lie
/// in it, *possible* when some do. Events that cannot fall into the stretch are left out, and its first and last unit count
/// only what it covers.
///
/// The unit of each day is looked up, and rows are counted by key and unit on all cores: O(events + days + keys × units).
/// An imprecise date costs as much as it has units. A stretch of many millions of days is reckoned day by day instead.
package struct CalendarCounts: Sendable {
    package let units: ClosedRange<Int64>
    private let certain: [Int]
    private let possible: [Int]

    /// More days than this are not looked up.
    private static let mostDays: Int64 = 1 << 22

    /// - Parameter span: its first and last day are not beyond what tables hold.
    package init(_ events: KeyedEvents, by unit: CalendarUnit, within span: DateBounds) {
        let units = unit.index(of: span.earliest)...unit.index(of: span.latest)
        let unitCount = Int(units.upperBound - units.lowerBound) + 1
        var certain = Self.exactCounts(events, unit, units, span)
        // Where the possible ones begin, less where they have ended on the unit before.
        var change = [Int](repeating: 0, count: events.imprecise.isEmpty ? 0 : certain.count + 1)
        for event in events.imprecise {
            guard let days = event.bounds.intersection(span) else { continue }
            let base = Int(event.key) * unitCount
            let from = base + Int(unit.index(of: days.earliest) - units.lowerBound)
            let to = base + Int(unit.index(of: days.latest) - units.lowerBound)
            change[from] += 1
            change[to + 1] -= 1
        }
        var possible = certain
        if !change.isEmpty {
            var open = 0
            for place in possible.indices {
                open += change[place]
                possible[place] += open
            }
            for event in events.imprecise where span.contains(event.bounds) {
                let first = unit.index(of: event.bounds.earliest)
                if first == unit.index(of: event.bounds.latest) {
                    certain[Int(event.key) * unitCount + Int(first - units.lowerBound)] += 1
                }
            }
        }
        (self.units, self.certain, self.possible) = (units, certain, possible)
    }

    /// Of some keys together, in the units one after the other.
    package func sums(_ keys: [Int]) -> (certain: [Int], possible: [Int]) {
        func sums(_ counts: [Int]) -> [Int] {
            (0..<units.count).map { index in keys.reduce(0) { $0 + counts[$1 * units.count + index] } }
        }
        return (sums(certain), sums(possible))
    }

    private static func exactCounts(
        _ events: KeyedEvents, _ unit: CalendarUnit, _ units: ClosedRange<Int64>, _ span: DateBounds
    ) -> [Int] {
        let unitCount = units.count
        let dayCount = span.dayCount
        guard dayCount <= mostDays else {
            var counts = [Int](repeating: 0, count: events.keyCount * unitCount)
            events.forEachExact(in: 0..<events.count) { _, key, day in
                guard span.contains(day.day) else { return }
                counts[Int(key) * unitCount + Int(unit.index(of: day.day) - units.lowerBound)] += 1
            }
            return counts
        }
        // Behind the last day and the last unit stands what lies in none.
        let unitOfDay =
            (0..<dayCount).map { UInt32(unit.index(of: span.earliest.advanced(by: $0)) - units.lowerBound) }
            + [UInt32(unitCount)]
        let cells = DayCells(
            days: span.earliest.number...span.latest.number, keyCount: events.keyCount)
        let size = (events.keyCount + 1) * (unitCount + 1)
        let parts = Cores.parts(of: events.count)
        let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: size * parts)
        defer { counts.deallocate() }
        let blocks = RowBlocks(count: events.count)
        unitOfDay.withUnsafeBufferPointer { unitOfDay in
            Cores.forEach(part: parts) { part in
                let own = counts + part * size
                own.initialize(repeating: 0, count: size)
                blocks.forEach { rows in
                    events.forEachKeyAndOffset(in: rows, of: cells) { key, offset in
                        own[key &* (unitCount &+ 1) &+ Int(unitOfDay[offset])] &+= 1
                    }
                }
            }
        }
        return (0..<events.keyCount * unitCount).map { place in
            let (key, index) = place.quotientAndRemainder(dividingBy: unitCount)
            return (0..<parts).reduce(0) { $0 + Int(counts[$1 * size + key * (unitCount + 1) + index]) }
        }
    }
}
