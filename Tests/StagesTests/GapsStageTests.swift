import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct GapsStageTests {
    private static let fields = [Field("id", .text), Field("date", .date), Field("who", .category)]
    private static let table = StageBench.table(
        fields, key: ["id"],
        [
            ["a", "2020-01-10", "North"], ["b", "2020-03-05", "North"], ["c", "2020-02", "South"], ["d", "", "North"],
            ["e", "2020-01-12", "North"], ["f", "2020-01-20", ""],
        ])

    private func gaps(_ options: String, _ table: Table = table, span: (String, String)? = ("2020-01-01", "2020-03-31"))
        throws -> Table
    {
        var bench = StageBench()
        bench.span = span.flatMap { DateBounds(earliest: StageBench.day($0.0), latest: StageBench.day($0.1)) }
        return try bench.run("gaps", "{ date: date, \(options) }", on: [("from", table)])
    }

    @Test func `a row for each silence, with what ended it, and cut off where the span ends`() throws {
        let made = try gaps("by: [who]")
        #expect(
            made.schema.names == [
                "who", "first_day", "last_day", "days_least", "days_most", "before", "after", "censored",
            ])
        #expect(
            made.lines == [
                "North 2020-01-01 2020-01-09 9 9  2020-01-10 start",
                "North 2020-01-11 2020-01-11 1 1 2020-01-10 2020-01-12 ",
                "North 2020-01-13 2020-03-04 52 52 2020-01-12 2020-03-05 ",
                "North 2020-03-06 2020-03-31 26 26 2020-03-05  end",
                "South 2020-01-01 2020-01-31 31 59  2020-02 start", "South 2020-03-01 2020-03-31 31 59 2020-02  end",
            ])
        #expect(made.origins.of(2).map(\.line) == [6, 3] && made.origins.of(3).map(\.line) == [3])
        #expect(made.schema.key == ["who", "first_day"])
    }

    @Test func `only silences that may be as long as asked for`() throws {
        #expect(
            try gaps("by: [who], least: 53").lines.map { String($0.prefix(16)) } == [
                "South 2020-01-01", "South 2020-03-01",
            ])
        #expect(try gaps("by: [who], least: 60").rowCount == 0)
    }

    @Test func `without a span the table's coverage was watched, without either only what lies between rows`() throws {
        let exact = Self.table.selecting([0, 1])
        #expect(try gaps("least: 1", exact, span: nil).lines == ["2020-01-11 2020-03-04 54 54 2020-01-10 2020-03-05 "])
        let coverage = DateBounds(earliest: StageBench.day("2020-01-08"), latest: StageBench.day("2020-03-05"))
        let covered = exact.with(schema: Schema(Self.fields, key: ["id"], coverage: coverage))
        #expect(
            try gaps("least: 1", covered, span: nil).lines == [
                "2020-01-08 2020-01-09 2 2  2020-01-10 start", "2020-01-11 2020-03-04 54 54 2020-01-10 2020-03-05 ",
            ])
        let told = StageBench.told { try gaps("least: 1", covered) }
        #expect(told.map(\.code) == [.spanOutsideCoverage])
    }

    @Test func `a span without a row is one silence, cut off at both ends`() throws {
        #expect(
            try gaps("least: 1", Self.table.selecting([Int]())).lines == ["2020-01-01 2020-03-31 91 91   both"])
        #expect(try gaps("by: [who]", Self.table.selecting([Int]())).rowCount == 0)
    }

    @Test func `rows without a date or key are told`() throws {
        let log = DiagnosticLog()
        _ = try StageBench().run("gaps", "{ date: date, by: who }", on: [("from", Self.table)], log: log)
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                p.yml:1:1: warning: rows that end no silence, though they may lie in one [cell-missing]
                  found:    2 of 6 rows without a date, or `who`
                  expected: rows that say when, and `who`
                  mend:     fill these cells as far as it is known, or leave the rows out with `keep-where`

                """)
    }

    @Test(arguments: ["date", "who"])
    func `silences are as private as the dates and the columns to look apart by`(sensitive: String) throws {
        let table = Self.table.with(
            schema: Schema(Self.fields.map { $0.name == sensitive ? $0.with(privacy: .sensitive) : $0 }))
        let made = try gaps("by: [who]", table)
        #expect(made.schema.fields.dropFirst().allSatisfy { $0.privacy == .sensitive })
        let (stage, _) = try StageBench().plan("gaps", "{ date: date, by: [who] }", on: [("from", table)])
        #expect(stage.columnsNeeded(of: "from", for: .all) == .named(["date", "who"]))
    }
}
