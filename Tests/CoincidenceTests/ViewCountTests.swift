import Calibration
import Testing

/// A few of the pairs that `coincide-bench views` runs by thousands; the limits leave room for so few.
@Suite struct ViewCountTests {
    @Test func `bursts deceive the exact interval of a ratio, and seldom the widened one`() {
        let count = ViewCount(CalibrationWorld.all[1], pairs: 40)
        #expect(count.share(.exact) < 0.7)
        #expect(count.share(.widened) > 0.8)
        for call in [ViewCount.Call.change, .studyShift, .studyRedraw, .lagShift, .lagRedraw] {
            // Of 40 pairs at 5 %, eight or more would be called in one of 1,000 runs.
            #expect(count.share(call) < 8.0 / 40, "\(call)")
        }
    }

    @Test func `the interval of a survival curve holds the truth about as often as it says`() {
        #expect(WaitCount.holding(count: 20, curves: 400) > 0.92)
    }
}
