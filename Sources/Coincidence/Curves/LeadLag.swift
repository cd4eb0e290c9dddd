/// A rate against the lag at which its window begins: whether one series leads the other, and by how much.
package struct LeadLag: Sendable {
    package struct Point: Hashable, Sendable {
        /// Days from a trigger to the first day of its window; negative where events lead.
        package let lag: Int
        package let k: NullCurve.Place
    }

    package let rate: CoincidenceRate
    /// Days of a window after its first.
    package let window: Int
    /// Ascending.
    package let points: [Point]
    /// From one lag to the next; nil where there is only one.
    package var step: Int? { points.count > 1 ? points[1].lag - points[0].lag : nil }
    package let curve: NullCurve
    package let null: CurveNullModel
    let trend: SharedTrend
    /// How many were asked.
    package let n: Int
    package let partnerCount: Int

    /// - Parameters:
    ///   - reach: the largest lag either way.
    ///   - step: days from one lag to the next, counted from 0 both ways.
    package init(
        events: EventSeries, triggers: EventSeries, rate: CoincidenceRate, window: Int, reach: Int, step: Int,
        null: CurveNullModel = .shift
    ) {
        precondition(window >= 0 && reach > 0 && step > 0)
        let lags = (-(reach / step)...reach / step).map { $0 * step }
        self.null = null
        trend = SharedTrend(events: events, triggers: triggers)
        let draws = TriggerDraws(triggers, null)
        curve = NullCurve(
            ConcurrentMap.map(lags.count) { index in
                let offsets = lags[index]...lags[index] + window
                return draws.map { Self.redrawn(rate, at: offsets, events: events, draws: $0) }
                    ?? ShiftCounts.counts(rate, at: offsets, events: events, triggers: triggers)
            })
        points = zip(lags, curve.places).map { Point(lag: $0, k: $1) }
        self.rate = rate
        self.window = window
        n = rate == .trigger ? triggers.count : events.count
        partnerCount = rate == .trigger ? events.count : triggers.count
    }

    /// Coincidences as observed, then by draw of the triggers.
    private static func redrawn(
        _ rate: CoincidenceRate, at offsets: ClosedRange<Int>, events: EventSeries, draws: TriggerDraws
    ) -> [Int] {
        let dayCount = events.span.dayCount
        switch rate {
        case .trigger:
            let met = WindowCount.met(partners: events.days, offsets: offsets, dayCount: dayCount)
            return draws.days.map { days in days.count { met[$0] } }
        case .precursor:
            let count = WindowCount(asked: events, offsets: -offsets.upperBound...(-offsets.lowerBound))
            return draws.days.map { count.count(partners: $0) }
        }
    }
}
