import Testing

@testable import Coincidence

@Suite struct BinomialDistributionTests {
    @Test func `chances are those of coins`() {
        let tosses = BinomialDistribution.chances(of: 10, each: 0.5)
        let ways = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1]
        #expect(zip(tosses, ways).allSatisfy { abs($0 - Double($1) / 1_024) < 1e-15 })
        #expect(BinomialDistribution.chances(of: 3, each: 0) == [1, 0, 0, 0])
        #expect(BinomialDistribution.chances(of: 3, each: 1) == [0, 0, 0, 1])
        #expect(BinomialDistribution.chances(of: 0, each: 0.3) == [1])
    }

    @Test(arguments: [(200_000, 0.5), (200_000, 1e-6), (5_000, 0.999_9), (1_000_000, 0.03)])
    func `large numbers neither overflow nor vanish`(n: Int, chance: Double) {
        let chances = BinomialDistribution.chances(of: n, each: chance)
        let mean = zip(chances, chances.indices).reduce(0) { $0 + $1.0 * Double($1.1) }
        #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
        #expect(abs(mean / (Double(n) * chance) - 1) < 1e-9)
    }

    @Test func `entries with chances of their own are those of every outcome`() {
        let chances = [0.1, 0.5, 0.9, 0, 1, 0.25]
        var expected = [Double](repeating: 0, count: chances.count + 1)
        for outcome in 0..<1 << chances.count {
            let share = chances.indices.reduce(1.0) { product, index in
                product * (outcome >> index & 1 == 1 ? chances[index] : 1 - chances[index])
            }
            expected[outcome.nonzeroBitCount] += share
        }
        let found = BinomialDistribution.chances(each: chances)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    /// As `binom.test` of R and the tables of Clopper and Pearson give them.
    @Test(arguments: [
        (0, 10, 0, 0.308_497_107_8), (5, 10, 0.187_086_028_4, 0.812_913_971_6), (10, 10, 0.691_502_892_2, 1),
        (1, 20, 0.001_265_089_5, 0.248_732_762_8), (10, 100, 0.049_004_689_2, 0.176_222_597_0),
    ])
    func `the interval of a share is the exact one`(k: Int, n: Int, low: Double, high: Double) {
        let interval = ClopperPearson.interval(k, of: n)
        #expect(abs(interval.lowerBound - low) < 1e-9, "\(interval)")
        #expect(abs(interval.upperBound - high) < 1e-9, "\(interval)")
    }

    @Test func `the interval covers the true share at least as often as it says`() {
        for chance in stride(from: 0.02, to: 1, by: 0.07) {
            for n in [3, 12, 40] {
                let chances = BinomialDistribution.chances(of: n, each: chance)
                let covered = (0...n).filter { ClopperPearson.interval($0, of: n).contains(chance) }
                #expect(covered.reduce(0) { $0 + chances[$1] } >= 0.95)
            }
        }
    }
}
