/// The counts that a null model gives, beside the one observed.
package struct NullDistribution: Hashable, Sendable {
    package let observed: Int
    /// Mean count.
    package let expected: Double
    /// Counts between which at least 95 % of the chance lies: the 2.5 % and 97.5 % points, each the least count that at
    /// least that share does not exceed.
    package let envelope: ClosedRange<Int>
    /// Element k is the share that comes to at least k, the observed count left out where it stands beside the draws; the
    /// last element is the share of the largest count.
    let tail: [Double]
    /// What the observed count adds to every share that it belongs to: nothing where it is one of the shifts.
    private let own: Double
    /// One-sided, for fewer.
    package let pFewer: Double
    /// No p is smaller: one over how many shifts or draws there are, the observed one among them.
    let resolution: Double

    /// - Parameters:
    ///   - weights: element k tells how much of the chance is at count k.
    ///   - sampled: whether these are draws to which the observed count comes as one more, so that p is
    ///     (b + 1) / (m + 1) (Phipson and Smyth, Stat. Appl. Genet. Mol. Biol. 9, 2010, doi:10.2202/1544-6115.1585).
    init(observed: Int, weights: [Double], resolution: Double? = nil, sampled: Bool = false) {
        let total = weights.reduce(0, +)
        self.observed = observed
        expected = zip(weights, weights.indices).reduce(0) { $0 + $1.0 * Double($1.1) } / total
        envelope =
            Self.point(thousandths: 25, of: weights, total)...Self.point(thousandths: 975, of: weights, total)
        let all = sampled ? total + 1 : total
        own = sampled ? 1 / all : 0
        self.resolution = max(resolution ?? 1 / all, .leastNormalMagnitude)
        var tail = weights
        var sum = 0.0
        for count in weights.indices.reversed() {
            sum += weights[count]
            tail[count] = min(1, sum / all)
        }
        self.tail = tail
        let fewer = weights.prefix(observed + 1).reduce(own > 0 ? 1 : 0, +) / all
        pFewer = max(min(1, fewer), self.resolution)
    }

    /// - Parameter counts: by shift, as `ShiftCounts` gives them.
    package init(_ counts: [Int], under null: ShiftNull) {
        self.init(observed: counts[0], weights: Self.weights(of: counts, under: null))
    }

    /// - Parameter counts: of the draws; at least one.
    package init(observed: Int, drawn counts: [Int]) {
        self.init(observed: observed, weights: Self.weights(of: counts), sampled: true)
    }

    /// Element k is how many of the shifts give k; of `counts` by shift, as `ShiftCounts` gives them.
    package static func shiftsByCount(_ counts: [Int], under null: ShiftNull) -> [Int] {
        weights(of: counts, under: null).map { Int($0) }
    }

    /// How often each count is there among the shifts.
    static func weights(of counts: [Int], under null: ShiftNull) -> [Double] {
        let shifts = null.shifts(dayCount: counts.count)
        return weights(of: shifts.count == counts.count ? counts : shifts.map { counts[$0] })
    }

    /// How often each count is there.
    private static func weights(of counts: [Int]) -> [Double] {
        var weights = [Double](repeating: 0, count: (counts.max() ?? 0) + 1)
        for count in counts { weights[count] += 1 }
        return weights
    }

    /// The least count that at least so many thousandths of the weights do not exceed.
    private static func point(thousandths: Double, of weights: [Double], _ total: Double) -> Int {
        var sum = 0.0
        for (count, weight) in weights.enumerated() {
            sum += weight
            if sum > 0, 1_000 * sum >= thousandths * total { return count }
        }
        return weights.count - 1
    }

    /// The share of the chance that comes to at least so many; never below the resolution.
    package func chance(ofAtLeast count: Int) -> Double {
        count < tail.count ? max(min(1, tail[max(0, count)] + own), resolution) : resolution
    }

    /// The same for every count that the null model gives.
    var chancesByCount: [Double] { tail.indices.map { chance(ofAtLeast: $0) } }

    /// One-sided, for more: ties count, and it is never zero.
    package var p: Double { chance(ofAtLeast: observed) }

    /// Twice the smaller of the two, at most 1.
    package var pTwoSided: Double { min(1, 2 * min(p, pFewer)) }

    /// Observed over expected; nil when nothing was expected.
    package var effect: Double? { expected > 0 ? Double(observed) / expected : nil }
}
