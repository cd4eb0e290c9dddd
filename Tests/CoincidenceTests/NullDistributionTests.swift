import Coincidence
import TestSupport
import Testing

@Suite struct NullDistributionTests {
    @Test func `an example worked by hand`() throws {
        let counts = ShiftCounts.counts(
            CoincidenceQuestion(.trigger, CoincidenceWindow(direction: .after, length: 1)),
            events: try DrawnSeries.series("-xx-------"), triggers: try DrawnSeries.series("-x---x----"))
        // The first trigger is met by shifts 0, 1 and 9, the second by shifts 3, 4 and 5.
        #expect(counts == [1, 1, 0, 1, 1, 1, 0, 0, 0, 1])
        let null = NullDistribution(counts, under: .circular)
        #expect(null.observed == 1)
        #expect(null.expected == 0.6)
        #expect(null.p == 0.6)
        #expect(null.envelope == 0...1)
        let local = NullDistribution(counts, under: .local(reach: 2))
        // Shifts -2, -1, 0, 1, 2.
        #expect(local.expected == 0.6)
        #expect(local.p == 0.6)
        #expect(NullDistribution(counts, under: .local(reach: 1)).expected == 1)
    }

    @Test(arguments: [
        (1, 0, [0]), (9, 0, [0]), (9, 1, [0, 1, 8]), (9, 3, [0, 1, 2, 3, 6, 7, 8]),
        (9, 4, Array(0..<9)), (8, 3, [0, 1, 2, 3, 5, 6, 7]), (8, 4, Array(0..<8)), (8, 182, Array(0..<8)),
    ])
    func `a local shift reaches as far either way, and uses no shift twice`(days: Int, reach: Int, expected: [Int]) {
        #expect(ShiftNull.local(reach: reach).shifts(dayCount: days).sorted() == expected)
        #expect(ShiftNull.circular.shifts(dayCount: days) == Array(0..<days))
    }

    @Test(arguments: [
        // 40 shifts: the 1st and the 39th of the sorted counts; 41: the 2nd and the 40th.
        (Array(1...40), 1...39), (Array(1...41), 2...40), (Array(1...1_000), 25...975), (Array(1...1_001), 26...976),
        ([7], 7...7), ([3, 8], 3...8), (Array(repeating: 2, count: 99) + [50], 2...2),
        (Array(repeating: 2, count: 97) + [50, 50, 50], 2...50),
    ])
    func `the envelope is the least that holds its share`(sorted: [Int], envelope: ClosedRange<Int>) {
        #expect(NullDistribution(sorted, under: .circular).envelope == envelope)
        #expect(NullDistribution(sorted.reversed(), under: .circular).envelope == envelope)
        let share = Double(sorted.count { envelope.contains($0) }) / Double(sorted.count)
        #expect(share >= 0.95)
    }

    @Test func `p is one-sided, counts ties, and is never zero`() {
        #expect(NullDistribution([5, 4, 4, 4], under: .circular).p == 0.25)
        #expect(NullDistribution([5, 5, 4, 6], under: .circular).p == 0.75)
        #expect(NullDistribution([0, 1, 2, 3], under: .circular).p == 1)
        #expect(NullDistribution([9] + Array(repeating: 0, count: 999), under: .local(reach: 10)).p == 1.0 / 21)
        #expect(NullDistribution([9], under: .circular).p == 1)
    }

    /// Whichever shift is taken for the observed one, at most a share of `level` of them have a p that small.
    @Test(arguments: [0.01, 0.05, 0.1, 0.5])
    func `every shift is as likely as another to be called unusual`(level: Double) {
        var generator = SplitMix64(seed: 7)
        for top in [1, 3, 40] {
            let counts = (0..<120).map { _ in Int.random(in: 0...top, using: &generator) }
            let called = counts.indices.count { shift in
                NullDistribution(Array(counts[shift...] + counts[..<shift]), under: .circular).p <= level
            }
            #expect(Double(called) <= level * 120)
            if top == 40 { #expect(Double(called) >= level * 120 - 6) }
        }
    }

    @Test func `the effect is observed over expected, and none where nothing was expected`() {
        #expect(NullDistribution([3, 1, 0, 0], under: .circular).effect == 3)
        #expect(NullDistribution([0, 0], under: .circular).effect == nil)
    }
}
