import Coincidence
import TestSupport
import Testing

@Suite struct EventStudyTests {
    @Test func `an example worked by hand`() throws {
        let study = EventStudy(
            events: try DrawnSeries.series("--x2--x---"), triggers: try DrawnSeries.series("---x--x---"), reach: 3,
            width: 2)
        // From day 3 the events lie at -1, 0, 0, 3; from day 6 at -4, -3, -3, 0.
        #expect(study.bins.map(\.lags) == [-4...(-3), -2...(-1), 0...1, 2...3])
        #expect(study.bins.map(\.pairs.observed) == [3, 1, 3, 1])
        // The first bin sees days 0 (cut) and 2...3: 3 of 10 days, 4 events.
        #expect(study.bins.map { ($0.pairs.expected * 10).rounded() } == [12, 16, 16, 16])
    }

    @Test(arguments: [(90, 7, -91, 90), (1, 1, -1, 0), (1, 30, -30, 29), (10, 4, -12, 11)])
    func `bins are of one width, stand side by side, and day 0 opens the first bin after`(
        reach: Int, width: Int, first: Int, last: Int
    ) throws {
        let none = try DrawnSeries.series("----")
        let lags = EventStudy(events: none, triggers: none, reach: reach, width: width).bins.map(\.lags)
        #expect(lags.first?.lowerBound == first)
        #expect(lags.allSatisfy { $0.count == width })
        #expect(zip(lags, lags.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
        #expect(lags.contains { $0.lowerBound == 0 })
        if reach % width != 0 { #expect(lags.last?.upperBound == last) }
    }

    @Test(arguments: [(90, 10), (14, 7), (1, 1), (90, 7), (5, 9)])
    func `bins reach as far after a trigger as was asked`(reach: Int, width: Int) throws {
        let none = try DrawnSeries.series("----")
        let bins = EventStudy(events: none, triggers: none, reach: reach, width: width).bins
        #expect(bins[0].lags.lowerBound <= -reach)
        #expect(bins[bins.count - 1].lags.upperBound >= reach)
    }

    @Test func `agrees with a plain count of random series`() throws {
        var generator = SplitMix64(seed: 99)
        var wrong: [String] = []
        for _ in 0..<120 {
            let span = Int.random(in: 1...30, using: &generator)
            func days() -> [Int] {
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in Int.random(in: 0..<span, using: &generator) }
            }
            let (events, triggers) = (days(), days())
            let reach = Int.random(in: 1...12, using: &generator)
            let width = Int.random(in: 1...6, using: &generator)
            let study = EventStudy(
                events: try DrawnSeries.series(events, days: span),
                triggers: try DrawnSeries.series(triggers, days: span), reach: reach, width: width)
            for bin in study.bins {
                let counts = (0..<span).map { shift in
                    PlainCounts.shifted(events, by: shift, span: span).map { event in
                        triggers.count { bin.lags.contains(event - $0) }
                    }.reduce(0, +)
                }
                let sorted = counts.sorted()
                // The least count that at least 2.5 %, and 97.5 %, of the shifts do not exceed.
                let low = sorted.first { count in 1_000 * sorted.count { $0 <= count } >= 25 * span }
                let high = sorted.first { count in 1_000 * sorted.count { $0 <= count } >= 975 * span }
                let isRight =
                    bin.pairs.observed == counts[0] && bin.pairs.expected == Double(counts.reduce(0, +)) / Double(span)
                    && bin.pairs.pointwise.lowerBound == low && bin.pairs.pointwise.upperBound == high
                if !isRight { wrong.append("\(bin) of \(events) \(triggers) in \(span): \(counts)") }
            }
        }
        #expect(wrong.isEmpty)
    }
}
