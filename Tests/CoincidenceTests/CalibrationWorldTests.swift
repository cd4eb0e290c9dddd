import Calibration
import Coincidence
import Testing

/// A few of the pairs that `coincide-bench calibration` runs by thousands; the limits leave room for so few.
@Suite struct CalibrationWorldTests {
    private static let pairs = 60

    @Test(arguments: [1, 2, 5])
    func `the headline is seldom deceived, whatever the world`(world: Int) {
        let count = CalibrationCount(CalibrationWorld.all[world], pairs: Self.pairs)
        for rate in CoincidenceRate.allCases {
            // Of 60 pairs at 5 %, ten or more would be called in one of 1,000 runs.
            #expect(count.share(.headline, rate) < 10.0 / 60)
            #expect(count.share(.strata, rate) < 10.0 / 60)
        }
        #expect(count.share(.adjusted) < 10.0 / 60)
        // Waves deceive whoever takes arrests for independent, and are warned of.
        #expect(count.share(.poisson, .precursor) > 10.0 / 60)
        #expect(count.share(.redrawnEvents, .precursor) > 10.0 / 60)
        #expect(count.share(.burstWarning) == 1)
    }

    @Test func `a trend that both share is mostly warned of, and seldom where there is none`() {
        let trending = CalibrationCount(CalibrationWorld.all[4], pairs: Self.pairs)
        #expect(trending.share(.circular, .precursor) > trending.share(.headline, .precursor))
        #expect(trending.share(.trendWarning) > 0.7)
        #expect(CalibrationCount(CalibrationWorld.all[0], pairs: Self.pairs).share(.trendWarning) < 0.1)
    }

    @Test func `what was planted is found`() {
        let found = CalibrationCount(CalibrationWorld.all[1], pairs: Self.pairs, planted: 50)
        #expect(found.share(.headline, .trigger) > 0.8)
    }
}
