import ImpreciseDates
import TestSupport
import Testing
import Timelines

@testable import Coincidence

@Suite struct ImprecisionNoteTests {
    private static let names = SeriesNames(event: "an arrest", events: "arrests", trigger: "a deal", triggers: "deals")

    private func note(deals: [String], arrests: [String], rate: CoincidenceRate = .trigger) throws -> String {
        let span = ObservationSpan(try EDTFParser.parse("2020").bounds)
        func exact(_ texts: [String]) throws -> EventSeries {
            EventSeries(
                try texts.map { try EDTFParser.parse($0) }.filter(\.isExact).map(\.bounds.earliest), within: span)
        }
        func all(_ texts: [String]) throws -> ImpreciseSeries {
            let dates = try texts.map { try EDTFParser.parse($0) }
            let events = EventDates(Array(dates.indices)) { Approximation.standard.widenedBounds(of: dates[$0]) }
            return ImpreciseSeries(events, within: span) { dates[$0].bounds }
        }
        let window = CoincidenceWindow(direction: .after, length: 10, lag: 0)
        let results = CoincidenceTest(primary: CoincidenceQuestion(rate, window)).results(
            SeriesPair(
                events: try exact(arrests), triggers: try exact(deals), allEvents: try all(arrests),
                allTriggers: try all(deals)))
        return ImprecisionNote(try #require(results.first), names: Self.names).text
    }

    @Test func `exact dates are said to be so`() throws {
        #expect(
            try note(deals: ["2020-05-01"], arrests: ["2020-05-02"]) == "Every date in the span is known to the day.")
    }

    @Test func `imprecise dates are counted, with what they could change`() throws {
        // One deal is met on its day, one may be met in June, one has a date that may lie outside the span.
        #expect(
            try note(
                deals: ["2020-05-01", "2020-06", "2020-12/2021-01"], arrests: ["2020-05-02", "2020-06-20", "2020-08~"])
                == "Not known to the day: 2 of 3 deals and 1 of 3 arrests. Of these deals 1 may lie outside the span and are "
                + "not counted. Counting every date that lies in the span: deals followed by an arrest within 10 "
                + "days, at least 1 and at most 2 of 2 instead of 1 of 1. p is for exact dates alone.")
    }

    @Test func `a range of one number is that number`() throws {
        #expect(
            try note(deals: ["2020-05-01", "2020-07"], arrests: ["2020-05-02", "2020-05-03"], rate: .precursor)
                == "Not known to the day: 0 of 2 arrests and 1 of 2 deals. Counting every date that lies in the span: arrests "
                + "preceded by a deal within 10 days, 2 of 2 instead of 2 of 2. p is for exact dates alone.")
    }
}
