/// The days on which something may have happened: from the earliest to the latest, both included.
///
/// Bounds have no natural total order, so there is no `Comparable`: sort by `earliest` or by `latest`, by name.
package struct DateBounds: Hashable, Sendable {
    package let earliest: Day
    package let latest: Day

    /// Nil when the latest day comes before the earliest.
    package init?(earliest: Day, latest: Day) {
        guard earliest <= latest else { return nil }
        self.earliest = earliest
        self.latest = latest
    }

    /// Of something of which nobody knows when it happened.
    package static let anyDay = DateBounds(known: .distantPast, .distantFuture)

    package init(_ day: Day) {
        earliest = day
        latest = day
    }

    init(known earliest: Day, _ latest: Day) {
        self.earliest = earliest
        self.latest = latest
    }

    /// How many days it may have been; 1 for a single day.
    package var dayCount: Int64 { latest.number - earliest.number + 1 }

    package func contains(_ day: Day) -> Bool { earliest <= day && day <= latest }

    package func contains(_ other: DateBounds) -> Bool { earliest <= other.earliest && other.latest <= latest }

    package func overlaps(_ other: DateBounds) -> Bool { earliest <= other.latest && other.earliest <= latest }

    /// The days that both may have, or nil when they share none.
    package func intersection(_ other: DateBounds) -> DateBounds? {
        DateBounds(earliest: max(earliest, other.earliest), latest: min(latest, other.latest))
    }
}

extension DateBounds: CustomStringConvertible {
    /// `2023-11-01/2023-11-30`
    package var description: String { "\(earliest)/\(latest)" }
}
