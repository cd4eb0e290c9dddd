/// What the declared question comes to under one specification.
package struct SpecificationAnswer: Hashable, Sendable {
    package let choices: [String]
    package let isDeclared: Bool
    package let k: Int
    package let n: Int
    package let partnerCount: Int
    /// Under the null model whose p is the larger.
    package let expected: Double
    package let pCircular: Double
    package let pLocal: Double

    package var p: Double { max(pCircular, pLocal) }

    /// Whether there is anything to test.
    package var isTested: Bool { n > 0 && partnerCount > 0 }

    /// Whether more or fewer coincide than is expected by chance.
    package enum Direction: String, CaseIterable, Sendable {
        case more, fewer
        case asMany = "as-many"
    }

    /// Nil where there is nothing to test.
    package var direction: Direction? {
        guard isTested else { return nil }
        return Double(k) == expected ? .asMany : Double(k) > expected ? .more : .fewer
    }

    /// Observed over expected; nil where nothing was expected.
    package var effect: Double? { expected > 0 ? Double(k) / expected : nil }

    /// Of drawn dates, the draw whose p is the middle one, so that all numbers are of one draw.
    ///
    /// - Parameter drawCount: above 0; odd, so that there is a middle.
    package init(_ specification: Specification, localReach: Int, drawCount: Int, seed: UInt64) {
        func answer(_ pair: (events: EventSeries, triggers: EventSeries)) -> SpecificationAnswer {
            SpecificationAnswer(specification, events: pair.events, triggers: pair.triggers, localReach: localReach)
        }
        let pair = specification.pair
        switch specification.dates {
        case .exact: self = answer((pair.events, pair.triggers))
        case .drawn:
            let draws = (0..<drawCount).map { draw in answer(pair.drawn(seed: seed, draw: draw)) }
            let sorted = draws.sorted { ($0.p, $0.k, $0.n, $0.pCircular) < ($1.p, $1.k, $1.n, $1.pCircular) }
            self = sorted[drawCount / 2]
        }
    }

    private init(_ specification: Specification, events: EventSeries, triggers: EventSeries, localReach: Int) {
        let isTrigger = specification.question.rate == .trigger
        let (events, triggers) =
            specification.countsDays ? (events.distinctDays, triggers.distinctDays) : (events, triggers)
        let counts = ShiftCounts.counts(specification.question, events: events, triggers: triggers)
        let circular = NullDistribution(counts, under: .circular)
        let local = NullDistribution(counts, under: .local(reach: localReach))
        choices = specification.choices
        isDeclared = specification.isDeclared
        k = counts[0]
        n = isTrigger ? triggers.count : events.count
        partnerCount = isTrigger ? events.count : triggers.count
        expected = local.p >= circular.p ? local.expected : circular.expected
        pCircular = circular.p
        pLocal = local.p
    }
}
