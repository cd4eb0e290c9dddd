/// How many coincided within one window, and what chance alone would give.
package struct RatesPoint: Hashable, Sendable {
    /// Days.
    package let window: Int
    /// Of rows known to the day: `observed` of `count`.
    package let observed: Int
    package let count: Int
    /// The envelope of chance, in the unit of `observed`; no numbers where there was nothing to test.
    package let low: Double
    package let high: Double
    /// What each null model gives on the average.
    package let expected: [Double]
    /// Of all rows, also those not known to the day: from `certain` to `possible` of `countOfAll`.
    package let certain: Int
    package let possible: Int
    package let countOfAll: Int
    /// Whether it is the one that the pipeline file declares.
    package let isDeclared: Bool

    package init(
        window: Int, observed: Int, of count: Int, low: Double, high: Double, expected: [Double], certain: Int,
        possible: Int, ofAll countOfAll: Int, isDeclared: Bool = false
    ) {
        self.window = window
        self.observed = observed
        self.count = count
        self.low = low
        self.high = high
        self.expected = expected.filter(\.isFinite)
        self.certain = certain
        self.possible = possible
        self.countOfAll = countOfAll
        self.isDeclared = isDeclared
    }

    var hasEnvelope: Bool { low.isFinite && high.isFinite && count > 0 }

    var isOutside: Bool { hasEnvelope && (Double(observed) < low || Double(observed) > high) }

    /// Of rows known to the day, from 0 to 1.
    func share(_ number: Double) -> Double { count > 0 ? min(max(number / Double(count), 0), 1) : 0 }

    /// Of all rows, from 0 to 1.
    func shareOfAll(_ number: Int) -> Double {
        countOfAll > 0 ? min(max(Double(number) / Double(countOfAll), 0), 1) : 0
    }

    /// `20–25`, or `20` where dates make no difference.
    var range: String {
        let least = DrawnText.grouped(certain)
        return certain == possible ? least : "\(least)\u{2013}\(DrawnText.grouped(possible))"
    }
}
