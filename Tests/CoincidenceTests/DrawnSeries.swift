import Coincidence
import ImpreciseDates
import Testing

/// A series drawn as text, one character a day of the span: `x` one event, `3` three, `-` none.
enum DrawnSeries {
    static func series(_ line: String) throws -> EventSeries {
        var offsets: [Int] = []
        for (day, character) in line.enumerated() where character != "-" {
            let count = try #require(character == "x" ? 1 : character.wholeNumberValue)
            offsets += Array(repeating: day, count: count)
        }
        return try series(offsets, days: line.count)
    }

    /// Rows that all lie in the span.
    static func imprecise(_ days: [ClosedRange<Int>]) -> ImpreciseSeries {
        ImpreciseSeries(entries: days, partners: days)
    }

    /// Both series, every date of which is exact.
    static func pair(group: String? = nil, events: EventSeries, triggers: EventSeries) -> SeriesPair {
        SeriesPair(
            group: group, events: events, triggers: triggers, allEvents: imprecise(events.days.map { $0...$0 }),
            allTriggers: imprecise(triggers.days.map { $0...$0 }))
    }

    static func series(_ offsets: [Int], days: Int) throws -> EventSeries {
        // A span that starts before 1970, so that a day is never its own offset.
        let first = Day(number: -1_000)
        let bounds = try #require(DateBounds(earliest: first, latest: first.advanced(by: Int64(days) - 1)))
        return EventSeries(offsets: offsets, span: ObservationSpan(bounds))
    }
}
