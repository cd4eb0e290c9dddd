import ImpreciseDates

/// How many events fall into a stretch of the calendar: *certain* when all their possible days lie in it, *possible*
/// when some do. A count over imprecise dates is the range from the first to the second.
package struct CalendarBin: Hashable, Sendable {
    package let unit: CalendarUnit
    package let index: Int64
    package let certain: Int
    /// At least `certain`.
    package let possible: Int

    package var bounds: DateBounds { unit.bounds(ofIndex: index) }
    package var label: String { unit.label(ofIndex: index) }
}
