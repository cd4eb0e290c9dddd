import Testing

@testable import ImpreciseDates

@Suite struct DayTests {
    @Test(arguments: [
        (1970, 1, 1, 0, "1970-01-01"),
        (1969, 12, 31, -1, "1969-12-31"),
        (2000, 2, 29, 11_016, "2000-02-29"),
        (2024, 2, 29, 19_782, "2024-02-29"),
        (1600, 3, 1, -135_080, "1600-03-01"),
        (1582, 10, 15, -141_427, "1582-10-15"),
        (1, 1, 1, -719_162, "0001-01-01"),
        (0, 2, 29, -719_469, "0000-02-29"),
        (0, 1, 1, -719_528, "0000-01-01"),
        (-1, 12, 31, -719_529, "-0001-12-31"),
        (-4, 2, 29, -720_930, "-0004-02-29"),
        (-400, 1, 1, -865_625, "-0400-01-01"),
        (9999, 12, 31, 2_932_896, "9999-12-31"),
    ])
    func `known days have their numbers`(year: Int64, month: Int, day: Int, number: Int64, text: String) throws {
        let named = try #require(Day(year: year, month: month, day: day))
        #expect(named.number == number)
        #expect(Day(number: number).components == (year, month, day))
        #expect(named.description == text)
    }

    @Test func `two million days follow one another by the calendar and go both ways`() {
        var expected = Day(number: -1_000_000).components
        for number in Int64(-1_000_000)...1_000_000 {
            let components = Day(number: number).components
            guard components == expected,
                Day(year: expected.year, month: expected.month, day: expected.day)?.number == number
            else {
                Issue.record("day \(number) is \(components), not \(expected)")
                return
            }
            expected.day += 1
            if expected.day > Self.monthLength(expected.month, expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
    }

    /// By the rule of the calendar, written another way than in the source.
    private static func monthLength(_ month: Int, _ year: Int64) -> Int {
        let isLeap = year % 400 == 0 ? true : year % 100 == 0 ? false : year % 4 == 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test(arguments: [1900, 2000, 2023, 2024, 0, -1, -4, -100, -400])
    func `months have their lengths`(year: Int64) {
        for month in 1...12 {
            let length = Self.monthLength(month, year)
            #expect(Day.length(ofMonth: month, in: year) == length)
            #expect(Day(year: year, month: month, day: length) != nil)
            #expect(Day(year: year, month: month, day: length + 1) == nil)
        }
    }

    @Test(arguments: [(2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, -1, 1), (2023, 1, -1), (2023, 2, 29)])
    func `there is no such day`(year: Int64, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `days are counted, moved and ordered`() {
        let day = Day(number: 10)
        #expect(day.advanced(by: -15) == Day(number: -5))
        #expect(day.days(since: Day(number: -5)) == 15)
        #expect(Day(number: -5) < day)
        #expect(!(day < day))
    }

    /// Numbers are worked out in 32 bits for some years and in 64 for others; days follow one another all the same.
    @Test(arguments: [-1, 0, 1, 999_999, 1_000_000, 1_000_001] as [Int64])
    func `days follow one another where the arithmetic changes`(year: Int64) throws {
        var last = try #require(Day(year: year - 1, month: 12, day: 31))
        for month in 1...12 {
            for day in 1...Day.length(ofMonth: month, in: year) {
                let next = try #require(Day(year: year, month: month, day: day))
                #expect(next.number == last.number + 1)
                #expect(next.components == (year, month, day))
                last = next
            }
        }
    }
}
