/// How many events lie at each lag from the triggers, beside what shifting the events as a block gives.
package struct EventStudy: Sendable {
    package struct Bin: Hashable, Sendable {
        /// Days from a trigger to an event, both ends included.
        package let lags: ClosedRange<Int>
        /// Pairs of a trigger and an event at these lags.
        package let observed: Int
        package let expected: Double
        /// Pointwise 95 % envelope over all circular shifts.
        package let envelope: ClosedRange<Int>
    }

    package let bins: [Bin]

    /// Bins of `width` days on either side of lag 0, which opens the first bin after; enough to hold every lag from
    /// `-reach` to `reach`.
    package init(events: EventSeries, triggers: EventSeries, reach: Int, width: Int) {
        precondition(width > 0 && reach > 0)
        let perSide = (reach + width - 1) / width
        let dayCount = events.span.dayCount
        bins = (-perSide...reach / width).map { index in
            let lags = index * width...(index + 1) * width - 1
            var sum = CircularSum(dayCount: dayCount)
            for (trigger, count) in triggers.occupied {
                guard let seen = ShiftCounts.clipped(lags, around: trigger, dayCount: dayCount) else { continue }
                for (day, events) in events.occupied {
                    sum.add(count * events, over: seen.lowerBound - day...seen.upperBound - day)
                }
            }
            let null = NullDistribution(sum.sums(), under: .circular)
            return Bin(lags: lags, observed: null.observed, expected: null.expected, envelope: null.envelope)
        }
    }
}
