extension SeriesPair {
    /// Both series with one date for each row, drawn from the days that it allows, every day as likely as the other. A date without an
    /// end is drawn within the span on that side; a row whose date falls outside the span is not in that draw.
    func drawn(seed: UInt64, draw: Int) -> (events: EventSeries, triggers: EventSeries) {
        var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
        let events = allEvents.drawn(within: span, using: &generator)
        return (events, allTriggers.drawn(within: span, using: &generator))
    }
}

extension ImpreciseSeries {
    func drawn(within span: ObservationSpan, using generator: inout SeededGenerator) -> EventSeries {
        // Farther away than any day that a table holds: no end at all.
        let farthest = 1 << 40
        let days = partners.map { days in
            let low = days.lowerBound < -farthest ? 0 : days.lowerBound
            let high = days.upperBound > farthest ? span.dayCount - 1 : days.upperBound
            return low == high ? low : generator.element(of: low...high)
        }
        return EventSeries(offsets: days.filter { (0..<span.dayCount).contains($0) }, span: span)
    }
}
