import ImpreciseDates

/// The days over which both series were watched: what lies outside is not known to be empty, so it is not counted.
package struct ObservationSpan: Hashable, Sendable {
    package let bounds: DateBounds
    package let dayCount: Int

    package init(_ bounds: DateBounds) {
        self.bounds = bounds
        dayCount = Int(bounds.dayCount)
    }

    /// Days from the span's first day; nil outside.
    package func offset(of day: Day) -> Int? {
        bounds.contains(day) ? Int(day.days(since: bounds.earliest)) : nil
    }
}
