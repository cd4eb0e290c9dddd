import ImpreciseDates
import Testing

@testable import Tables

@Suite struct DateColumnTests {
    private static func column(_ texts: [String?]) -> DateColumn {
        var builder = DateBuilder()
        for text in texts { builder.append(text.map(ColumnTests.edtf)) }
        return builder.finish()
    }

    @Test(arguments: [
        ("2023-11-20", true, "2023-11-20", "2023-11-20", "2023-11-20", "2023-11-20"),
        ("2023-11-20~", false, "2023-11-20", "2023-11-20", "2023-11-13", "2023-11-27"),
        ("2023-11-20?", false, "2023-11-20", "2023-11-20", "2023-11-20", "2023-11-20"),
        ("2023-11", false, "2023-11-01", "2023-11-30", "2023-11-01", "2023-11-30"),
        ("2023-01~/2023-02-03", false, "2023-01-01", "2023-02-03", "2022-12-01", "2023-02-03"),
        ("0000-01-01", true, "0000-01-01", "0000-01-01", "0000-01-01", "0000-01-01"),
    ])
    func `a row gives its date, its days and its widened days`(
        text: String, isExact: Bool, earliest: String, latest: String, widenedEarliest: String, widenedLatest: String
    ) {
        let column = Self.column([nil, text])
        #expect(column[1]?.description == text)
        #expect(column.isExact(1) == isExact)
        #expect(column.isAllExact == isExact)
        #expect(column.bounds(1).map { "\($0.earliest)/\($0.latest)" } == "\(earliest)/\(latest)")
        #expect(
            column.widenedBounds(1, by: .standard).map { "\($0.earliest)/\($0.latest)" }
                == "\(widenedEarliest)/\(widenedLatest)")
    }

    @Test func `a row without a date has neither date nor days`() {
        let column = Self.column(["2023-11", nil])
        #expect(column[1] == nil)
        #expect(column.bounds(1) == nil)
        #expect(column.widenedBounds(1, by: .standard) == nil)
        #expect(!column.isExact(1))
    }

    @Test func `imprecise dates move with their rows`() {
        let selected = Self.column(["2023-11", "2023-11-20", nil, "2024~"]).selecting([3, 1, 3, 2])
        #expect((0..<4).map { selected[$0]?.description } == ["2024~", "2023-11-20", "2024~", nil])
        #expect(selected.selecting([1]).isAllExact)
        #expect(selected.bounds(2)?.latest.description == "2024-12-31")
    }

    @Test func `rows can be taken out again, imprecise or not, and builders join`() {
        func builder(_ texts: [String?]) -> DateBuilder {
            var builder = DateBuilder()
            for text in texts { builder.append(text.map(ColumnTests.edtf)) }
            return builder
        }
        var first = builder(["2023-11-20", "2023-11", nil, "2024-02~", "2024-01-01"])
        first.remove([1, 2])
        #expect(Self.texts(first.finish()) == ["2023-11-20", "2024-02~", "2024-01-01"])
        var next = builder(["2019"])
        next.removeAll()
        next.append(ColumnTests.edtf("2020-05-01"))
        first.append(contentsOf: next)
        first.append(contentsOf: builder([nil, "2021"]))
        let joined = first.finish()
        #expect(Self.texts(joined) == ["2023-11-20", "2024-02~", "2024-01-01", "2020-05-01", nil, "2021"])
        #expect(
            joined.bounds(1)?.latest.description == "2024-02-29" && joined.bounds(3)?.latest.description == "2020-05-01"
        )

        var exact = builder(["2023-11-20", "2023-11"])
        exact.remove([1])
        exact.append(contentsOf: builder(["2024-01-01"]))
        #expect(exact.finish().isAllExact && Self.texts(exact.finish()) == ["2023-11-20", "2024-01-01"])
    }

    private static func texts(_ column: DateColumn) -> [String?] { (0..<column.count).map { column[$0]?.description } }

    @Test(arguments: [(5_000_000, true), (5_900_000, false), (-5_900_000, false)] as [(Int64, Bool)])
    func `days beyond the column's reach are refused and left out`(year: Int64, isKept: Bool) throws {
        var builder = DateBuilder()
        let long = EDTFYear(isNegative: year < 0, magnitude: abs(year), notation: .long)
        let date = try #require(EDTFDate(long))
        #expect(builder.append(.date(date)) == isKept)
        #expect((builder.finish()[0] != nil) == isKept)
    }
}
