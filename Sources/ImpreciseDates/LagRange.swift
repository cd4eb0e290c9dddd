/// How many days lie between two dates: right minus left, a range where either is imprecise.
package struct LagRange: Hashable, Sendable {
    package let least: Int64
    package let most: Int64

    /// Nil where a date has no end on that side.
    package var leastDays: Int64? { Self.finite(least) }
    package var mostDays: Int64? { Self.finite(most) }

    private static func finite(_ days: Int64) -> Int64? { days.magnitude < 1 << 60 ? days : nil }

    /// So many days, for sure.
    package init(days: Int64) { (least, most) = (days, days) }

    package init(from left: DateBounds, to right: DateBounds) {
        least = right.earliest.number - left.latest.number
        most = right.latest.number - left.earliest.number
    }
}
