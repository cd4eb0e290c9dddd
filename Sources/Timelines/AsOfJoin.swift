import ImpreciseDates

/// Finds for every event the nearest one of another table with the same key, in a direction and within a tolerance.
///
/// Of several on one day, and in `nearest` of an earlier and a later one as far away, the first row of the table is given.
/// Where dates are imprecise several events may be the nearest. The one given is, of those that lie within the tolerance
/// whichever days the dates allow or else of all, that whose distance is least at its most, then least at its least, then the
/// first row; it is *certain* if it is a nearest one whichever days the dates allow.
///
/// An exact date asks only for the nearest day before or after it, and for the imprecise ones near it; an imprecise one for every
/// day that it reaches. O(left + right + keys × days) on all cores for exact dates, O(right + left log right) where keys and days
/// are too many for a table.
package enum AsOfJoin {
    package enum Direction: String, CaseIterable, Sendable {
        /// On the left day or before it.
        case backward
        /// On the left day or behind it.
        case forward
        case nearest

        func window(within days: Int) -> DateWindow {
            switch self {
            case .backward: DateWindow(before: days, after: 0)
            case .forward: DateWindow(before: 0, after: days)
            case .nearest: DateWindow(before: days, after: days)
            }
        }

        /// How far an event lies away, in days, at the least and at the most.
        func distance(_ lag: LagRange) -> (least: Int64, most: Int64) {
            switch self {
            case .backward: (max(0, -lag.most), max(0, -lag.least))
            case .forward: (max(0, lag.least), max(0, lag.most))
            case .nearest:
                (
                    lag.least <= 0 && lag.most >= 0 ? 0 : min(lag.least.magnitude.days, lag.most.magnitude.days),
                    max(lag.least.magnitude.days, lag.most.magnitude.days)
                )
            }
        }
    }

    /// - Parameter days: how far away an event may lie, that day included.
    package static func matches(
        _ left: KeyedEvents, _ right: KeyedEvents, _ direction: Direction, within days: Int
    ) -> AsOfMatches {
        matches(left, right, direction, in: direction.window(within: days))
    }

    /// The nearest either way of those in a window, whose sides may differ but not be negative.
    package static func nearest(_ left: KeyedEvents, _ right: KeyedEvents, in window: DateWindow) -> AsOfMatches {
        matches(left, right, .nearest, in: window)
    }

    private static func matches(
        _ left: KeyedEvents, _ right: KeyedEvents, _ direction: Direction, in window: DateWindow
    ) -> AsOfMatches {
        precondition(left.keyCount <= right.keyCount, "keys of one kind")
        let reach = left.reach(window)
        let imprecise = ImpreciseOrder(right)
        if let cells = DayCells(right, reach: reach, bytes: FirstRows.cellBytes) {
            return AsOfSearch(FirstRows(right, in: cells), imprecise, window, direction).matches(left)
        }
        return AsOfSearch(DayOrder(right, reach: reach), imprecise, window, direction).matches(left)
    }
}

extension UInt64 {
    /// As a number of days; what is beyond any is the farthest.
    fileprivate var days: Int64 { Int64(clamping: self) }
}
