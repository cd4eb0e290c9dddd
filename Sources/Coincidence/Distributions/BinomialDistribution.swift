/// How many of n independent entries coincide where each does with its own chance.
///
/// Nothing but the four operations is used, whose results IEEE 754 fixes to the last digit on every machine; libraries'
/// logarithms and gamma functions differ.
package enum BinomialDistribution {
    /// Element k is the chance of exactly k of n, where each has the same chance.
    ///
    /// From the likeliest count outwards by the ratio of neighbours, so that nothing overflows and nothing that matters vanishes.
    package static func chances(of n: Int, each chance: Double) -> [Double] {
        precondition(n >= 0 && chance >= 0 && chance <= 1)
        var weights = [Double](repeating: 0, count: n + 1)
        guard chance > 0, chance < 1 else {
            weights[chance > 0 ? n : 0] = 1
            return weights
        }
        let odds = chance / (1 - chance)
        let mode = min(n, Int(Double(n + 1) * chance))
        weights[mode] = 1
        for count in mode..<max(mode, n) {
            weights[count + 1] = weights[count] * odds * Double(n - count) / Double(count + 1)
        }
        for count in stride(from: mode, to: 0, by: -1) {
            weights[count - 1] = weights[count] / odds * Double(count) / Double(n - count + 1)
        }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// The same where each entry has a chance of its own (Poisson-binomial). O(n²).
    package static func chances(each chances: [Double]) -> [Double] {
        var weights = [1.0]
        for chance in chances {
            weights.append(0)
            for count in stride(from: weights.count - 1, through: 0, by: -1) {
                weights[count] = weights[count] * (1 - chance) + (count > 0 ? weights[count - 1] * chance : 0)
            }
        }
        return weights
    }

    /// The chance of at least k of n.
    static func chance(ofAtLeast k: Int, of n: Int, each chance: Double) -> Double {
        chances(of: n, each: chance)[max(0, k)...].reversed().reduce(0, +)
    }
}
