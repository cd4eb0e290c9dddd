import ImpreciseDates
import Tables

/// The rows of a table as events: which days each may have happened on, as plain arrays for the joins to walk.
package struct EventDates: Sendable {
    /// Row of the table that each event stands for, ascending.
    package let rows: [Int]
    /// Days since 1970-01-01, widened where the source says "approximately".
    package let earliest: [Int32]
    package let latest: [Int32]

    package var count: Int { rows.count }

    /// The events of the given rows, or of all; a row without a date is none.
    package init(_ dates: DateColumn, rows: [Int]? = nil, approximation: Approximation) {
        self.init(rows ?? Array(0..<dates.count)) { row in
            dates.widenedBounds(row, by: approximation)
        }
    }

    package init(_ candidates: [Int], bounds: (Int) -> DateBounds?) {
        var rows: [Int] = []
        var earliest: [Int32] = []
        var latest: [Int32] = []
        for row in candidates {
            guard let bounds = bounds(row) else { continue }
            rows.append(row)
            earliest.append(Int32(clampingDay: bounds.earliest))
            latest.append(Int32(clampingDay: bounds.latest))
        }
        self.rows = rows
        self.earliest = earliest
        self.latest = latest
    }

    /// As tables hold them: what was moved out of their reach has no end.
    static func held(_ bounds: DateBounds) -> DateBounds {
        let (earliest, latest) = (Int32(clampingDay: bounds.earliest).day, Int32(clampingDay: bounds.latest).day)
        return DateBounds(earliest: earliest, latest: latest) ?? bounds
    }

    package func bounds(_ event: Int) -> DateBounds {
        // Both came from bounds in order.
        DateBounds(earliest: earliest[event].day, latest: latest[event].day) ?? DateBounds(earliest[event].day)
    }

    /// From the earliest day to the latest of all; open ends reach nowhere. Nil when there is no day.
    package var hull: DateBounds? {
        let ends = earliest + latest
        let days = ends.filter { $0 != .min && $0 != .max }
        guard let first = days.min(), let last = days.max() else { return nil }
        return DateBounds(earliest: first.day, latest: last.day)
    }
}
