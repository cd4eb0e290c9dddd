import ImpreciseDates

/// Turns days into pixels. A day takes up room: a span of one day fills the whole width.
struct TimeScale: Hashable, Sendable {
    let span: DateBounds
    let left: Double
    let right: Double

    /// Pixels of one day.
    var dayWidth: Double { (right - left) / days }

    /// By subtraction of Doubles: the ends may be farther apart than an Int64 counts.
    private var days: Double { Double(span.latest.number) - Double(span.earliest.number) + 1 }

    /// Where a day begins.
    func start(of day: Day) -> Double {
        left + (Double(day.number) - Double(span.earliest.number)) / days * (right - left)
    }

    /// The middle of a day.
    func middle(of day: Day) -> Double { start(of: day) + dayWidth / 2 }

    /// From the start of the earliest day to the end of the latest.
    func extent(of bounds: DateBounds) -> ClosedRange<Double> {
        let start = start(of: bounds.earliest)
        return start...max(start, self.start(of: bounds.latest) + dayWidth)
    }

    /// The same for the part within the span, made wider where it is less than `width`, but not over the ends. The whole
    /// axis for bounds outside the span.
    func extent(of bounds: DateBounds, atLeast width: Double) -> ClosedRange<Double> {
        let extent = extent(of: bounds.intersection(span) ?? span)
        let missing = max(width - (extent.upperBound - extent.lowerBound), 0)
        let left = max(min(extent.lowerBound - missing / 2, right - width), left)
        return left...max(extent.upperBound, left + width)
    }
}
