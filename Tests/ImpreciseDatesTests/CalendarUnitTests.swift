import Testing

@testable import ImpreciseDates

@Suite struct CalendarUnitTests {
    @Test(arguments: [
        ("1970-01-01", CalendarUnit.month, 0, "1970-01", "1970-01-01", "1970-01-31"),
        ("1969-12-31", .month, -1, "1969-12", "1969-12-01", "1969-12-31"),
        ("2024-02-29", .month, 649, "2024-02", "2024-02-01", "2024-02-29"),
        ("0000-01-01", .month, -23_640, "0000-01", "0000-01-01", "0000-01-31"),
        ("1970-03-31", .quarter, 0, "1970-Q1", "1970-01-01", "1970-03-31"),
        ("1969-12-31", .quarter, -1, "1969-Q4", "1969-10-01", "1969-12-31"),
        ("1969-01-01", .quarter, -4, "1969-Q1", "1969-01-01", "1969-03-31"),
        ("1968-12-31", .quarter, -5, "1968-Q4", "1968-10-01", "1968-12-31"),
        ("2023-11-20", .quarter, 215, "2023-Q4", "2023-10-01", "2023-12-31"),
        ("1970-12-31", .year, 0, "1970", "1970-01-01", "1970-12-31"),
        ("1969-12-31", .year, -1, "1969", "1969-01-01", "1969-12-31"),
        ("1969-01-01", .year, -1, "1969", "1969-01-01", "1969-12-31"),
        ("2024-06-15", .year, 54, "2024", "2024-01-01", "2024-12-31"),
        ("0000-02-29", .year, -1970, "0000", "0000-01-01", "0000-12-31"),
    ])
    func `a day falls into a unit that has a name and its days`(
        text: String, unit: CalendarUnit, index: Int64, label: String, first: String, last: String
    ) throws {
        let day = try EDTFParser.parse(text).bounds.earliest
        #expect(unit.index(of: day) == index)
        #expect(unit.label(ofIndex: index) == label)
        #expect(unit.bounds(ofIndex: index).earliest.description == first)
        #expect(unit.bounds(ofIndex: index).latest.description == last)
    }

    @Test(arguments: CalendarUnit.allCases)
    func `units follow one another without a gap, and each holds its own days`(unit: CalendarUnit) {
        for index in Int64(-60)...60 {
            let bounds = unit.bounds(ofIndex: index)
            #expect(unit.index(of: bounds.earliest) == index)
            #expect(unit.index(of: bounds.latest) == index)
            #expect(unit.bounds(ofIndex: index + 1).earliest == bounds.latest.advanced(by: 1))
        }
    }
}
