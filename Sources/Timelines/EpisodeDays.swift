import ImpreciseDates

/// Whether events are one burst, by the days that each of them may have happened on.
struct EpisodeDays {
    private let days: [ClosedRange<Int64>]
    private let gap: Int64

    init(_ days: [ClosedRange<Int64>], gap: Int64) {
        self.days = days
        self.gap = gap
    }

    /// Of there being no gap longer than stated between one of the events and the next. O(n log n).
    var certainty: Certainty {
        guard days.count > 1 else { return .certain }
        if !mayFallApart { return .certain }
        return mayBeOne ? .possible : .impossible
    }

    /// Whether on some choice of days the events stop on a day and go on more than `gap` days behind it.
    ///
    /// They may stop on a day if no event has to happen on one of the `gap` days behind it, one may happen by then, and another
    /// after these. An event has to when all its days are among them, which is so for a stretch of days to stop on; the events
    /// cannot fall apart if these stretches leave no day out.
    private var mayFallApart: Bool {
        let first = days.map(\.lowerBound).min() ?? 0
        let last = (days.map(\.upperBound).max() ?? 0) - gap - 1
        guard first <= last else { return false }
        let held = days.map { (from: $0.upperBound - gap, to: $0.lowerBound - 1) }.filter { $0.from <= $0.to }
        var free = first
        for stretch in held.sorted(by: { $0.from < $1.from }) where free <= last {
            if stretch.from > free { return true }
            free = max(free, stretch.to + 1)
        }
        return free <= last
    }

    /// Whether some choice of days has no gap longer than `gap`.
    ///
    /// Nothing need happen before the first day by which something has to have happened. From there the burst goes on as far as
    /// it can, each time by the event, of those within reach, that can wait least; one that is passed by fits in anywhere.
    private var mayBeOne: Bool {
        let target = days.map(\.lowerBound).max() ?? 0
        var reached = days.map(\.upperBound).min() ?? 0
        let order = days.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var next = 0
        // How long those within reach can wait, the shortest last.
        var waiting: [Int64] = []
        while reached + gap < target {
            while next < order.count, order[next].lowerBound <= reached + gap {
                Self.insert(order[next].upperBound, into: &waiting)
                next += 1
            }
            while let soonest = waiting.last, soonest <= reached { waiting.removeLast() }
            guard let soonest = waiting.popLast() else { return false }
            reached = min(soonest, reached + gap)
        }
        return true
    }

    /// - Parameter days: descending.
    private static func insert(_ day: Int64, into days: inout [Int64]) {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { high = middle } else { low = middle + 1 }
        }
        days.insert(day, at: low)
    }
}
