import ImpreciseDates

/// Counts events by calendar unit.
package enum CalendarBins {
    /// One bin after the other without a gap, over `span` or, without one, from the first possible day to the last, as far as dates have ends.
    /// With a span, events that cannot fall into it are left out, and its first and last bin count only what it covers.
    package static func count(
        _ events: EventDates, by unit: CalendarUnit, within span: DateBounds? = nil
    ) -> [CalendarBin] {
        guard
            let (first, last) = span.map({ ($0.earliest, $0.latest) }) ?? events.hull.map({ ($0.earliest, $0.latest) })
        else { return [] }
        let firstIndex = unit.index(of: first)
        let lastIndex = unit.index(of: last)
        var certain = [Int](repeating: 0, count: Int(lastIndex - firstIndex) + 1)
        var possible = certain
        for event in 0..<events.count {
            let bounds = events.bounds(event)
            guard bounds.earliest <= last, bounds.latest >= first else { continue }
            let from = unit.index(of: max(bounds.earliest, first))
            let to = unit.index(of: min(bounds.latest, last))
            for index in from...to { possible[Int(index - firstIndex)] += 1 }
            if from == to, bounds.earliest >= first, bounds.latest <= last { certain[Int(from - firstIndex)] += 1 }
        }
        return certain.indices.map { offset in
            CalendarBin(
                unit: unit, index: firstIndex + Int64(offset), certain: certain[offset], possible: possible[offset])
        }
    }
}
