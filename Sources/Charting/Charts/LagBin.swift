/// What was counted at some lags, and what chance alone would give there.
package struct LagBin: Hashable, Sendable {
    /// Days from the trigger to the event, both ends included; negative before the trigger.
    package let lags: ClosedRange<Int>
    package let observed: Int
    package let expected: Double
    /// The ends of the null envelope, both inside it.
    package let low: Double
    package let high: Double

    package init(lags: ClosedRange<Int>, observed: Int, expected: Double, low: Double, high: Double) {
        self.lags = lags
        self.observed = observed
        self.expected = expected
        self.low = low
        self.high = high
    }

    /// Where the count lies; inside where there is no envelope to leave.
    var place: Place {
        if Double(observed) > high { .above } else if Double(observed) < low { .below } else { .inside }
    }

    enum Place: Hashable, Sendable { case above, inside, below }

    /// Whether there is a finite envelope to draw.
    var hasEnvelope: Bool { low.isFinite && high.isFinite && low <= high }
}
