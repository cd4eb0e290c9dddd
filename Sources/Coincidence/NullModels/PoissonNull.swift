/// The null model of the published packages: every event and trigger falls on a day of its own choice, whatever the others do.
///
/// Arrests of one wave do not, and then this raises a false alarm in about a quarter of unrelated pairs; it is shown only beside
/// the shift nulls. The count is binomial of n with 1 − (1 − q)^m, where m is the number of the other series and q is the share of
/// the span that one window covers, in whole days: (ΔT + 1)/(T − τ), and (2ΔT + 1)/T for windows around (Donges et al., Eur. Phys.
/// J. Special Topics 225, 2016, doi:10.1140/epjst/e2015-50233-y, whose q has neither the + 1 nor whole days).
package enum PoissonNull {
    package static func distribution(
        _ question: CoincidenceQuestion, observed: Int, n: Int, partnerCount: Int, dayCount: Int
    ) -> NullDistribution {
        let window = question.window
        let (covered, days) =
            switch window.direction {
            case .around: (2 * window.length + 1, dayCount)
            case .after, .before: (window.length + 1, dayCount - window.lag)
            }
        let share = days > 0 ? min(1, Double(covered) / Double(days)) : 1
        let chance = 1 - power(1 - share, partnerCount)
        return NullDistribution(
            observed: observed, weights: BinomialDistribution.chances(of: n, each: chance), resolution: 0)
    }

    /// By repeated squaring.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= square }
            square *= square
            rest >>= 1
        }
        return result
    }
}
