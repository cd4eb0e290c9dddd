/// What was counted at some lags, and what chance alone would give there.
package struct LagBin: Hashable, Sendable {
    /// Days from the trigger to the event, both ends included; negative before the trigger.
    package let lags: ClosedRange<Int>
    package let observed: Int
    package let expected: Double
    /// The ends of the null envelope, both inside it.
    package let low: Double
    package let high: Double
    /// The ends of the envelope that holds for all bins at once, both inside it; no numbers where there is none.
    package let simultaneousLow: Double
    package let simultaneousHigh: Double

    package init(
        lags: ClosedRange<Int>, observed: Int, expected: Double, low: Double, high: Double,
        simultaneousLow: Double = .nan, simultaneousHigh: Double = .nan
    ) {
        self.lags = lags
        self.observed = observed
        self.expected = expected
        self.low = low
        self.high = high
        self.simultaneousLow = simultaneousLow
        self.simultaneousHigh = simultaneousHigh
    }

    /// Where the count lies; inside where there is no envelope to leave.
    var place: Place {
        if Double(observed) > high { .above } else if Double(observed) < low { .below } else { .inside }
    }

    enum Place: Hashable, Sendable { case above, inside, below }

    /// Whether there is a finite envelope to draw.
    var hasEnvelope: Bool { low.isFinite && high.isFinite && low <= high }

    /// The same of the one for all bins at once.
    var hasSimultaneousEnvelope: Bool {
        simultaneousLow.isFinite && simultaneousHigh.isFinite && simultaneousLow <= simultaneousHigh
    }

    /// Whether the count is one that is rare even among all bins.
    var leavesSimultaneousEnvelope: Bool {
        hasSimultaneousEnvelope && !(simultaneousLow...simultaneousHigh).contains(Double(observed))
    }
}
