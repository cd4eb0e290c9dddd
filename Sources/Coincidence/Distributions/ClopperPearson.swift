/// The exact interval of a share (Clopper and Pearson, Biometrika 26, 1934, doi:10.1093/biomet/26.4.404): all chances under
/// which neither k or more nor k or fewer of n would be rarer than half of what is left out. It takes entries for independent, so it
/// is for episodes and not for arrests of one wave.
package enum ClopperPearson {
    /// - Parameters:
    ///   - k: from 0 to n.
    ///   - outside: what the interval leaves out on both sides together; 0.05 for 95 %.
    package static func interval(_ k: Int, of n: Int, outside: Double = 0.05) -> ClosedRange<Double> {
        precondition(n > 0 && k >= 0 && k <= n)
        let low = k == 0 ? 0 : root { BinomialDistribution.chance(ofAtLeast: k, of: n, each: $0) >= outside / 2 }
        let high =
            k == n ? 1 : root { 1 - BinomialDistribution.chance(ofAtLeast: k + 1, of: n, each: $0) <= outside / 2 }
        return low...high
    }

    /// The least chance for which `holds`, which holds for all greater ones; to the last digit.
    private static func root(_ holds: (Double) -> Bool) -> Double {
        var (low, high) = (0.0, 1.0)
        while true {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { return high }
            if holds(middle) { high = middle } else { low = middle }
        }
    }
}
