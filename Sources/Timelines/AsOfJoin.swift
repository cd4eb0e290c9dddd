import ImpreciseDates

/// Finds for every event the nearest one of another table, in a direction and within a tolerance.
///
/// Where dates are imprecise several events may be the nearest. The one given is, of those that lie within the tolerance
/// whichever days the dates allow or else of all, that whose distance is least at its most, then least at its least, then the
/// first row; it is *certain* if it is a nearest one whichever days the dates allow.
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

    /// A match for each left event that has one, by left row.
    ///
    /// - Parameter days: how far away an event may lie, that day included.
    package static func matches(
        _ left: EventDates, _ right: EventDates, _ direction: Direction, within days: Int
    ) -> [AsOfMatch] {
        let pairs = WindowJoin.pairs(left, right, window: direction.window(within: days))
        var matches: [AsOfMatch] = []
        var start = 0
        while start < pairs.count {
            let end = pairs[start...].firstIndex { $0.left != pairs[start].left } ?? pairs.count
            matches.append(match(among: pairs[start..<end], direction))
            start = end
        }
        return matches
    }

    private static func match(among pairs: ArraySlice<WindowPair>, _ direction: Direction) -> AsOfMatch {
        let distances = pairs.map { direction.distance($0.lag) }
        // Nothing that is farther away than this can be the nearest.
        let bound = zip(pairs, distances).filter { $0.0.certainty == .certain }.map(\.1.most).min() ?? .max
        func rank(_ index: Int) -> Int { pairs[pairs.startIndex + index].certainty == .certain ? 0 : 1 }
        let candidates = distances.indices.filter { distances[$0].least <= bound }
        let best =
            candidates.min { first, second in
                let (one, other) = (distances[first], distances[second])
                return (rank(first), one.most, one.least, first) < (rank(second), other.most, other.least, second)
            } ?? 0
        let pair = pairs[pairs.startIndex + best]
        let isCertain =
            pair.certainty == .certain
            && distances.indices.allSatisfy { $0 == best || distances[$0].least >= distances[best].most }
        return AsOfMatch(
            left: pair.left, right: pair.right, certainty: isCertain ? .certain : .possible, lag: pair.lag,
            candidates: candidates.count)
    }
}

/// The nearest event of another table.
package struct AsOfMatch: Hashable, Sendable {
    /// Rows of the two tables.
    package let left: Int
    package let right: Int
    package let certainty: Certainty
    /// Days from left to right.
    package let lag: LagRange
    /// How many events may be the nearest, this one among them.
    package let candidates: Int
}

extension UInt64 {
    /// As a number of days; what is beyond any is the farthest.
    fileprivate var days: Int64 { Int64(clamping: self) }
}
