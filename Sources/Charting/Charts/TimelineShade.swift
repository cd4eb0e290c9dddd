import ImpreciseDates

/// A stretch of days drawn as a light band through all lanes, such as the 30 days after a deal.
package struct TimelineShade: Hashable, Sendable {
    package let bounds: DateBounds

    package init(bounds: DateBounds) { self.bounds = bounds }

    /// The days of `shades` within the span as stretches that neither overlap nor touch, in order: a day is shaded or
    /// not, however many shades hold it.
    static func union(of shades: [TimelineShade], in span: DateBounds) -> [DateBounds] {
        var union: [DateBounds] = []
        for bounds in DateOrder.byEarliest.sorted(shades.compactMap({ $0.bounds.intersection(span) }), by: { $0 }) {
            if let last = union.last, bounds.earliest.days(since: last.latest) <= 1,
                let joined = DateBounds(earliest: last.earliest, latest: max(last.latest, bounds.latest))
            {
                union[union.count - 1] = joined
            } else {
                union.append(bounds)
            }
        }
        return union
    }
}
