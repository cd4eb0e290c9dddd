/// How many coincidences there are when the events are moved as a block by each possible number of days.
///
/// A day that leaves the span at its end comes in at its beginning; windows do not wrap but are cut at the span's ends.
/// Every shift, 0 included, is counted by this one function, so the observed count is `counts[0]`.
package enum ShiftCounts {
    /// Element s is the count with the events moved s days later, for s from 0 to one less than the span's days.
    ///
    /// An entry coincides on ranges of shifts: one for each stretch of partners that stand closer than the window is long.
    /// O(days + entries · stretches).
    package static func counts(_ question: CoincidenceQuestion, events: EventSeries, triggers: EventSeries) -> [Int] {
        counts(question.rate, at: question.window.eventOffsets, events: events, triggers: triggers)
    }

    /// - Parameter offsets: days of events, relative to the trigger's.
    static func counts(
        _ rate: CoincidenceRate, at offsets: ClosedRange<Int>, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        switch rate {
        case .trigger: triggerCounts(offsets, events: events, triggers: triggers)
        case .precursor: precursorCounts(offsets, events: events, triggers: triggers)
        }
    }

    private static func triggerCounts(
        _ offsets: ClosedRange<Int>, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        let dayCount = events.span.dayCount
        var sum = CircularSum(dayCount: dayCount)
        guard !events.occupied.isEmpty else { return sum.sums() }
        let whole = Stretches(of: events, seenThrough: offsets.count)
        for (day, count) in triggers.occupied {
            guard let seen = clipped(offsets, around: day, dayCount: dayCount) else { continue }
            // A window that is cut at the span's end sees less at once.
            let stretches = seen.count == whole.width ? whole : Stretches(of: events, seenThrough: seen.count)
            for stretch in stretches.ranges {
                sum.add(count, over: seen.lowerBound - stretch.upperBound...seen.upperBound - stretch.lowerBound)
            }
        }
        return sum.sums()
    }

    private static func precursorCounts(
        _ offsets: ClosedRange<Int>, events: EventSeries, triggers: EventSeries
    ) -> [Int] {
        let dayCount = events.span.dayCount
        var sum = CircularSum(dayCount: dayCount)
        let met = Stretches(
            joining: triggers.occupied.compactMap { clipped(offsets, around: $0.day, dayCount: dayCount) })
        for (day, count) in events.occupied {
            for stretch in met.ranges { sum.add(count, over: stretch.lowerBound - day...stretch.upperBound - day) }
        }
        return sum.sums()
    }

    /// The days of the span among `offsets` from `day`; nil when all lie outside.
    static func clipped(_ offsets: ClosedRange<Int>, around day: Int, dayCount: Int) -> ClosedRange<Int>? {
        let low = max(0, day + offsets.lowerBound)
        let high = min(dayCount - 1, day + offsets.upperBound)
        return low <= high ? low...high : nil
    }
}
