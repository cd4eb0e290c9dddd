import ImpreciseDates

/// A row whose date is not one day.
package struct ImpreciseEvent: Hashable, Sendable {
    package let row: Int32
    /// The code of its key.
    package let key: UInt32
    /// Days since 1970-01-01, far beyond what a table holds where there is no end.
    package let earliest: Int64
    package let latest: Int64

    init(row: Int32, key: UInt32, _ bounds: DateBounds) {
        self.row = row
        self.key = key
        earliest = bounds.earliest.number
        latest = bounds.latest.number
    }

    package var bounds: DateBounds {
        // Both came from bounds in order.
        DateBounds(earliest: Day(number: earliest), latest: Day(number: latest)) ?? DateBounds(Day(number: earliest))
    }
}
