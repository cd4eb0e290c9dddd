import Coincidence
import Testing

@Suite struct CoincidenceTestTests {
    private let month = CoincidenceWindow(direction: .after, length: 3)
    private let week = CoincidenceWindow(direction: .after, length: 1)
    private let earlier = CoincidenceWindow(direction: .before, length: 3)

    @Test func `the primary question comes first and once, then the others by rate and window`() throws {
        let series = try DrawnSeries.series("x--x")
        func asked(_ rate: CoincidenceRate, _ window: CoincidenceWindow) -> [String] {
            CoincidenceTest(
                primary: CoincidenceQuestion(rate, window), windows: [week, month], rates: [.trigger, .precursor]
            ).results(DrawnSeries.pair(events: series, triggers: series)).map {
                "\($0.isPrimary) \($0.question.rate) \($0.question.window.direction) \($0.question.window.length)"
            }
        }
        #expect(
            asked(.precursor, week) == [
                "true precursor after 1", "false trigger after 1", "false trigger after 3", "false precursor after 3",
            ])
        #expect(
            asked(.trigger, earlier) == [
                "true trigger before 3", "false trigger after 1", "false trigger after 3", "false precursor after 1",
                "false precursor after 3",
            ])
    }

    @Test func `each rate asks its own series, in exact dates and in all`() throws {
        let results = CoincidenceTest(
            primary: CoincidenceQuestion(.trigger, month), windows: [month], rates: [.trigger, .precursor],
            localReach: 2
        ).results(
            SeriesPair(
                events: try DrawnSeries.series("---2------"), triggers: try DrawnSeries.series("xx------x-"),
                allEvents: DrawnSeries.imprecise([3...3, 3...3, 9...9]),
                allTriggers: DrawnSeries.imprecise([0...0, 1...1, 8...8, 4...6])))
        let trigger = try #require(results.first)
        #expect((trigger.k, trigger.n) == (2, 3))
        // The trigger of days 4...6 may be met on the last of them; the one on day 8 is.
        #expect((trigger.allDates.certain, trigger.allDates.possible, trigger.allDates.count) == (3, 4, 4))
        let precursor = try #require(results.last)
        #expect((precursor.k, precursor.n) == (2, 2))
        #expect((precursor.allDates.certain, precursor.allDates.possible, precursor.allDates.count) == (3, 3, 3))
    }

    @Test func `p is the larger of the two, and the effect is that one's`() throws {
        // Near by, every shift coincides as often; over the whole span few do.
        let local = try #require(
            CoincidenceTest(primary: CoincidenceQuestion(.trigger, month), localReach: 1).results(
                DrawnSeries.pair(
                    events: try DrawnSeries.series("-----x--------------"),
                    triggers: try DrawnSeries.series("---x----------------"))
            ).first)
        #expect((local.circular.p, local.local.p, local.p) == (0.2, 1, 1))
        #expect(local.effect == 1)
        // Near by it is rare; far off it is the rule.
        let circular = try #require(
            CoincidenceTest(primary: CoincidenceQuestion(.trigger, week), localReach: 1).results(
                DrawnSeries.pair(
                    events: try DrawnSeries.series("x-------xxxxxxxxxxxx"),
                    triggers: try DrawnSeries.series("x---x---------------"))
            ).first)
        #expect(circular.p == circular.circular.p)
        #expect(circular.circular.p > circular.local.p)
        #expect(circular.effect == circular.circular.effect)
    }
}
