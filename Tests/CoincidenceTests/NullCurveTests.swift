import TestSupport
import Testing

@testable import Coincidence

@Suite struct NullCurveTests {
    /// Twenty draws of two places, the observed one first, its count of 9 at the second place the rarest.
    @Test func `an example worked by hand`() {
        let first = [3] + Array(repeating: 2, count: 9) + Array(repeating: 3, count: 9) + [7]
        let second = [9] + Array(repeating: 4, count: 19)
        let curve = NullCurve([first, second])
        // 9 is alone, and so is 7 at the first place: 2 of 20 draws are as rare somewhere.
        #expect(curve.p == 0.1 && curve.leastP == 0.1)
        #expect(curve.rarest == [1])
        // One draw in twenty may leave the envelope, but two have a rank of 1, so it must hold both.
        #expect(curve.places.map(\.simultaneous) == [2...7, 4...9])
    }

    @Test func `the most and the fewest are equally rare`() {
        // One draw has fewest, which is the one observed, and one has most.
        #expect(NullCurve([[0] + Array(repeating: 4, count: 18) + [9]]).p == 0.1)
        #expect(NullCurve([[9] + Array(repeating: 4, count: 18) + [0]]).p == 0.1)
    }

    @Test func `of places that are equally rare by rank the farthest from chance is named, and all that tie`() {
        // Each observed count is alone in its place; the second lies farthest from what is usual there.
        let near = [3] + Array(repeating: 2, count: 10) + Array(repeating: 1, count: 9)
        let far = [9] + near.dropFirst()
        #expect(NullCurve([near, far]).rarest == [1])
        #expect(NullCurve([far, near, far]).rarest == [0, 2])
        #expect(NullCurve([]).rarest == [])
    }

    @Test func `chance leaves the envelope of all places in one case of twenty at the most, and often`() {
        var generator = SplitMix64(seed: 4)
        var left = 0
        let worlds = 60
        for _ in 0..<worlds {
            let counts = (0..<6).map { _ in (0..<400).map { _ in Int.random(in: 0...40, using: &generator) } }
            let curve = NullCurve(counts)
            let leaving = (0..<400).filter { draw in
                zip(counts, curve.places).contains { !$1.simultaneous.contains($0[draw]) }
            }
            #expect(leaving.count <= 20)
            // The p of what leaves it is at most 5 %.
            let leaves = zip(counts, curve.places).contains { !$1.simultaneous.contains($0[0]) }
            #expect(leaves == (curve.p <= 0.05))
            left += leaving.isEmpty ? 0 : 1
        }
        #expect(left > worlds / 2)
    }

    @Test func `pointwise envelopes lie within those of all places`() throws {
        let study = EventStudy(
            events: try DrawnSeries.series("--x2--x---x--x-x----x---x-"),
            triggers: try DrawnSeries.series("---x--x------x------x----x"), reach: 6, width: 2)
        for bin in study.bins {
            #expect(bin.pairs.simultaneous.lowerBound <= bin.pairs.pointwise.lowerBound)
            #expect(bin.pairs.simultaneous.upperBound >= bin.pairs.pointwise.upperBound)
        }
    }

    @Test func `days are watched only within the span, and the mean is for each of them`() throws {
        let study = EventStudy(
            events: try DrawnSeries.series("-x--"), triggers: try DrawnSeries.series("x--x"), reach: 1, width: 1)
        // From day 0: day -1 is outside, day 0 and 1 are watched; from day 3 days 2 and 3 are, day 4 is not.
        #expect(study.bins.map(\.lags) == [-1...(-1), 0...0, 1...1])
        #expect(study.bins.map(\.watched) == [1, 2, 1])
        #expect(study.bins.map(\.mean) == [0, 0, 1])
    }

    @Test(arguments: [CoincidenceRate.trigger, .precursor])
    func `lags agree with a plain count under every shift`(rate: CoincidenceRate) throws {
        var generator = SplitMix64(seed: 12)
        for _ in 0..<60 {
            let span = Int.random(in: 2...25, using: &generator)
            func days() -> [Int] {
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in Int.random(in: 0..<span, using: &generator) }
            }
            let (events, triggers) = (days(), days())
            let window = Int.random(in: 0...4, using: &generator)
            let leadLag = LeadLag(
                events: try DrawnSeries.series(events, days: span),
                triggers: try DrawnSeries.series(triggers, days: span),
                rate: rate, window: window, reach: 5, step: 2)
            #expect(leadLag.points.map(\.lag) == [-4, -2, 0, 2, 4])
            for point in leadLag.points {
                let offsets = point.lag...point.lag + window
                let counts = (0..<span).map { shift in
                    let moved = events.map { ($0 + shift) % span }
                    return rate == .trigger
                        ? triggers.count { trigger in moved.contains { offsets.contains($0 - trigger) } }
                        : moved.count { event in triggers.contains { offsets.contains(event - $0) } }
                }
                #expect(point.k.observed == counts[0])
                #expect(abs(point.k.expected - Double(counts.reduce(0, +)) / Double(span)) < 1e-12)
            }
        }
    }
}
