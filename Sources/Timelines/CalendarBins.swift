import ImpreciseDates

/// Counts events by calendar unit.
package enum CalendarBins {
    /// The indices of the units over `span` or, without one, from the first possible day to the last of all events, as far
    /// as dates have ends; nil when there is no day.
    package static func indices(
        of series: [EventDates], by unit: CalendarUnit, within span: DateBounds?
    ) -> ClosedRange<Int64>? {
        guard let whole = span ?? hull(of: series) else { return nil }
        return unit.index(of: whole.earliest)...unit.index(of: whole.latest)
    }

    /// One bin after the other without a gap, as `indices` has them. With a span, events that cannot fall into it are left
    /// out, and its first and last bin count only what it covers. O(events + bins).
    package static func count(
        _ events: EventDates, by unit: CalendarUnit, within span: DateBounds? = nil
    ) -> [CalendarBin] {
        guard let whole = span ?? hull(of: [events]) else { return [] }
        let (first, last) = (unit.index(of: whole.earliest), unit.index(of: whole.latest))
        var certain = [Int](repeating: 0, count: Int(last - first) + 1)
        // Where the possible ones begin, less where they have ended on the unit before.
        var change = [Int](repeating: 0, count: certain.count + 1)
        for event in 0..<events.count {
            let bounds = events.bounds(event)
            guard let days = bounds.intersection(whole) else { continue }
            let (from, to) = (Int(unit.index(of: days.earliest) - first), Int(unit.index(of: days.latest) - first))
            change[from] += 1
            change[to + 1] -= 1
            if from == to, days == bounds { certain[from] += 1 }
        }
        var possible = 0
        return certain.indices.map { offset in
            possible += change[offset]
            return CalendarBin(
                unit: unit, index: first + Int64(offset), certain: certain[offset], possible: possible)
        }
    }

    private static func hull(of series: [EventDates]) -> DateBounds? {
        let hulls = series.compactMap(\.hull)
        guard let first = hulls.map(\.earliest).min(), let last = hulls.map(\.latest).max() else { return nil }
        return DateBounds(earliest: first, latest: last)
    }
}
