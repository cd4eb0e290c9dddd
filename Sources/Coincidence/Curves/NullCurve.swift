/// Counts at several places, such as lags, beside what a null model gives at each of them and at all of them together.
package struct NullCurve: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
        package let observed: Int
        package let expected: Double
        /// 95 % envelope of this place by itself: of 20 places one may leave it by chance.
        package let pointwise: ClosedRange<Int>
        /// 95 % envelope of all places at once: in 19 of 20 cases chance leaves it nowhere.
        package let simultaneous: ClosedRange<Int>
    }

    package let places: [Place]
    /// How often chance gives, somewhere among all places, a count as rare as the rarest one observed; more and fewer alike.
    package let p: Double
    /// The least p that any observed counts could have had. Where the null model moves a whole series, every peak that comes by moves
    /// through all places, so a curve over many lags can never have a small p.
    package let leastP: Double
    /// The places whose counts differ most from chance: of those that are rarest by rank the ones that lie most standard deviations from
    /// what is expected, ascending. Ranks alone would hang on the draws, since many places share the least one. Empty without places.
    package let rarest: [Int]

    /// The envelope of all places goes by how rare a count is at its own place, so that places of different size count alike (the
    /// rank envelope of Myllymäki et al., J. R. Stat. Soc. B 79, 2017, doi:10.1111/rssb.12172, by its conservative p).
    ///
    /// - Parameter counts: by place and draw, as many draws at each; draw 0 is what was observed.
    init(_ counts: [[Int]]) {
        let drawCount = counts.first?.count ?? 1
        let tables = counts.map(RankTable.init)
        var least = [Int](repeating: drawCount, count: drawCount)
        for (counts, table) in zip(counts, tables) {
            for draw in counts.indices { least[draw] = min(least[draw], table.rank(of: counts[draw])) }
        }
        let sorted = least.sorted()
        p = Double(sorted.count { $0 <= least[0] }) / Double(drawCount)
        leastP = Double(sorted.count { $0 <= sorted[0] }) / Double(drawCount)
        // Ranks up to the limit lie outside the envelope; at most one draw in 20 has one.
        let limit = sorted[drawCount / 20] - 1
        places = zip(counts, tables).map { counts, table in
            let null = NullDistribution(observed: counts[0], weights: table.weights.map(Double.init))
            return Place(
                observed: counts[0], expected: null.expected, pointwise: null.envelope,
                simultaneous: table.counts(rankedAbove: limit))
        }
        let ranks = zip(counts, tables).map { $1.rank(of: $0[0]) }
        let distances = zip(counts, tables).map { $1.distance(of: $0[0]) }
        let leastRank = ranks.min() ?? 0
        let lowest = ranks.indices.filter { ranks[$0] == leastRank }
        let farthest = lowest.map { distances[$0] }.max() ?? 0
        // Sums that are equal but for rounding are equal.
        rarest = lowest.filter { distances[$0] >= farthest * (1 - 1e-9) }
    }
}

/// How rare each count is among the draws at one place.
private struct RankTable {
    /// How many draws have each count, from 0 up.
    let weights: [Int]
    private let ranks: [Int]

    init(_ counts: [Int]) {
        var weights = [Int](repeating: 0, count: (counts.max() ?? 0) + 1)
        for count in counts { weights[count] += 1 }
        var fewer = 0
        ranks = weights.map { weight in
            let rank = min(fewer + weight, counts.count - fewer)
            fewer += weight
            return rank
        }
        self.weights = weights
    }

    /// How many draws have as many or more, or as few or fewer, whichever are less.
    func rank(of count: Int) -> Int { ranks[count] }

    /// How many standard deviations of the draws a count lies from their mean.
    func distance(of count: Int) -> Double {
        let total = Double(weights.reduce(0, +))
        let mean = weights.enumerated().reduce(0) { $0 + Double($1.offset * $1.element) } / total
        let squares = weights.enumerated().reduce(0) { sum, next in
            sum + Double(next.element) * (Double(next.offset) - mean) * (Double(next.offset) - mean)
        }
        return squares > 0 ? abs(Double(count) - mean) / (squares / total).squareRoot() : 0
    }

    /// The counts that draws have and that are less rare than the limit.
    func counts(rankedAbove limit: Int) -> ClosedRange<Int> {
        let kept = weights.indices.filter { weights[$0] > 0 && ranks[$0] > limit }
        // The middle count is never so rare, so there is one.
        return (kept.first ?? 0)...(kept.last ?? 0)
    }
}
