import ImpreciseDates

/// A place on the axis of time that is named.
struct TimeTick: Hashable, Sendable {
    /// Where the mark stands: the start of this day.
    let day: Day
    let label: String
    /// The days that the label speaks of and is centred over; nil for a label at the mark itself.
    let period: DateBounds?
}
