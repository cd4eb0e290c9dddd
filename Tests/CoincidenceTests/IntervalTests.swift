import Testing

@testable import Coincidence

/// Against published figures.
@Suite struct IntervalTests {
    /// Newcombe, Stat. Med. 17, 1998, table I, methods 3 (score, without continuity correction) and 5 (exact tail areas).
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662, 0.2527, 0.3676), (15, 148, 0.0624, 0.1605, 0.0578, 0.1617),
        (0, 20, 0.0000, 0.1611, 0.0000, 0.1684), (1, 29, 0.0061, 0.1718, 0.0009, 0.1776),
    ])
    func `intervals of shares are those of Newcombe's table`(
        k: Int, n: Int, low: Double, high: Double, exactLow: Double, exactHigh: Double
    ) {
        let (wilson, exact) = (WilsonInterval.interval(k, of: n), ClopperPearson.interval(k, of: n))
        let found = [wilson.lowerBound, wilson.upperBound, exact.lowerBound, exact.upperBound]
        #expect(
            found.map { Wording.decimal($0, 4) } == [low, high, exactLow, exactHigh].map { Wording.decimal($0, 4) })
    }

    @Test func `at a share of none or all an interval ends there`() {
        for n in [1, 3, 7, 1_000] {
            #expect(WilsonInterval.interval(0, of: n).lowerBound == 0)
            #expect(WilsonInterval.interval(n, of: n).upperBound == 1)
        }
    }

    /// Fisher and Yates, Statistical Tables, table III: two-sided 5 %.
    @Test(arguments: [
        (1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980),
    ])
    func `deviations that were estimated reach as far as Student's t`(degrees: Int, t: Double) {
        #expect(Wording.decimal(StudentsT.deviations95(degrees: degrees), 3) == Wording.decimal(t, 3))
    }

    /// As `poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))` of R gives them: lung cancer in Fredericia and three other towns.
    @Test func `the exact interval of a ratio of rates is that of R`() throws {
        let ratio = RateRatio(before: .init(count: 21, dayCount: 3_011), after: .init(count: 11, dayCount: 800))
        let interval = try #require(ratio.interval)
        #expect(abs(try #require(ratio.ratio) - 1.971_488) < 1e-6)
        #expect(abs(interval.low - 0.858_426_4) < 1e-7)
        #expect(abs(try #require(interval.high) - 4.277_265_9) < 1e-7)
    }

    @Test func `p is below the level just where the interval leaves out 1`() throws {
        for before in 0...12 {
            for after in 0...25 where before + after > 0 {
                let ratio = RateRatio(
                    before: .init(count: before, dayCount: 70), after: .init(count: after, dayCount: 110))
                let (interval, p) = (try #require(ratio.interval), try #require(ratio.p))
                #expect(interval.contains(1) == (p > 0.05), "\(before) \(after) \(p) \(interval)")
            }
        }
    }

    /// Exactly, not by simulation: how often an interval holds the true share.
    @Test func `Wilson's interval holds the true share about as often as it says, on the average over shares`() {
        var covered: [Double] = []
        for n in [10, 20, 50] {
            for step in 1..<100 {
                let share = Double(step) / 100
                let chances = BinomialDistribution.chances(of: n, each: share)
                covered.append(
                    chances.indices.reduce(0) { sum, k in
                        WilsonInterval.interval(k, of: n).contains(share) ? sum + chances[k] : sum
                    })
            }
        }
        let mean = covered.reduce(0, +) / Double(covered.count)
        #expect(mean > 0.945 && mean < 0.965, "\(mean)")
        #expect((covered.min() ?? 0) > 0.83)
    }
}
