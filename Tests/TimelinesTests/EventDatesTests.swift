import ImpreciseDates
import Tables
import Testing
import Timelines

@Suite struct EventDatesTests {
    private let column: DateColumn

    init() throws {
        column = try Self.column(["2024-01-10", nil, "2024-02", "2024-01-10~", "2024-02?", "2024-03%"])
    }

    private static func column(_ texts: [String?]) throws -> DateColumn {
        var earliest: [Int32] = []
        var latest: [Int32] = []
        var present = Bitmap()
        var imprecise = ImpreciseDateRows()
        for (row, text) in texts.enumerated() {
            let date = try text.map { try EDTFParser.parse($0) }
            earliest.append(Int32(date?.bounds.earliest.number ?? 0))
            latest.append(Int32(date?.bounds.latest.number ?? 0))
            present.append(date != nil)
            if let date, !date.isExact { imprecise.append(date, row: row) }
        }
        return DateColumn(earliest: earliest, latest: latest, present: present, imprecise: imprecise)
    }

    private static func text(_ events: EventDates) -> [String] {
        (0..<events.count).map { "\(events.rows[$0]) \(events.bounds($0).earliest)/\(events.bounds($0).latest)" }
    }

    @Test func `a row without a date is no event, and an approximate date reaches further`() {
        let events = EventDates(column, approximation: Approximation(days: 3, months: 1, years: 1))
        #expect(
            Self.text(events) == [
                "0 2024-01-10/2024-01-10", "2 2024-02-01/2024-02-29", "3 2024-01-07/2024-01-13",
                "4 2024-02-01/2024-02-29", "5 2024-02-01/2024-04-30",
            ])
    }

    @Test func `only the rows asked for are events, under their own numbers`() {
        let events = EventDates(column, rows: [1, 3, 5], approximation: Approximation(days: 0, months: 0, years: 0))
        #expect(Self.text(events) == ["3 2024-01-10/2024-01-10", "5 2024-03-01/2024-03-31"])
    }
}
