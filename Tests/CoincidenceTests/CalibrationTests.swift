import Coincidence
import TestSupport
import Testing

/// Whether p does what it promises on invented series: 200 pairs, 365 days, events in bursts.
@Suite struct CalibrationTests {
    private static let days = 365
    private static let window = CoincidenceWindow(direction: .after, length: 14)

    @Test func `unrelated bursts are seldom called more than chance, and far oftener by a test that ignores bursts`()
        throws
    {
        var generator = SplitMix64(seed: 20_160_501)
        var called = 0
        var calledIgnoringBursts = 0
        for _ in 0..<200 {
            let triggers = Self.bursts(5, of: 1...4, lasting: 12, using: &generator)
            let events = Self.bursts(6, of: 3...9, lasting: 12, using: &generator)
            if try Self.p(events: events, triggers: triggers, rate: .precursor) < 0.05 { called += 1 }
            if Self.binomialP(events: events, triggers: triggers) < 0.05 { calledIgnoringBursts += 1 }
        }
        #expect((1...16).contains(called))
        #expect(calledIgnoringBursts > 32)
    }

    @Test func `events that follow the triggers are found`() throws {
        var generator = SplitMix64(seed: 1)
        var called = 0
        for _ in 0..<50 {
            let triggers = Self.bursts(8, of: 1...1, lasting: 1, using: &generator)
            let events = triggers.map { min(Self.days - 1, $0 + Int.random(in: 0...3, using: &generator)) }
            let p = try Self.p(
                events: events, triggers: triggers, rate: .trigger,
                window: CoincidenceWindow(direction: .after, length: 3))
            if p < 0.05 { called += 1 }
        }
        #expect(called >= 48)
    }

    private static func p(
        events: [Int], triggers: [Int], rate: CoincidenceRate, window: CoincidenceWindow = window
    ) throws -> Double {
        let results = CoincidenceTest(primary: CoincidenceQuestion(rate, window), localReach: 90).results(
            DrawnSeries.pair(
                events: try DrawnSeries.series(events, days: days),
                triggers: try DrawnSeries.series(triggers, days: days)))
        return try #require(results.first).p
    }

    /// So many bursts at random places, each of so many events within so many days.
    private static func bursts(
        _ count: Int, of size: ClosedRange<Int>, lasting length: Int, using generator: inout SplitMix64
    ) -> [Int] {
        (0..<count).flatMap { _ in
            let first = Int.random(in: 0...days - length, using: &generator)
            return (0..<Int.random(in: size, using: &generator)).map { _ in
                first + Int.random(in: 0..<length, using: &generator)
            }
        }
    }

    /// As if every event fell on a day of its own choice: the chance of as many as observed among the days near a trigger.
    private static func binomialP(events: [Int], triggers: [Int]) -> Double {
        func isNear(_ day: Int) -> Bool {
            triggers.contains { PlainCounts.coincide(trigger: $0, event: day, window) }
        }
        let share = Double((0..<days).count(where: isNear)) / Double(days)
        // Chance of each number of events near a trigger, one event after the other.
        var chances = [1.0]
        for _ in events {
            chances = (0...chances.count).map { near in
                (near < chances.count ? chances[near] * (1 - share) : 0) + (near > 0 ? chances[near - 1] * share : 0)
            }
        }
        return chances[events.count(where: isNear)...].reduce(0, +)
    }
}
