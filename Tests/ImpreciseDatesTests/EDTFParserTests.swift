import Testing

@testable import ImpreciseDates

@Suite struct EDTFParserTests {
    @Test(arguments: [
        ("2023-11-20", "2023-11-20", "2023-11-20", true), ("2023-11-20?", "2023-11-20", "2023-11-20", false),
        ("2023-11-20~", "2023-11-20", "2023-11-20", false), ("2023-11-20%", "2023-11-20", "2023-11-20", false),
        ("2023-11", "2023-11-01", "2023-11-30", false), ("2024-02~", "2024-02-01", "2024-02-29", false),
        ("2023-02?", "2023-02-01", "2023-02-28", false), ("2023-12%", "2023-12-01", "2023-12-31", false),
        ("2023", "2023-01-01", "2023-12-31", false), ("2023~", "2023-01-01", "2023-12-31", false),
        ("0000", "0000-01-01", "0000-12-31", false), ("9999?", "9999-01-01", "9999-12-31", false),
        ("2023-01-15/2023-02-03", "2023-01-15", "2023-02-03", false),
        ("2023-01-15/2023-01-15", "2023-01-15", "2023-01-15", false),
        ("2022/2023", "2022-01-01", "2023-12-31", false), ("2023-11~/2024-02?", "2023-11-01", "2024-02-29", false),
        ("2023-11/2023", "2023-11-01", "2023-12-31", false), ("2023/2023-02", "2023-01-01", "2023-02-28", false),
        ("2023-06-30/2023-06", "2023-06-30", "2023-06-30", false),
    ])
    func `a date is read, gives its days and is printed as it was written`(
        text: String, earliest: String, latest: String, isExact: Bool
    ) throws {
        let edtf = try EDTFParser.parse(text)
        #expect(edtf.description == text)
        #expect(edtf.bounds.earliest.description == earliest)
        #expect(edtf.bounds.latest.description == latest)
        #expect(edtf.isExact == isExact)
    }

    @Test(arguments: [
        ("", EDTFFault.Reason.form, 0), ("x", .form, 0), ("202", .form, 3), ("20x3", .form, 2), (" 2023", .form, 0),
        ("2023 ", .form, 4), ("20231120", .form, 4), ("2023-", .form, 5), ("2023-1", .form, 6), ("2023-1-2", .form, 6),
        ("2023-11-", .form, 8), ("2023-11-2", .form, 9), ("2023-11-20T10:00", .form, 10), ("2023-11-20-", .form, 10),
        ("2023/", .form, 5), ("/2023", .form, 0), ("2022/2023/2024", .form, 9), ("2023?~", .form, 5),
        ("2023?-11", .form, 5), ("-2023", .form, 0), ("31.02.2014", .form, 2), ("٢٠٢٣", .form, 0),
        ("2023–11", .form, 4),
        ("2023-00", .noSuchMonth(0), 5), ("2023-13", .noSuchMonth(13), 5), ("2022/2023-13-01", .noSuchMonth(13), 10),
        ("2023-02-30", .noSuchDay(30, month: 2, year: 2023), 8),
        ("2023-02-29~", .noSuchDay(29, month: 2, year: 2023), 8),
        ("2023-04-31", .noSuchDay(31, month: 4, year: 2023), 8), ("2023-04-00", .noSuchDay(0, month: 4, year: 2023), 8),
        ("2024-02-29/1900-02-29", .noSuchDay(29, month: 2, year: 1900), 19),
        ("2023/2022", .backward, 5), ("2023-11-20/2023-11-19", .backward, 11), ("2023-11/2023-10-31", .backward, 8),
    ])
    func `a fault has its reason and its place`(text: String, reason: EDTFFault.Reason, offset: Int) {
        let fault = #expect(throws: EDTFFault.self) { try EDTFParser.parse(text) }
        #expect(fault == EDTFFault(reason: reason, offset: offset))
    }

    @Test func `every day of four hundred years is read and printed the same`() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        for number in first.number..<first.number + 146_097 {
            let day = Day(number: number)
            let edtf = try EDTFParser.parse(day.description)
            guard edtf == .date(EDTFDate(day)), edtf.bounds == DateBounds(day) else {
                Issue.record("\(day) was read as \(edtf)")
                return
            }
        }
    }
}
