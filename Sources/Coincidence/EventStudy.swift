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
        let circle = CircularCounts(events)
        let dayCount = events.span.dayCount
        bins = (-perSide...reach / width).map { index in
            let lags = index * width...(index + 1) * width - 1
            var counts = [Int](repeating: 0, count: dayCount)
            for day in triggers.days {
                guard let range = ShiftCounts.clipped(lags, around: day, dayCount: dayCount) else { continue }
                for shift in 0..<dayCount { counts[shift] += circle.count(range, shiftedBy: shift) }
            }
            let null = NullDistribution(counts, under: .circular)
            return Bin(lags: lags, observed: null.observed, expected: null.expected, envelope: null.envelope)
        }
    }
}
