/// The counts that a null model gives, beside the one observed.
package struct NullDistribution: Hashable, Sendable {
    package let observed: Int
    /// Mean count.
    package let expected: Double
    /// Counts between which at least 95 % of the shifts lie: the 2.5 % and 97.5 % points, each the least count that at
    /// least that share of shifts does not exceed.
    package let envelope: ClosedRange<Int>
    /// Share of shifts with at least the observed count; the observed one is among them, so it is never zero.
    package let p: Double
    package let shiftCount: Int

    /// - Parameter counts: by shift, as `ShiftCounts` gives them.
    package init(_ counts: [Int], under null: ShiftNull) {
        let observed = counts[0]
        let drawn = null.shifts(dayCount: counts.count).map { counts[$0] }.sorted()
        self.observed = observed
        shiftCount = drawn.count
        expected = Double(drawn.reduce(0, +)) / Double(drawn.count)
        p = Double(drawn.count { $0 >= observed }) / Double(drawn.count)
        envelope = Self.point(thousandths: 25, of: drawn)...Self.point(thousandths: 975, of: drawn)
    }

    /// The least element that at least that many thousandths of the sorted elements do not exceed.
    static func point(thousandths: Int, of sorted: [Int]) -> Int {
        let rank = (thousandths * sorted.count + 999) / 1000
        return sorted[max(1, rank) - 1]
    }

    /// Observed over expected; nil when nothing was expected.
    package var effect: Double? { expected > 0 ? Double(observed) / expected : nil }
}
