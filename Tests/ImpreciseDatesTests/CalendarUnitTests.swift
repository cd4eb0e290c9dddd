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
        ("1969-12-31", .day, -1, "1969-12-31", "1969-12-31", "1969-12-31"),
        ("2023-11-20", .day, 19_681, "2023-11-20", "2023-11-20", "2023-11-20"),
        ("1970-06-30", .halfYear, 0, "1970-H1", "1970-01-01", "1970-06-30"),
        ("1969-12-31", .halfYear, -1, "1969-H2", "1969-07-01", "1969-12-31"),
        ("2023-11-20", .halfYear, 107, "2023-H2", "2023-07-01", "2023-12-31"),
        // Weeks that belong to the year before or after, and the 53rd (the examples of ISO 8601-1:2019, and of Python).
        ("1970-01-01", .week, 0, "1970-W01", "1969-12-29", "1970-01-04"),
        ("1969-12-28", .week, -1, "1969-W52", "1969-12-22", "1969-12-28"),
        ("2023-11-20", .week, 2812, "2023-W47", "2023-11-20", "2023-11-26"),
        ("2021-01-03", .week, 2661, "2020-W53", "2020-12-28", "2021-01-03"),
        ("2018-12-31", .week, 2557, "2019-W01", "2018-12-31", "2019-01-06"),
        ("2005-01-01", .week, 1826, "2004-W53", "2004-12-27", "2005-01-02"),
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
