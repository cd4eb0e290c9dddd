/// The interval of a share by the score test (Wilson, J. Am. Stat. Assoc. 22, 1927, doi:10.1080/01621459.1927.10502953): all
/// chances that lie within `deviations` standard deviations of their own from the share seen.
///
/// Close to its nominal coverage already for few entries, where Clopper and Pearson's is wider than it says; both take entries for
/// independent.
package enum WilsonInterval {
    /// Standard deviations between which 95 % of a normal distribution lie, either way.
    package static let deviations95 = 1.959963984540054

    package static func interval(_ k: Int, of n: Int, deviations: Double = deviations95) -> ClosedRange<Double> {
        precondition(n > 0 && k >= 0 && k <= n)
        return interval(share: Double(k) / Double(n), of: Double(n), deviations: deviations)
    }

    /// - Parameter n: how many independent entries the share is worth, which need not be whole; above 0.
    package static func interval(
        share: Double, of n: Double, deviations: Double = deviations95
    ) -> ClosedRange<Double> {
        precondition(n > 0 && share >= 0 && share <= 1)
        let square = deviations * deviations
        let middle = share + square / (2 * n)
        let half = deviations * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
        let scale = 1 + square / n
        // At a share of 0 or 1 the end is that share, which rounding may miss.
        let low = share == 0 ? 0 : max(0, (middle - half) / scale)
        let high = share == 1 ? 1 : min(1, (middle + half) / scale)
        return low...high
    }
}
