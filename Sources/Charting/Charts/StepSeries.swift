import ImpreciseDates

/// A quantity that keeps its last known value until the next one, such as a published count.
package struct StepSeries: Hashable, Sendable {
    /// A known value and the days on which it may have been taken.
    package struct Point: Hashable, Sendable {
        package let bounds: DateBounds
        package let value: Double

        package init(bounds: DateBounds, value: Double) {
            self.bounds = bounds
            self.value = value
        }
    }

    package let title: String
    /// Such as `people`.
    package let unit: String
    /// In any order.
    package let points: [Point]

    package init(title: String, unit: String, points: [Point]) {
        self.title = title
        self.unit = unit
        self.points = points
    }

    /// Values of known days.
    package init(title: String, unit: String, points: [(Day, Double)]) {
        self.init(title: title, unit: unit, points: points.map { Point(bounds: DateBounds($0.0), value: $0.1) })
    }

    /// How many values a chart of the span cannot show; nil where it shows all.
    func missing(from span: DateBounds) -> String? {
        let missing = points.count - points(during: span).count
        if missing == 0 { return nil }
        return "\(title): \(DrawnText.count(missing, "value", "values")) outside the span or not finite "
            + "\(missing == 1 ? "is" : "are") not drawn."
    }

    /// The points that may fall into the span and have a finite value, by earliest and then latest day; of equal
    /// dates the later given comes later.
    func points(during span: DateBounds) -> [Point] {
        DateOrder.byEarliest.sorted(points.filter { $0.bounds.overlaps(span) && $0.value.isFinite }, by: \.bounds)
    }
}
