import Coincidence
import ImpreciseDates
import Testing

@Suite struct CoincidenceWindowTests {
    @Test(arguments: [
        (CoincidenceWindow.Direction.after, 30, 0, 0...30, -30...0),
        (.after, 30, 5, 5...35, -35...(-5)),
        (.after, 0, 5, 5...5, -5...(-5)),
        (.before, 30, 0, -30...0, 0...30),
        (.before, 30, 5, -35...(-5), 5...35),
        (.around, 30, 0, -30...30, -30...30),
        (.around, 30, 5, -25...35, -35...25),
        (.around, 0, 0, 0...0, 0...0),
    ])
    func `both ends and the lag are where they should be, from either side`(
        direction: CoincidenceWindow.Direction, length: Int, lag: Int, events: ClosedRange<Int>,
        triggers: ClosedRange<Int>
    ) {
        let window = CoincidenceWindow(direction: direction, length: length, lag: lag)
        #expect(window.eventOffsets == events)
        #expect(window.triggerOffsets == triggers)
    }
}

@Suite struct EventSeriesTests {
    @Test func `days outside the span are left out, both of its ends are in it, and two on a day are two`() throws {
        let span = ObservationSpan(try EDTFParser.parse("1969-12-30/1970-01-02").bounds)
        let days = try ["1970-01-02", "1969-12-29", "1970-01-01", "1969-12-30", "1970-01-03", "1970-01-01"].map {
            try EDTFParser.parse($0).bounds.earliest
        }
        #expect(span.dayCount == 4)
        #expect(EventSeries(days, within: span).days == [0, 2, 2, 3])
    }
}
