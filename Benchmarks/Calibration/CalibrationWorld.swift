import Coincidence

/// A way in which two unrelated series come about, to see how often a test calls them related.
package struct CalibrationWorld: Sendable {
    package let name: String
    let triggerCount: Int
    let waves: Int
    let perWave: Int
    /// Days of a wave.
    let waveLength: Int
    /// Whether both series are three times as frequent in the last 40 % of the span.
    let isTrending: Bool

    /// Days of the span.
    package static let days = 3_650

    /// Days of the first part of the span, after which a trend sets in.
    package static let early = days * 3 / 5
    /// The true ratio of the rates after and before.
    package var ratio: Double { isTrending ? 3 : 1 }

    package static let all = [
        CalibrationWorld(name: "200 single arrests", waves: 200, perWave: 1, waveLength: 1),
        CalibrationWorld(name: "20 waves of 10 in a week", waves: 20, perWave: 10, waveLength: 7),
        CalibrationWorld(name: "8 waves of 25 in two weeks", waves: 8, perWave: 25, waveLength: 14),
        CalibrationWorld(
            name: "4 deals and 5 waves of 6", triggerCount: 4, waves: 5, perWave: 6, waveLength: 7),
        CalibrationWorld(
            name: "200 single arrests, shared trend", waves: 200, perWave: 1, waveLength: 1, isTrending: true),
        CalibrationWorld(
            name: "20 waves of 10, shared trend", waves: 20, perWave: 10, waveLength: 7, isTrending: true),
    ]

    init(
        name: String, triggerCount: Int = 30, waves: Int, perWave: Int, waveLength: Int, isTrending: Bool = false
    ) {
        self.name = name
        self.triggerCount = triggerCount
        self.waves = waves
        self.perWave = perWave
        self.waveLength = waveLength
        self.isTrending = isTrending
    }

    /// One pair of series, each wave and each trigger in one of the strata.
    ///
    /// - Parameter planted: of a hundred triggers so many are followed by an event of their own within 30 days; 0 for none.
    package func pair(
        strata: Int = 1, planted: Int = 0, using generator: inout SeededGenerator
    ) -> (events: [[Int]], triggers: [[Int]]) {
        var events = [[Int]](repeating: [], count: strata)
        var triggers = events
        for _ in 0..<waves {
            let (first, stratum) = (day(using: &generator), generator.below(strata))
            for _ in 0..<perWave {
                events[stratum].append(min(Self.days - 1, first + generator.below(waveLength)))
            }
        }
        for _ in 0..<triggerCount {
            let (day, stratum) = (day(using: &generator), generator.below(strata))
            triggers[stratum].append(day)
            if generator.below(100) < planted {
                events[stratum].append(min(Self.days - 1, day + generator.below(31)))
            }
        }
        return (events, triggers)
    }

    private func day(using generator: inout SeededGenerator) -> Int {
        guard isTrending else { return generator.below(Self.days) }
        // The first 60 % of the days weigh one, the last 40 % three.
        let early = Self.early
        let place = generator.below(early + 3 * (Self.days - early))
        return place < early ? place : early + (place - early) / 3
    }
}
