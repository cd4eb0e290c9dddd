/// Events a day after a date over events a day before it, as if events were independent.
///
/// Of all events, those after are a binomial share; its exact interval gives that of the ratio (Przyborowski and Wilenski,
/// Biometrika 31, 1940, doi:10.1093/biomet/31.3-4.313). Where events come in waves it is too narrow: see `RateChange.widened`.
package struct RateRatio: Hashable, Sendable {
    package struct Side: Hashable, Sendable {
        package let count: Int
        /// Above 0.
        package let dayCount: Int

        package init(count: Int, dayCount: Int) {
            precondition(count >= 0 && dayCount > 0)
            self.count = count
            self.dayCount = dayCount
        }

        /// Events for each 30 days.
        package var rate: Double { 30 * Double(count) / Double(dayCount) }
    }

    package let before: Side
    package let after: Side

    package init(before: Side, after: Side) {
        self.before = before
        self.after = after
    }

    package var count: Int { before.count + after.count }

    /// Nil where there was none before.
    package var ratio: Double? {
        before.count > 0
            ? Double(after.count) * Double(before.dayCount) / (Double(before.count) * Double(after.dayCount)) : nil
    }

    /// 95 %; nil without events.
    package var interval: RatioInterval? {
        guard count > 0 else { return nil }
        return RatioInterval(share: ClopperPearson.interval(after.count, of: count), odds: odds)
    }

    /// Two-sided: twice the smaller chance of as many or more and of as few or fewer, at most 1, which is below 0.05 where the
    /// interval leaves out 1. Nil without events.
    package var p: Double? {
        guard count > 0 else { return nil }
        let chances = BinomialDistribution.chances(of: count, each: expectedShare)
        let (more, fewer) = (chances[after.count...].reduce(0, +), chances[...after.count].reduce(0, +))
        return min(1, 2 * min(more, fewer))
    }

    /// The share of all days that lie after.
    var expectedShare: Double { Double(after.dayCount) / Double(before.dayCount + after.dayCount) }

    /// Whether either side could hold enough to tell a change: as many as 5 of 10 or more expected on it if the rate were the same, however
    /// many there are.
    package var isTelling: Bool {
        let least = min(expectedShare, 1 - expectedShare) * Double(count)
        return count >= CoincidenceSentence.fewEntries && least >= Self.fewExpected
    }

    private static let fewExpected = 5.0

    var odds: Double { Double(before.dayCount) / Double(after.dayCount) }
}
