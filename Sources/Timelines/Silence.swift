import ImpreciseDates

/// A stretch of days on which no event can lie, as long as there is one.
package struct Silence: Hashable, Sendable {
    /// Its days, both ends included; whichever days the dates allow, all of them are silent.
    package let days: DateBounds
    /// How many days it has at the most, if the events at its ends lie as far away as they may; nil where that is without end.
    package let mostDays: Int64?
    /// Rows of the table: that which can come last before it, and that which can come first behind it; nil where the days that
    /// were watched end instead.
    package let before: Int?
    package let after: Int?
    /// Whether it goes, or may go, beyond the first or the last day that was watched: then its length is that which was seen.
    package let isCutAtStart: Bool
    package let isCutAtEnd: Bool

    package var leastDays: Int64 { days.dayCount }
}
