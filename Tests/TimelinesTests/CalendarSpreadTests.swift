import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct CalendarSpreadTests {
    private func events(_ texts: [String]) throws -> EventDates {
        let dates = try texts.map { try EDTFParser.parse($0) }
        return EventDates(Array(dates.indices)) { dates[$0].bounds }
    }

    private func span(_ text: String) throws -> DateBounds { try EDTFParser.parse(text).bounds }

    @Test(arguments: [
        (["2024-01-31/2024-02-01"], [0.5, 0.5, 0]), (["2024-02"], [0, 1, 0]),
        (["2024-01-30/2024-02-08", "2024-03-05"], [0.2, 0.8, 1]),
        // What may lie outside the span is not in it with its whole weight.
        (["2024-03-31/2024-04-03"], [0, 0, 0.25]), (["2023"], [0, 0, 0]),
    ])
    func `a date gives each unit the share of its days`(dates: [String], shares: [Double]) throws {
        let spread = CalendarSpread(try events(dates), by: .month, within: try span("2024-01/2024-03"))
        #expect(spread.shares == shares)
        #expect(spread.endlessCount == 0)
    }

    @Test func `dates without an end are counted apart`() throws {
        let spread = CalendarSpread(
            try events(["2024-01/..", "../2024-01", "2024-01-05"]), by: .month, within: try span("2024-01/2024-01"))
        #expect(spread.shares == [1])
        #expect(spread.endlessCount == 2)
    }

    @Test func `the order of the rows changes no digit, and the shares add up to the rows`() {
        var numbers = SplitMix64(seed: 5)
        let bounds = (0..<500).map { _ in
            let first = Int64.random(in: 0..<3_000, using: &numbers)
            return DateBounds(
                earliest: Day(number: first), latest: Day(number: first + .random(in: 0...700, using: &numbers)))
        }
        let whole = DateBounds(earliest: Day(number: 0), latest: Day(number: 4_000))
        func spread(_ order: [Int]) -> CalendarSpread? {
            let events = EventDates(Array(order.indices)) { bounds[order[$0]] }
            return whole.map { CalendarSpread(events, by: .week, within: $0) }
        }
        let straight = spread(Array(bounds.indices))
        #expect(straight == spread(bounds.indices.shuffled(using: &numbers)))
        let sum = straight?.shares.reduce(0, +) ?? 0
        #expect(abs(sum - 500) < 1e-9)
    }
}
