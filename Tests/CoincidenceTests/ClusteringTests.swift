import Testing

@testable import Coincidence

@Suite struct ClusteringTests {
    @Test func `an example worked by hand`() throws {
        // Bins of 5 days hold 4, 0, 0 and 2; the day behind them is in none.
        let series = try DrawnSeries.series("xx--2----------x---x-")
        let bursts = Clustering(series, binLength: 5)
        #expect(bursts.count == 6)
        // Mean 1.5, squares 6.25 + 2.25 + 2.25 + 0.25 over 3 and over the mean.
        #expect(abs(try #require(bursts.dispersion) - 11.0 / 4.5) < 1e-12)
        // Gaps 1, 3, 0, 11, 4; a quarter of the mean gap of 3.5 days is 0 whole days.
        #expect(bursts.shortGaps == 0.2)
        // Bursts of 1, 1, 2, 1 and 1, on one day each.
        #expect(abs(bursts.effectiveWaves - 36.0 / 8) < 1e-12)
    }

    @Test func `independent days are seldom called bursty, waves always`() throws {
        var generator = SeededGenerator(seed: 8)
        var called = 0
        var found = 0
        for _ in 0..<200 {
            let singles = (0..<200).map { _ in generator.below(3_650) }
            if Clustering(try DrawnSeries.series(singles, days: 3_650), binLength: 31).isBursty { called += 1 }
            let waves = (0..<20).flatMap { _ in
                let first = generator.below(3_644)
                return (0..<10).map { _ in first + generator.below(7) }
            }
            if Clustering(try DrawnSeries.series(waves, days: 3_650), binLength: 31).isBursty { found += 1 }
        }
        #expect((0...8).contains(called))
        #expect(found == 200)
    }

    @Test func `an episode is a run without a longer gap`() throws {
        let series = try DrawnSeries.series("x2--x----x")
        #expect(series.episodes(gap: 3).map(Array.init) == [[0, 1, 1, 4], [9]])
        #expect(series.episodes(gap: 2).map(Array.init) == [[0, 1, 1], [4], [9]])
        #expect(series.episodes(gap: 0).map(Array.init) == [[0], [1, 1], [4], [9]])
        #expect(try DrawnSeries.series("---").episodes(gap: 9).isEmpty)
    }

    @Test func `a shared trend is told from a trend of one series`() throws {
        let late = try DrawnSeries.series((0..<60).map { 500 + $0 * 8 }, days: 1_000)
        let early = try DrawnSeries.series((0..<60).map { $0 * 8 }, days: 1_000)
        let even = try DrawnSeries.series((0..<60).map { $0 * 16 + 20 }, days: 1_000)
        func isShared(_ events: EventSeries, _ triggers: EventSeries) -> Bool {
            SharedTrend(events: events, triggers: triggers).isShared
        }
        #expect(isShared(late, late) && isShared(early, early))
        #expect(!isShared(late, early) && !isShared(late, even) && !isShared(even, early) && !isShared(even, even))
        // One burst of sixty says no more than one event would.
        let burst = try DrawnSeries.series((0..<60).map { 900 + $0 }, days: 1_000)
        #expect(abs(SharedTrend(events: burst, triggers: late).events - 0.43 * 12.0.squareRoot()) < 1e-9)
        let none = try DrawnSeries.series([], days: 1_000)
        #expect(!isShared(none, late))
    }
}
