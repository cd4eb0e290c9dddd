/// A ratio of two rates and the interval that is read off the share that one side has of all events.
package struct RatioInterval: Hashable, Sendable {
    package let low: Double
    /// Nil where there is no upper end.
    package let high: Double?

    /// - Parameters:
    ///   - share: of all events, those of the side whose rate is above the line.
    ///   - odds: days of the side below the line for each day of the side above it.
    init(share: ClosedRange<Double>, odds: Double) {
        low = Self.ratio(share.lowerBound, odds) ?? 0
        high = Self.ratio(share.upperBound, odds)
    }

    private init(low: Double, high: Double?) {
        self.low = low
        self.high = high
    }

    /// The interval that holds both.
    func union(_ other: RatioInterval) -> RatioInterval {
        let highs = [high, other.high].compactMap(\.self)
        return RatioInterval(low: min(low, other.low), high: highs.count == 2 ? max(highs[0], highs[1]) : nil)
    }

    package func contains(_ ratio: Double) -> Bool { ratio >= low && high.map { ratio <= $0 } ?? true }

    private static func ratio(_ share: Double, _ odds: Double) -> Double? {
        share < 1 ? share / (1 - share) * odds : nil
    }
}
