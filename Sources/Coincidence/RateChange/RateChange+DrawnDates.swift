extension RateChange {
    /// The p of a change when every imprecise date is drawn, again and again, from the days that it allows, every day as likely as the
    /// other. A row whose date falls outside the span is not in that draw.
    package struct DrawnDates: Hashable, Sendable {
        package let drawCount: Int
        package let p: DateDraws.Spread<Double>

        /// Nil where every date is exact.
        init?(_ rows: ImpreciseSeries, at offset: Int, within span: ObservationSpan) {
            guard rows.partners.contains(where: { $0.count > 1 }) else { return nil }
            drawCount = Self.standard
            p = DateDraws.Spread(
                ConcurrentMap.map(Self.standard) { draw in
                    var generator = SeededGenerator(seed: 1, stream: UInt64(draw))
                    return RateChange.shift(rows.drawn(within: span, using: &generator), at: offset).pTwoSided
                })
        }

        private static let standard = 499
    }
}
