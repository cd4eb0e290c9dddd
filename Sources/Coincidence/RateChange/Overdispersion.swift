/// How much more counts vary than those of independent events would.
package struct Overdispersion: Hashable, Sendable {
    /// Days in a bin.
    package let binLength: Int
    /// Whole bins, of both sides.
    package let binCount: Int
    /// Pearson's chi-squared over its degrees of freedom, about 1 for independent events: the scale of a quasi-Poisson model with
    /// a rate of its own on either side (McCullagh and Nelder, Generalized Linear Models, 1989, 6.2.3). Nil with fewer than 3
    /// degrees of freedom, or without events.
    package let scale: Double?

    /// - Parameter sides: counts by bin, of either side of the date.
    init(_ sides: [[Int]], binLength: Int) {
        self.binLength = binLength
        binCount = sides.reduce(0) { $0 + $1.count }
        let degrees = sides.reduce(0) { $0 + max(0, $1.count - 1) }
        let squares = sides.reduce(0.0) { sum, counts in
            let mean = Double(counts.reduce(0, +)) / Double(max(1, counts.count))
            return mean > 0 ? sum + counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean } : sum
        }
        let isEmpty = sides.allSatisfy { $0.allSatisfy { $0 == 0 } }
        scale = degrees >= 3 && !isEmpty ? squares / Double(degrees) : nil
        self.degrees = degrees
    }

    private let degrees: Int

    /// The interval of a ratio whose events are worth only so many independent ones: Wilson's with the count over the scale, and as
    /// wide as an estimated scale asks for. It holds the exact one for independent events, so that it is never narrower.
    func widened(_ ratio: RateRatio) -> RatioInterval? {
        guard let scale, ratio.count > 0 else { return nil }
        let share = Double(ratio.after.count) / Double(ratio.count)
        let widened = WilsonInterval.interval(
            share: share, of: Double(ratio.count) / max(1, scale), deviations: StudentsT.deviations95(degrees: degrees))
        let interval = RatioInterval(share: widened, odds: ratio.odds)
        return ratio.interval.map(interval.union) ?? interval
    }
}
