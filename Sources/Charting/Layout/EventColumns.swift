import ImpreciseDates

/// How many events each stretch of days may hold: what a lane shows where there are too many to draw one by one.
struct EventColumns: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        let left: Double
        let right: Double
        let count: Int
    }

    /// Whole days of one column; the last may be shorter.
    let days: Int64
    /// Those that hold anything, from left to right.
    let columns: [Column]

    var peak: Int { columns.map(\.count).max() ?? 0 }

    /// Columns at least 4 pixels wide. An imprecise event counts in each that it touches.
    init(of bounds: [DateBounds], on scale: TimeScale) {
        let days = Int64(max((4 / scale.dayWidth).rounded(.up), 1))
        let origin = scale.span.earliest
        let last = Int(scale.span.latest.days(since: origin) / days)
        // Differences first, sums after: an event costs the same however many columns it touches.
        var changes = Array(repeating: 0, count: last + 2)
        for event in bounds {
            guard let shown = event.intersection(scale.span) else { continue }
            changes[Int(shown.earliest.days(since: origin) / days)] += 1
            changes[Int(shown.latest.days(since: origin) / days) + 1] -= 1
        }
        self.days = days
        var count = 0
        columns = (0...last).compactMap { index in
            count += changes[index]
            guard count > 0 else { return nil }
            let first = origin.advanced(by: Int64(index) * days)
            let right = min(scale.start(of: first.advanced(by: days)), scale.right)
            return Column(left: scale.start(of: first), right: right, count: count)
        }
    }
}
