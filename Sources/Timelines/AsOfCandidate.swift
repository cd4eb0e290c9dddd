import ImpreciseDates

/// Rows that may be the nearest to one event: one with an imprecise date, or all of one exact day.
struct AsOfCandidate {
    /// The first of them.
    let row: Int32
    let count: Int
    let isCertain: Bool
    let lag: LagRange
    /// How far away it lies, in days, at the least and at the most.
    let least: Int64
    let most: Int64

    /// Nil where it lies outside the window on every day that the dates allow.
    init?(
        _ row: Int32, count: Int, _ bounds: DateBounds, to left: DateBounds, _ window: DateWindow,
        _ direction: AsOfJoin.Direction
    ) {
        let certainty = window.relation(of: bounds, to: left)
        guard certainty != .impossible else { return nil }
        self.row = row
        self.count = count
        isCertain = certainty == .certain
        lag = LagRange(from: left, to: bounds)
        (least, most) = direction.distance(lag)
    }

    /// Whether it is given rather than the other.
    private func comes(before other: AsOfCandidate) -> Bool {
        if isCertain != other.isCertain { return isCertain }
        return (most, least, row) < (other.most, other.least, other.row)
    }

    /// The one to be given, whether it is a nearest one whichever days the dates allow, and how many rows may be; nil of none.
    static func nearest(of all: [AsOfCandidate]) -> (AsOfCandidate, isCertain: Bool, count: Int)? {
        guard var best = all.first else { return nil }
        // Nothing that is farther away than this can be the nearest.
        var bound = Int64.max
        for candidate in all {
            if candidate.comes(before: best) { best = candidate }
            if candidate.isCertain { bound = min(bound, candidate.most) }
        }
        var count = 0
        var isCertain = best.isCertain
        for candidate in all {
            if candidate.least <= bound { count += candidate.count }
            // A row stands first on its day alone, so the best is told by it.
            if candidate.row != best.row || candidate.count > 1, candidate.least < best.most { isCertain = false }
        }
        return (best, isCertain, count)
    }
}
