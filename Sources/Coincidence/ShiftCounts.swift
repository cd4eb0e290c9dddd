/// How many coincidences there are when the events are moved as a block by each possible number of days.
///
/// A day that leaves the span at its end comes in at its beginning; windows do not wrap but are cut at the span's ends.
/// Every shift, 0 included, is counted by this one function, so the observed count is `counts[0]`.
package enum ShiftCounts {
    /// Element s is the count with the events moved s days later, for s from 0 to one less than the span's days.
    ///
    /// O(days · entries), where entries are triggers for the trigger rate and events for the precursor rate.
    package static func counts(
        _ rate: CoincidenceRate, _ window: CoincidenceWindow, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        switch rate {
        case .trigger: triggerCounts(window, events: events, triggers: triggers)
        case .precursor: precursorCounts(window, events: events, triggers: triggers)
        }
    }

    private static func triggerCounts(
        _ window: CoincidenceWindow, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        let circle = CircularCounts(events)
        let dayCount = events.span.dayCount
        var counts = [Int](repeating: 0, count: dayCount)
        for day in triggers.days {
            guard let range = clipped(window.eventOffsets, around: day, dayCount: dayCount) else { continue }
            for shift in 0..<dayCount where circle.count(range, shiftedBy: shift) > 0 { counts[shift] += 1 }
        }
        return counts
    }

    private static func precursorCounts(
        _ window: CoincidenceWindow, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        let dayCount = events.span.dayCount
        let circle = CircularCounts(triggers)
        let isMet = (0..<dayCount).map { day in
            clipped(window.triggerOffsets, around: day, dayCount: dayCount)
                .map { circle.count($0, shiftedBy: 0) > 0 } ?? false
        }
        var counts = [Int](repeating: 0, count: dayCount)
        for day in events.days {
            for shift in 0..<dayCount {
                let moved = day + shift
                if isMet[moved < dayCount ? moved : moved - dayCount] { counts[shift] += 1 }
            }
        }
        return counts
    }

    /// The days of the span among `offsets` from `day`; nil when all lie outside.
    static func clipped(_ offsets: ClosedRange<Int>, around day: Int, dayCount: Int) -> ClosedRange<Int>? {
        let low = max(0, day + offsets.lowerBound)
        let high = min(dayCount - 1, day + offsets.upperBound)
        return low <= high ? low...high : nil
    }
}
