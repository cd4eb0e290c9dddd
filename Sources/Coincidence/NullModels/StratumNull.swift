/// Sums of counts over strata, such as countries, of which each moves by shifts of its own.
package enum StratumNull {
    /// The distribution of the sum where every stratum takes each of its shifts with the same chance, and none looks at another:
    /// exact, by convolution of the strata's own distributions. O((sum of counts)²).
    ///
    /// - Parameter strata: at least one; the counts of a stratum by shift, as `ShiftCounts` gives them.
    package static func distribution(_ strata: [[Int]], under null: ShiftNull) -> NullDistribution {
        var sum = [1.0]
        var resolution = 1.0
        for counts in strata {
            let weights = NullDistribution.weights(of: counts, under: null)
            let share = 1 / weights.reduce(0, +)
            resolution *= share
            sum = convolved(sum, weights.map { $0 * share })
        }
        return NullDistribution(
            observed: strata.reduce(0) { $0 + $1[0] }, weights: sum, resolution: resolution)
    }

    private static func convolved(_ first: [Double], _ second: [Double]) -> [Double] {
        var product = [Double](repeating: 0, count: first.count + second.count - 1)
        for (one, chance) in first.enumerated() where chance > 0 {
            for (other, share) in second.enumerated() where share > 0 { product[one + other] += chance * share }
        }
        return product
    }
}
