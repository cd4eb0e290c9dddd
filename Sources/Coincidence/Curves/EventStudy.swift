/// How many events lie at each lag from the triggers, beside what chance gives.
package struct EventStudy: Sendable {
    package struct Bin: Hashable, Sendable {
        /// Days from a trigger to an event, both ends included.
        package let lags: ClosedRange<Int>
        /// Days at these lags that were watched, summed over the triggers.
        package let watched: Int
        /// Pairs of a trigger and an event at these lags.
        package let pairs: NullCurve.Place

        /// Events on a day at these lags; nil where none was watched.
        package var mean: Double? { watched > 0 ? Double(pairs.observed) / Double(watched) : nil }
    }

    package let bins: [Bin]
    package let curve: NullCurve
    package let null: CurveNullModel
    let trend: SharedTrend
    package let triggerCount: Int
    package let eventCount: Int

    /// Bins of `width` days on either side of lag 0, which opens the first bin after; enough to hold every lag from
    /// `-reach` to `reach`.
    package init(
        events: EventSeries, triggers: EventSeries, reach: Int, width: Int, null: CurveNullModel = .shift
    ) {
        precondition(width > 0 && reach > 0)
        let perSide = (reach + width - 1) / width
        let dayCount = events.span.dayCount
        let lags = (-perSide...reach / width).map { $0 * width...($0 + 1) * width - 1 }
        self.null = null
        trend = SharedTrend(events: events, triggers: triggers)
        let draws = TriggerDraws(triggers, null)
        curve = NullCurve(
            ConcurrentMap.map(lags.count) { index in
                draws.map { Self.redrawn(lags[index], events: events, draws: $0) }
                    ?? Self.shifted(lags[index], events: events, triggers: triggers)
            })
        bins = zip(lags, curve.places).map { lags, place in
            let watched = triggers.occupied.reduce(0) { sum, trigger in
                let days = ShiftCounts.clipped(lags, around: trigger.day, dayCount: dayCount)
                return sum + trigger.count * (days?.count ?? 0)
            }
            return Bin(lags: lags, watched: watched, pairs: place)
        }
        triggerCount = triggers.count
        eventCount = events.count
    }

    /// Pairs by shift of the events.
    private static func shifted(_ lags: ClosedRange<Int>, events: EventSeries, triggers: EventSeries) -> [Int] {
        let dayCount = events.span.dayCount
        var sum = CircularSum(dayCount: dayCount)
        for (trigger, count) in triggers.occupied {
            guard let seen = ShiftCounts.clipped(lags, around: trigger, dayCount: dayCount) else { continue }
            for (day, events) in events.occupied {
                sum.add(count * events, over: seen.lowerBound - day...seen.upperBound - day)
            }
        }
        return sum.sums()
    }

    /// Pairs as observed, then by draw of the triggers.
    private static func redrawn(_ lags: ClosedRange<Int>, events: EventSeries, draws: TriggerDraws) -> [Int] {
        let dayCount = events.span.dayCount
        let before = WindowCount.countsBefore(events.days, dayCount: dayCount)
        return draws.days.map { days in
            days.reduce(0) { sum, day in
                guard let seen = ShiftCounts.clipped(lags, around: day, dayCount: dayCount) else { return sum }
                return sum + Int(before[seen.upperBound + 1] - before[seen.lowerBound])
            }
        }
    }
}
