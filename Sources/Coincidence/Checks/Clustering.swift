/// Whether events come in bursts: then tests that take them for independent raise false alarms.
package struct Clustering: Hashable, Sendable {
    package let count: Int
    /// Days in a bin, of which the variance is taken.
    package let binLength: Int
    /// Variance over mean of the counts in the whole bins of the span; about 1 where every event chooses its day by itself. Nil
    /// where there are fewer than two bins or no event in them.
    package let dispersion: Double?
    /// Share of gaps between neighbours that are at most a quarter of the mean gap, and what it would be for independent days; nil
    /// with fewer than two events.
    package let shortGaps: Double?
    package let expectedShortGaps: Double?
    /// As `EventSeries.effectiveWaves`.
    package let effectiveWaves: Double
    /// Whether the dispersion is larger than chance gives in 99 of 100 series of independent days.
    package let isBursty: Bool

    package init(_ series: EventSeries, binLength: Int) {
        precondition(binLength > 0)
        count = series.count
        self.binLength = binLength
        let dayCount = series.span.dayCount
        let bins = Self.bins(series, binLength)
        let mean = Double(bins.reduce(0, +)) / Double(max(1, bins.count))
        if bins.count > 1, mean > 0 {
            let squares = bins.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
            dispersion = squares / Double(bins.count - 1) / mean
        } else {
            dispersion = nil
        }
        isBursty = dispersion.map { $0 > Self.limit(degrees: bins.count - 1) } ?? false
        let gaps = zip(series.days, series.days.dropFirst()).map { $1 - $0 }
        let short = series.shortGap
        if gaps.isEmpty {
            (shortGaps, expectedShortGaps) = (nil, nil)
        } else {
            shortGaps = Double(gaps.count { $0 <= short }) / Double(gaps.count)
            let miss = 1 - min(1, Double(short + 1) / Double(dayCount))
            expectedShortGaps = 1 - gaps.reduce(1.0) { product, _ in product * miss }
        }
        effectiveWaves = series.effectiveWaves
    }

    /// Events in each whole bin from the span's first day on.
    private static func bins(_ series: EventSeries, _ length: Int) -> [Int] {
        var bins = [Int](repeating: 0, count: series.span.dayCount / length)
        for (day, count) in series.occupied where day / length < bins.count { bins[day / length] += count }
        return bins
    }

    /// The 99 % point of chi-squared over its degrees of freedom (Wilson and Hilferty, PNAS 17, 1931).
    private static func limit(degrees: Int) -> Double {
        let part = 2 / (9 * Double(degrees))
        let root = 1 - part + 2.3263478740408408 * part.squareRoot()
        return root * root * root
    }
}
