import ImpreciseDates

/// A burst: events with no gap between them longer than was stated.
package struct Episode: Hashable, Sendable {
    /// Rows of the table, by their earliest day and then by row.
    package let rows: [Int]
    /// How many records these rows are of: copies of one count once.
    package let recordCount: Int
    /// From the earliest to the latest day of any of them.
    package let bounds: DateBounds
    /// *Certain* if these rows are one episode whichever days their dates allow, *possible* if they are on some choice of days;
    /// *impossible* if on none: then only what is not known of their dates holds them together.
    package let certainty: Certainty
}
