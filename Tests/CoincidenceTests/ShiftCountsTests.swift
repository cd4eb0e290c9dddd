import Coincidence
import TestSupport
import Testing

@Suite struct ShiftCountsTests {
    @Test(arguments: [
        // The observed count alone: after, before, around.
        ("--x-------", "----x-----", CoincidenceWindow(direction: .after, length: 2), 1, 1),
        ("--x-------", "-----x----", CoincidenceWindow(direction: .after, length: 2), 0, 0),
        ("--x-------", "-x--------", CoincidenceWindow(direction: .after, length: 2), 0, 0),
        ("--x-------", "x---------", CoincidenceWindow(direction: .before, length: 2), 1, 1),
        ("---x------", "x---------", CoincidenceWindow(direction: .before, length: 2), 0, 0),
        ("--x--x----", "x------x--", CoincidenceWindow(direction: .around, length: 2), 2, 2),
        // Day 0 belongs to every direction, but only without a lag.
        ("--x-------", "--x-------", CoincidenceWindow(direction: .after, length: 0), 1, 1),
        ("--x-------", "--x-------", CoincidenceWindow(direction: .before, length: 0), 1, 1),
        ("--x-------", "--x-------", CoincidenceWindow(direction: .around, length: 0), 1, 1),
        ("--x-------", "--x-------", CoincidenceWindow(direction: .after, length: 3, lag: 1), 0, 0),
        // Two on a day count twice among those asked, and as one partner.
        ("-3--------", "--2-------", CoincidenceWindow(direction: .after, length: 1), 3, 2),
        ("-x--------", "--2-------", CoincidenceWindow(direction: .after, length: 1), 1, 2),
        // The share asked for differs with the rate.
        ("x---------", "xxx-------", CoincidenceWindow(direction: .after, length: 5), 1, 3),
        ("xxx-------", "---x------", CoincidenceWindow(direction: .after, length: 5), 3, 1),
        // Windows end with the span, and with nothing on a side there is nothing.
        ("---------x", "x---------", CoincidenceWindow(direction: .after, length: 3), 0, 0),
        ("---------x", "x---------", CoincidenceWindow(direction: .after, length: 0, lag: 3), 0, 0),
        ("----------", "x---------", CoincidenceWindow(direction: .around, length: 9), 0, 0),
        ("x---------", "----------", CoincidenceWindow(direction: .around, length: 9), 0, 0),
    ])
    func `counts what coincides`(
        triggers: String, events: String, window: CoincidenceWindow, byTrigger: Int, byEvent: Int
    ) throws {
        let events = try DrawnSeries.series(events)
        let triggers = try DrawnSeries.series(triggers)
        #expect(
            ShiftCounts.counts(CoincidenceQuestion(.trigger, window), events: events, triggers: triggers)[0]
                == byTrigger)
        #expect(
            ShiftCounts.counts(CoincidenceQuestion(.precursor, window), events: events, triggers: triggers)[0]
                == byEvent)
    }

    @Test func `a shift moves the events round the span, and cuts the windows at its end`() throws {
        let triggers = try DrawnSeries.series("-x---x")
        let events = try DrawnSeries.series("--x---")
        // The event stands on days 2, 3, 4, 5, 0, 1; the windows are days 1...2 and 5.
        let window = CoincidenceWindow(direction: .after, length: 1)
        #expect(
            ShiftCounts.counts(CoincidenceQuestion(.trigger, window), events: events, triggers: triggers) == [
                1, 0, 0, 1, 0, 1,
            ])
    }

    @Test(arguments: CoincidenceRate.allCases, CoincidenceWindow.Direction.allCases)
    func `agrees with the definition for every shift of random series`(
        rate: CoincidenceRate, direction: CoincidenceWindow.Direction
    ) throws {
        var generator = SplitMix64(seed: 225)
        var wrong: [String] = []
        for _ in 0..<150 {
            let span = Int.random(in: 1...24, using: &generator)
            func days() -> [Int] {
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in Int.random(in: 0..<span, using: &generator) }
            }
            let (events, triggers) = (days(), days())
            // Windows and lags may be longer than the span.
            let window = CoincidenceWindow(
                direction: direction, length: Int.random(in: 0...9, using: &generator),
                lag: Bool.random(using: &generator) ? 0 : Int.random(in: 0...28, using: &generator))
            let found = ShiftCounts.counts(
                CoincidenceQuestion(rate, window), events: try DrawnSeries.series(events, days: span),
                triggers: try DrawnSeries.series(triggers, days: span))
            let expected = (0..<span).map { shift in
                PlainCounts.count(
                    rate, window, events: PlainCounts.shifted(events, by: shift, span: span), triggers: triggers)
            }
            if found != expected { wrong.append("\(window) \(events) \(triggers) of \(span): \(expected)") }
        }
        #expect(wrong.isEmpty)
    }
}
