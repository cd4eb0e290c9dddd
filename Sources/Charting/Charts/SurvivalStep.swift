/// What was known of those who wait, after one day.
package struct SurvivalStep: Hashable, Sendable {
    /// Days since the start.
    package let day: Int
    /// How many were still waiting and watched when the day began.
    package let atRisk: Int
    /// For how many the wait ended on that day.
    package let ended: Int
    /// How many were last seen, still waiting, on that day.
    package let censored: Int
    /// Share still waiting after that day, from 0 to 1.
    package let waiting: Double
    /// The ends of its 95 % interval; no numbers where there is none.
    package let low: Double
    package let high: Double

    package init(
        day: Int, atRisk: Int, ended: Int, censored: Int, waiting: Double, low: Double = .nan, high: Double = .nan
    ) {
        self.day = day
        self.atRisk = atRisk
        self.ended = ended
        self.censored = censored
        self.waiting = waiting
        self.low = low
        self.high = high
    }

    /// Whether there is an interval to draw.
    var hasInterval: Bool { low.isFinite && high.isFinite && low <= high }
}
