/// Whether two series grow denser, or thinner, over the span together: then any two dense stretches coincide, and a test that
/// moves one of them round the whole span takes that for a tie.
package struct SharedTrend: Hashable, Sendable {
    /// How far the mean day lies behind the middle of the span, in standard deviations of so many independent bursts.
    package let events: Double
    package let triggers: Double
    /// Whether both lie on one side, each farther than chance gives in 9 of 10 series.
    package let isShared: Bool

    package init(events: EventSeries, triggers: EventSeries) {
        self.events = Self.drift(events)
        self.triggers = Self.drift(triggers)
        isShared = min(self.events, self.triggers) > Self.limit || max(self.events, self.triggers) < -Self.limit
    }

    private static let limit = 1.2815515655446004

    private static func drift(_ series: EventSeries) -> Double {
        guard series.count > 0 else { return 0 }
        let mean = Double(series.days.reduce(0, +)) / Double(series.count)
        let place = (mean + 0.5) / Double(series.span.dayCount) - 0.5
        // The place of one burst anywhere in the span has variance 1/12.
        return place * (12 * series.effectiveWaves).squareRoot()
    }
}
