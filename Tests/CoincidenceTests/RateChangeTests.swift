import ImpreciseDates
import TestSupport
import Testing

@testable import Coincidence

@Suite struct RateChangeTests {
    private func change(_ line: String, at day: Int, bin: Int = 2) throws -> RateChange {
        let series = try DrawnSeries.series(line)
        return RateChange(
            series, all: DrawnSeries.imprecise(series.days.map { $0...$0 }),
            at: series.span.bounds.earliest.advanced(by: Int64(day)), binLength: bin)
    }

    @Test func `an example worked by hand`() throws {
        //                        before  after
        let change = try change("x---x2-x-x2-", at: 4)
        #expect(
            change.ratio.before == .init(count: 1, dayCount: 4) && change.ratio.after == .init(count: 7, dayCount: 8))
        #expect(change.ratio.ratio == 3.5)
        #expect(change.ratio.before.rate == 7.5)
        // Bins of two days: 1 0 before, 3 1 1 2 after, means 0.5 and 1.75; chi-squared 1 + 11/7 with 4 degrees of freedom.
        #expect(change.overdispersion.binCount == 6)
        let scale = try #require(change.overdispersion.scale)
        let worked: Double = 18.0 / 28.0
        #expect(abs(scale - worked) < 1e-12)
    }

    @Test func `moved as a block, the days after are every stretch of as many days`() throws {
        var generator = SplitMix64(seed: 8)
        for _ in 0..<80 {
            let span = Int.random(in: 2...20, using: &generator)
            let count = Int.random(in: 1...8, using: &generator)
            let days: [Int] = (0..<count).map { _ in Int.random(in: 0..<span, using: &generator) }
            let offset = Int.random(in: 1..<span, using: &generator)
            let series = try DrawnSeries.series(days, days: span)
            let date = series.span.bounds.earliest.advanced(by: Int64(offset))
            let change = RateChange(series, all: DrawnSeries.imprecise([]), at: date)
            let counts: [Int] = (0..<span).map { shift in days.count { ($0 + shift) % span >= offset } }
            let more = counts.count { $0 >= counts[0] }
            let fewer = counts.count { $0 <= counts[0] }
            let p: Double = min(1, 2 * Double(min(more, fewer)) / Double(span))
            #expect(abs(change.shift.pTwoSided - p) < 1e-12)
        }
    }

    @Test func `the sharpest date is where the rate does change, and no other is as sharp`() throws {
        let change = try change(String(repeating: "-", count: 30) + String(repeating: "x", count: 30), at: 30)
        #expect(change.otherDates.sharpest == 30 && change.otherDates.atLeastAsSharp == 0)
        // 15 % of 60 days on either side, the date itself left out.
        #expect(change.otherDates.count == 60 - 2 * 9)
    }

    @Test func `a date beside a change does not stand out`() throws {
        let change = try change(String(repeating: "-", count: 30) + String(repeating: "x", count: 30), at: 20)
        #expect(change.otherDates.sharpest == 30 && change.otherDates.atLeastAsSharp > 10)
    }

    /// Two sources with 3 and 1 rows, of which 2 lie before: of the 6 choices of 2 of 4 rows the one row is after in 3 and the three are never
    /// all after, so that 1/2 of a row is expected.
    @Test func `how many rows new sources would have by chance is worked by hand`() {
        let coverage = SourceCoverage(["a": [0, 1, 5], "b": [6]], at: 3, dayCount: 10)
        #expect(coverage.newRows == 1)
        #expect(abs(coverage.expectedNewRows - 0.5) < 1e-12)
    }

    @Test func `bursts widen the interval and even events do not narrow it`() throws {
        let bursts = try change(String(repeating: "9---------", count: 12), at: 40, bin: 5)
        let even = try change(String(repeating: "x", count: 120), at: 40, bin: 5)
        let (wide, exact) = (try #require(bursts.widened), try #require(bursts.ratio.interval))
        let (wideHigh, exactHigh) = (try #require(wide.high), try #require(exact.high))
        #expect(wide.low < exact.low && wideHigh > exactHigh)
        #expect(even.overdispersion.scale == 0)
        #expect(try #require(even.widened).contains(1))
    }

    @Test func `imprecise rows give the least and the largest ratio`() throws {
        let series = try DrawnSeries.series("xx--------")
        let all = DrawnSeries.imprecise([0...0, 1...1, 3...7, 5...6, -2...0, 8...12])
        let change = RateChange(series, all: all, at: series.span.bounds.earliest.advanced(by: 5))
        #expect(change.allDates.before == 2 && change.allDates.after == 1 && change.allDates.either == 3)
        // Before: 2 for certain, 4 at the most; after: 1 for certain, 3 at the most.
        #expect(change.allDates.least == 0.25 && change.allDates.most == 1.5)
    }

    @Test func `sources with rows on either side stand apart from those that begin with the date`() {
        let coverage = SourceCoverage(["old": [1, 2, 7], "new": [6, 7, 8, 9], "gone": [0]], at: 5, dayCount: 10)
        #expect(coverage.sources.map(\.name) == ["new", "old", "gone"])
        #expect(coverage.constantCount == 1 && coverage.newRows == 4)
        #expect(
            coverage.constant == RateRatio(before: .init(count: 2, dayCount: 5), after: .init(count: 1, dayCount: 5)))
    }
}
