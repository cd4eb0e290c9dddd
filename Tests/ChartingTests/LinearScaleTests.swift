import Testing

@testable import Charting

@Suite struct LinearScaleTests {
    @Test(arguments: [
        (0.3, 0.5), (1, 1), (1.2, 2), (3, 5), (7, 10), (29, 50), (0.02, 0.02), (0, 1), (-3, 1), (.nan, 1),
    ])
    func `steps are 1, 2 or 5 times a power of ten`(least: Double, step: Double) {
        #expect((NiceStep.atLeast(least) - step).magnitude < 1e-12)
    }

    @Test(arguments: [(0.4, 1), (6, 10), (22, 30), (61, 90), (200, 360), (400, 720), (1_000, 1_800)])
    func `steps of days are weeks, months and years of a kind`(least: Double, step: Int) {
        #expect(NiceStep.daysAtLeast(least) == step)
    }

    @Test(arguments: [[400.0], [0.07], [1, 2, 3], [137], [1e9], [-4, 9]])
    func `the scale holds zero and all values, and ends at round numbers`(values: [Double]) {
        let scale = LinearScale.fromZero(over: values, start: 100, end: 0, ticks: 4)
        #expect(scale.domain.contains(0))
        #expect(values.allSatisfy { scale.domain.contains($0) })
        let ticks = scale.ticks(4)
        #expect((2...7).contains(ticks.count))
        #expect(ticks.last.map { ($0 - scale.domain.upperBound).magnitude < 1e-9 * scale.domain.upperBound } == true)
    }

    @Test(arguments: [[], [0.0], [.nan], [.infinity]])
    func `nothing to show gives a scale from 0 to 1`(values: [Double]) {
        #expect(LinearScale.fromZero(over: values, start: 100, end: 0, ticks: 4).domain == 0...1)
    }

    @Test func `a domain of no width is centred`() {
        #expect(LinearScale(domain: 5...5, start: 0, end: 100).position(5) == 50)
        #expect(LinearScale(domain: 5...5, start: 0, end: 100).ticks(4) == [5])
    }

    @Test func `whole ticks have no fractions`() {
        #expect(LinearScale(domain: 0...2, start: 0, end: 1).ticks(5, whole: true) == [0, 1, 2])
    }

    @Test func `bands follow each other with a gap between`() {
        let scale = BandScale(top: 10, heights: [20, 0, 5], gap: 3)
        #expect(scale.bands.map(\.top) == [10, 33, 36])
        #expect(scale.bottom == 41)
        #expect(BandScale(top: 10, heights: [], gap: 3).bottom == 10)
    }

    @Test(arguments: [
        (-91.0...91.0, [-90, -60, -30, 0, 30, 60, 90]), (-3.0...4.0, [-3, -2, -1, 0, 1, 2, 3]), (0.0...1.0, [0]),
    ])
    func `lags are labelled at round days`(domain: ClosedRange<Double>, days: [Int]) {
        let scale = LinearScale(domain: domain, start: 0, end: 744)
        #expect(LagAxis(scale: scale, y: 0, offset: 0.5, name: "").ticks == days)
    }

    @Test func `the lags of all integers have a handful of labels`() {
        let scale = LinearScale(domain: Double(Int.min)...Double(Int.max), start: 0, end: 744)
        #expect((3...13).contains(LagAxis(scale: scale, y: 0, offset: 0, name: "").ticks.count))
    }

    @Test func `a label says before or after`() {
        #expect([-90, 0, 90].map(LagAxis.label) == ["\u{2212}90", "0", "+90"])
    }
}
