import TestSupport
import Testing

@testable import Coincidence

@Suite struct WestfallYoungTests {
    @Test func `an example worked by hand`() {
        // p by shift: of the first question 1/4, 1, 2/4, 1; of the second 3/4, 1/4, 3/4, 1.
        let counts = [[3, 0, 2, 0], [1, 2, 1, 0]]
        let nulls = counts.map { NullDistribution($0, under: .circular) }
        #expect(nulls.map(\.p) == [0.25, 0.75])
        // The least p by shift is 1/4, 1/4, 2/4, 1: two of four are at most 1/4, three at most 3/4.
        #expect(WestfallYoung.adjusted(counts, nulls, under: .circular) == [0.5, 0.75])
    }

    @Test func `one question is its own, the same question twice costs nothing`() {
        let counts = [4, 1, 0, 2, 4, 3, 0]
        let null = NullDistribution(counts, under: .circular)
        #expect(WestfallYoung.adjusted([counts], [null], under: .circular) == [null.p])
        #expect(WestfallYoung.adjusted([counts, counts], [null, null], under: .circular) == [null.p, null.p])
    }

    /// Whichever shift is taken for the observed one, at most a share of `level` of them have some adjusted p that small.
    @Test(arguments: [0.05, 0.2])
    func `the chance of any false alarm is held`(level: Double) {
        var generator = SplitMix64(seed: 12)
        let counts = (0..<12).map { _ in (0..<100).map { _ in Int.random(in: 0...30, using: &generator) } }
        let called = (0..<100).count { shift in
            let turned = counts.map { Array($0[shift...] + $0[..<shift]) }
            let nulls = turned.map { NullDistribution($0, under: .circular) }
            return WestfallYoung.adjusted(turned, nulls, under: .circular).contains { $0 <= level }
        }
        #expect(Double(called) <= level * 100)
        #expect(called > 0)
    }

    @Test func `of strata it is drawn, and near to what every choice of shifts gives`() {
        var generator = SplitMix64(seed: 3)
        let strata = (0..<3).map { _ in
            (0..<2).map { _ in (0..<9).map { _ in Int.random(in: 0...3, using: &generator) } }
        }
        let sums = (0..<2).map { question in StratumNull.distribution(strata.map { $0[question] }, under: .circular) }
        let own = strata.map { $0.map { NullDistribution($0, under: .circular) } }
        var least: [Double] = []
        for choice in 0..<729 {
            let shifts = [choice % 9, choice / 9 % 9, choice / 81]
            var all: [Double] = []
            for question in 0..<2 {
                let sum = (0..<3).reduce(0) { $0 + strata[$1][question][shifts[$1]] }
                all.append(sums[question].chance(ofAtLeast: sum))
                for stratum in 0..<3 {
                    all.append(own[stratum][question].chance(ofAtLeast: strata[stratum][question][shifts[stratum]]))
                }
            }
            least.append(all.min() ?? 1)
        }
        let found = WestfallYoung.adjusted(
            strata: strata, sums, own: own, under: .circular, drawCount: 9_999, seed: 4)
        for (p, adjusted) in zip(sums.map(\.p), found.sums) {
            #expect(abs(adjusted - Double(least.count { $0 <= p }) / 729) < 0.02)
        }
        let again = WestfallYoung.adjusted(
            strata: strata, sums, own: own, under: .circular, drawCount: 9_999, seed: 4)
        #expect(again.sums == found.sums && again.own == found.own)
        // (b + 1) / (m + 1), and never below the question's own p.
        for (p, adjusted) in zip(sums.map(\.p), found.sums) {
            #expect(adjusted == p || adjusted > p && abs((adjusted * 10_000).rounded() - adjusted * 10_000) < 1e-6)
        }
        for (null, adjusted) in zip(own.joined(), found.own.joined()) { #expect(adjusted >= null.p) }
    }
}
