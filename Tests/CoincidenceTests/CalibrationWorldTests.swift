import Calibration
import Coincidence
import Testing

/// A few of the pairs that `coincide-bench calibration` runs by thousands; the limits leave room for so few.
@Suite struct CalibrationWorldTests {
    private static let pairs = 40

    @Test(arguments: [1, 5])
    func `the headline is seldom deceived, whatever the world`(world: Int) {
        let count = CalibrationCount(CalibrationWorld.all[world], pairs: Self.pairs, windows: [90])
        for rate in CoincidenceRate.allCases {
            // Of 40 pairs at 5 %, eight or more would be called in one of 1,000 runs.
            #expect(count.share(.headline, rate) < 8.0 / 40)
            #expect(count.share(.strata, rate) < 8.0 / 40)
        }
        #expect(count.share(.adjusted) < 8.0 / 40)
        // Waves deceive whoever takes arrests for independent, and are warned of.
        #expect(count.share(.poisson, .precursor) > 8.0 / 40)
        #expect(count.share(.redrawnEvents, .precursor) > 8.0 / 40)
        #expect(count.share(.burstWarning) == 1)
    }

    @Test func `a trend that both share is mostly warned of, and seldom where there is none`() {
        let trending = CalibrationCount(CalibrationWorld.all[4], pairs: Self.pairs, windows: [90])
        #expect(trending.share(.circular, .precursor) > trending.share(.headline, .precursor))
        #expect(trending.share(.trendWarning) > 0.7)
        #expect(CalibrationCount(CalibrationWorld.all[0], pairs: Self.pairs, windows: [90]).share(.trendWarning) < 0.1)
    }

    @Test func `what was planted is found`() {
        let found = CalibrationCount(CalibrationWorld.all[1], pairs: Self.pairs, planted: 50, windows: [90])
        #expect(found.share(.headline, .trigger) > 0.8)
    }
}
