/// The share of waits that go on beyond each day, with those that were watched only for a time (Kaplan and Meier, J. Am. Stat.
/// Assoc. 53, 1958, doi:10.1080/01621459.1958.10501452).
///
/// A wait that is censored on the day on which another ends was still at risk on it.
package struct KaplanMeier: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package let day: Int
        /// Waits that went on until this day.
        package let atRisk: Int
        package let ended: Int
        package let censored: Int
        /// The share that goes on beyond this day.
        package let waiting: Double
        /// 95 %, by Wilson's interval for as many independent waits as Greenwood's variance is worth (Rothman, J. Chronic Dis. 31,
        /// 1978, doi:10.1016/0021-9681(78)90043-8).
        package let interval: ClosedRange<Double>
    }

    /// Day 0 first, then each day on which a wait ends or is censored.
    package let steps: [Step]
    package let count: Int
    package let endedCount: Int

    package init(_ waits: [Wait]) {
        count = waits.count
        endedCount = waits.count(where: \.isEnded)
        var byDay: [Int: (ended: Int, censored: Int)] = waits.isEmpty ? [:] : [0: (0, 0)]
        for wait in waits {
            if wait.isEnded {
                byDay[wait.days, default: (0, 0)].ended += 1
            } else {
                byDay[wait.days, default: (0, 0)].censored += 1
            }
        }
        var steps: [Step] = []
        var atRisk = waits.count
        var waiting = 1.0
        // The sum in Greenwood's formula.
        var spread = 0.0
        for (day, (ended, censored)) in byDay.sorted(by: { $0.key < $1.key }) {
            let worth = Double(atRisk) / waiting
            waiting *= Double(atRisk - ended) / Double(atRisk)
            spread += ended < atRisk ? Double(ended) / (Double(atRisk) * Double(atRisk - ended)) : 0
            // Where the variance says nothing, as before the first end and after the last, those at risk are what it is worth
            // (Peto et al., Br. J. Cancer 35, 1977, doi:10.1038/bjc.1977.1).
            let independent = waiting > 0 && spread > 0 ? (1 - waiting) / (waiting * spread) : worth
            steps.append(
                Step(
                    day: day, atRisk: atRisk, ended: ended, censored: censored, waiting: waiting,
                    interval: WilsonInterval.interval(share: min(1, waiting), of: independent)))
            atRisk -= ended + censored
            if waiting == 0 { break }
        }
        self.steps = steps
    }

    /// The first day beyond which no more than half of the waits go on; nil where more than half do to the last.
    package var median: Int? { steps.first { $0.waiting <= 0.5 * (1 + 1e-12) }?.day }

    /// The share that goes on beyond a day; nil beyond the last one watched unless all had ended.
    package func waiting(beyond day: Int) -> Double? {
        guard let last = steps.last, day <= last.day || last.waiting == 0 else { return nil }
        return steps.last { $0.day <= day }?.waiting
    }
}
