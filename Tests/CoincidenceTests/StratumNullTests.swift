import TestSupport
import Testing

@testable import Coincidence

@Suite struct StratumNullTests {
    /// Every choice of a shift for every stratum, one after the other.
    private static func sums(_ strata: [[Int]], _ null: ShiftNull) -> [Int] {
        strata.reduce([0]) { sums, counts in
            sums.flatMap { sum in null.shifts(dayCount: counts.count).map { sum + counts[$0] } }
        }
    }

    @Test func `the distribution is that of every choice of shifts`() {
        var generator = SplitMix64(seed: 50)
        for _ in 0..<60 {
            let days = Int.random(in: 1...7, using: &generator)
            let strata = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                (0..<days).map { _ in Int.random(in: 0...4, using: &generator) }
            }
            for null in [ShiftNull.circular, .local(reach: 1)] {
                let sums = Self.sums(strata, null)
                let observed = strata.reduce(0) { $0 + $1[0] }
                let found = StratumNull.distribution(strata, under: null)
                let p = Double(sums.count { $0 >= observed }) / Double(sums.count)
                #expect(found.observed == observed)
                #expect(abs(found.p - p) < 1e-12)
                #expect(abs(found.expected - Double(sums.reduce(0, +)) / Double(sums.count)) < 1e-12)
            }
        }
    }

    @Test func `one stratum is the test itself`() throws {
        let counts = [3, 1, 2, 0, 1, 3, 3, 0]
        let one = StratumNull.distribution([counts], under: .circular)
        let whole = NullDistribution(counts, under: .circular)
        #expect(abs(one.p - whole.p) < 1e-15)
        #expect(one.envelope == whole.envelope)
        #expect(one.resolution == whole.resolution)
    }
}
