import ImpreciseDates
import Tables
import Timelines

/// Counts of a window join as columns. A count has no value where the right table does not cover every day that its side of
/// the window may reach: it would pass off days that nobody watched as empty ones.
struct WindowCountColumns {
    private let counts: WindowCounts
    private let window: DateWindow
    private let dates: DateColumn
    private let coverage: DateBounds?

    init(_ sides: TimelineSides, _ window: DateWindow, left dates: DateColumn, coverage: DateBounds?) {
        counts = WindowCounts(sides.left, sides.right, window: window)
        (self.window, self.dates, self.coverage) = (window, dates, coverage)
    }

    func columns(approximation: Approximation) -> [Column] {
        var (before, after) = (Bitmap(), Bitmap())
        for row in 0..<dates.count {
            let isWatched = watched(around: dates.widenedBounds(row, by: approximation))
            before.append(isWatched.before)
            after.append(isWatched.after)
        }
        return [
            column(counts.beforeCertain, before), column(counts.beforePossible, before),
            column(counts.afterCertain, after), column(counts.afterPossible, after),
        ]
    }

    private func column(_ counts: [Int32], _ present: Bitmap) -> Column {
        .integer(
            ScalarColumn(elements: counts.indices.map { present[$0] ? Int64(counts[$0]) : 0 }, present: present))
    }

    private func watched(around bounds: DateBounds?) -> (before: Bool, after: Bool) {
        guard let bounds else { return (false, false) }
        guard let coverage else { return (true, true) }
        return (
            coverage.contains(bounds.earliest.advanced(by: -Int64(window.before))) && coverage.contains(bounds.latest),
            coverage.contains(bounds.earliest) && coverage.contains(bounds.latest.advanced(by: Int64(window.after)))
        )
    }
}
