import ImpreciseDates
import TestSupport
import Testing

@testable import Coincidence

@Suite struct OtherNullModelsTests {
    private let after = CoincidenceWindow(direction: .after, length: 2)

    @Test func `triggers redrawn by themselves coincide by the days that would`() throws {
        // Events on days 3 and 9 of 10: with 2 days after, days 1 to 3 and 7 to 9 coincide.
        let events = try DrawnSeries.series("---x-----x")
        let triggers = try DrawnSeries.series("-x--x-----")
        let null = RedrawNull(.triggers).distribution(
            CoincidenceQuestion(.trigger, after), events: events, triggers: triggers, drawCount: 1, seed: 1)
        #expect(null.observed == 1)
        #expect(abs(null.expected - 1.2) < 1e-12)
        #expect(abs(null.p - (1 - 0.4 * 0.4)) < 1e-12)
    }

    @Test func `a redrawn trigger stays in its stretch of the calendar`() throws {
        let span = ObservationSpan(try EDTFParser.parse("2021-01-20/2021-02-10").bounds)
        // 12 days of January and 10 of February. With an event on the last of January, 31 January and the two days before it
        // coincide: 3 of 12 days, and none of February.
        let events = EventSeries(offsets: [11], span: span)
        let triggers = EventSeries(offsets: [0, 15], span: span)
        let null = RedrawNull(.triggers, within: .month).distribution(
            CoincidenceQuestion(.trigger, after), events: events, triggers: triggers, drawCount: 1, seed: 1)
        #expect(abs(null.expected - 0.25) < 1e-12)
        #expect(null.envelope == 0...1)
    }

    @Test func `redrawn partners are sampled, and p is one more than those drawn over one more than the draws`() throws
    {
        let events = try DrawnSeries.series("---x-----x")
        let triggers = try DrawnSeries.series("-x--x-----")
        let null = RedrawNull(.events).distribution(
            CoincidenceQuestion(.trigger, after), events: events, triggers: triggers, drawCount: 4_999, seed: 1)
        // Of 100 places of two events: the windows are days 1 to 3 and 4 to 6.
        var counts = [0, 0, 0]
        for one in 0..<10 {
            for other in 0..<10 {
                let met = [1...3, 4...6].count { $0.contains(one) || $0.contains(other) }
                counts[met] += 1
            }
        }
        #expect(abs(null.p - Double(counts[1] + counts[2]) / 100) < 0.03)
        #expect(abs((null.p * 5_000).rounded() - null.p * 5_000) < 1e-6)
        let none = NullDistribution(observed: 3, drawn: Array(repeating: 0, count: 99))
        #expect((none.p, none.pFewer, none.expected) == (0.01, 1, 0))
        #expect(NullDistribution(observed: 0, drawn: Array(repeating: 3, count: 99)).pFewer == 0.01)
    }

    @Test(arguments: CoincidenceRate.allCases)
    func `shuffled gaps give what every order and every first day gives`(rate: CoincidenceRate) throws {
        let events = try DrawnSeries.series("x-x---x---")
        let triggers = try DrawnSeries.series("-x-----2--")
        let question = CoincidenceQuestion(rate, CoincidenceWindow(direction: .after, length: 1))
        let gaps = [2, 4, 4]
        var counts: [Int] = []
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            for first in 0..<10 {
                var day = first
                let days = order.map { index in
                    day = (day + gaps[index]) % 10
                    return day
                }
                counts.append(PlainCounts.count(rate, question.window, events: days, triggers: triggers.days))
            }
        }
        let null = ShuffledGaps.distribution(
            question, events: events, triggers: triggers, drawCount: 9_999, seed: 2)
        let observed = PlainCounts.count(rate, question.window, events: events.days, triggers: triggers.days)
        #expect(null.observed == observed)
        #expect(abs(null.expected - Double(counts.reduce(0, +)) / 60) < 0.03)
        #expect(abs(null.p - Double(counts.count { $0 >= observed }) / 60) < 0.02)
    }

    @Test func `nothing is no reason to stop`() throws {
        let none = try DrawnSeries.series("----------")
        for rate in CoincidenceRate.allCases {
            let question = CoincidenceQuestion(rate, after)
            let nulls = [
                ShuffledGaps.distribution(question, events: none, triggers: none, drawCount: 9, seed: 1),
                RedrawNull(.triggers).distribution(question, events: none, triggers: none, drawCount: 9, seed: 1),
                RedrawNull(.events).distribution(question, events: none, triggers: none, drawCount: 9, seed: 1),
                PoissonNull.distribution(question, observed: 0, n: 0, partnerCount: 0, dayCount: 10),
            ]
            #expect(nulls.map(\.p) == [1, 1, 1, 1])
        }
    }
}
