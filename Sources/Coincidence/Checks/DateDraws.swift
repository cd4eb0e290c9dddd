/// What the primary question comes to when every imprecise date is drawn, again and again, from the days that it allows.
///
/// Each row gets one date a draw, every day as likely as the other. A date without an end is drawn within the span on that side; a
/// row whose date falls outside the span is not in that draw.
package struct DateDraws: Hashable, Sendable {
    package let drawCount: Int
    /// p, the larger of both shift nulls: the middle draw, and those below and above which 5 % of the draws lie.
    package let p: Spread<Double>
    package let k: Spread<Int>
    package let n: Spread<Int>

    package struct Spread<Value: Hashable & Sendable & Comparable>: Hashable, Sendable {
        package let median: Value
        package let low: Value
        package let high: Value

        /// - Parameter values: at least one.
        init(_ values: [Value]) {
            let sorted = values.sorted()
            func point(_ hundredths: Int) -> Value { sorted[max(1, (hundredths * sorted.count + 99) / 100) - 1] }
            (median, low, high) = (point(50), point(5), point(95))
        }
    }

    /// - Parameter drawCount: at least one.
    package init(
        _ question: CoincidenceQuestion, _ pair: SeriesPair, localReach: Int, drawCount: Int, seed: UInt64
    ) {
        self.drawCount = drawCount
        // Where every date is exact, one draw is as another.
        let isExact = (pair.allEvents.partners + pair.allTriggers.partners).allSatisfy { $0.count == 1 }
        let draws = ConcurrentMap.map(isExact ? 1 : drawCount) { draw -> (p: Double, k: Int, n: Int) in
            let (events, triggers) = pair.drawn(seed: seed, draw: draw)
            let counts = ShiftCounts.counts(question, events: events, triggers: triggers)
            let p = [ShiftNull.circular, .local(reach: localReach)].map { NullDistribution(counts, under: $0).p }
            return (max(p[0], p[1]), counts[0], question.rate == .trigger ? triggers.count : events.count)
        }
        p = Spread(draws.map(\.p))
        k = Spread(draws.map(\.k))
        n = Spread(draws.map(\.n))
    }
}
