import Diagnostics
import Tables
import Testing

@testable import Formats

/// What of a file is the table's business, and which days it covers.
@Suite struct ScopeTests {
    @Test(arguments: [1 << 20, 6])
    func `rows with a value that is out of scope are passed over and counted, whatever else they hold`(
        partSize: Int
    ) throws {
        let package = TemporaryPackage(
            fields:
                "{name: id, constraints: {pattern: '[a-z]'}}, {name: event, constraints: {enum: [arrest, release]}}, {name: n, type: integer}",
            resource: "ignore: {values: {event: [visit, speech], id: [X]}}")
        let reading = try package.read(
            "id,event,n\na,arrest,1\nb,visit,many\nc,vizit,1\nX,release,1\nd,release,2\n", partSize: partSize)
        #expect(cells(reading.table) == [["a", "arrest", "1"], ["d", "release", "2"]])
        #expect(reading.rejects.map(\.raw) == ["c,vizit,1"])
        #expect((reading.rowsRead, reading.rowsOutOfScope) == (5, 2))
        guard case .category(let events)? = reading.table["event"] else { return }
        #expect(events.dictionary == ["arrest", "release"])
    }

    @Test(arguments: [
        ("{values: {n: [\"1\"]}}", "these are no values to ignore"),
        ("{values: {event: [a]}}", "these are no values to ignore"),
        ("{values: {evnt: [x]}}", "these are no values to ignore"),
        ("{values: {event: []}}", "these are no values to ignore"),
        ("{rows: [x]}", "`ignore` has no `rows`"), ("{columns: [event]}", "`ignore` names what is out of scope"),
        ("{}", "`ignore` names what is out of scope"),
    ])
    func `what cannot be ignored is refused`(ignore: String, fault: String) throws {
        let package = TemporaryPackage(
            fields: "{name: event, constraints: {enum: [a]}}, {name: n, type: integer}", resource: "ignore: \(ignore)")
        #expect(try failure { _ = try package.read("event,n\na,1\n") }.contains("error: \(fault) [descriptor-invalid]"))
    }

    @Test func `rows are held against the periods of their sources`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: day, type: date}, {name: by, type: list, delimiter: '|'}",
            resource: """
                coverage: {from: "2020", to: "2022", column: by, periods: [
                {source: Monitor, from: "2020", to: 2020-06}, {source: Monitor, from: "2022", to: "2022"},
                {source: Herald, from: 2021-03, to: "2022"}]}
                """.replacing("\n", with: " "))
        let log = DiagnosticLog()
        let table = try package.read(
            "id,day,by\na,2020-03-01,Monitor\nb,2020-06/2020-08,Monitor\nc,2021,Monitor|Herald\nd,2021-02-28,Herald\ne,,Herald\nf,2020,Echo\n",
            log: log
        ).table
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                datapackage.json:2:145: warning: sources without a stated period [coverage-unknown]
                  found:    "Echo" in column `by`
                  expected: a period for each source: without one its silence cannot be told from its absence
                  mend:     add them to `periods`, as far as they were followed

                datapackage.json:2:145: warning: rows lie outside the period that their source covers [coverage-outside]
                  found:    1 row of "Monitor", first at sites.csv:4
                  expected: days within 2020-01-01/2020-06-30 or 2022-01-01/2022-12-31
                  mend:     correct the dates, or the period there

                datapackage.json:2:145: warning: rows lie outside the period that their source covers [coverage-outside]
                  found:    1 row of "Herald", first at sites.csv:5
                  expected: days within 2021-03-01/2022-12-31
                  mend:     correct the dates, or the period there

                """)
        #expect(table.rowCount == 6)
    }

    @Test(arguments: [
        ("column: id", "coverage by source needs to know the sources"),
        (
            "column: ID, periods: [{source: a, from: \"2020\", to: \"2020\"}]",
            "coverage by source needs to know the sources"
        ),
        ("column: id, periods: [{from: \"2020\", to: \"2020\"}]", "a period is that of a source"),
        ("column: id, periods: [{source: a, from: \"2020\"}]", "coverage is a period"),
        (
            "column: id, periods: [{source: a, from: \"2019\", to: \"2020\"}]",
            "this period reaches beyond the table's coverage"
        ),
    ])
    func `coverage that says less than it seems to is refused`(more: String, fault: String) throws {
        let package = TemporaryPackage(
            fields: "{name: id}", resource: "coverage: {from: \"2020\", to: \"2022\", \(more)}")
        #expect(try failure { _ = try package.read("id\na\n") }.contains("error: \(fault) [descriptor-invalid]"))
    }

    @Test(arguments: [1 << 20, 4])
    func `dates read back from Excel's forms are counted`(partSize: Int) throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: day, type: date, excel: day-first}, {name: seen, type: date}")
        let reading = try package.read(
            "id,day,seen\na,Nov-23,2023\nb,2023-11-20,2023\nc,20/11/2023,2023\nd,45250,\n", partSize: partSize)
        #expect(cells(reading.table).map { $0[1] } == ["2023-11", "2023-11-20", "2023-11-20", "2023-11-20"])
        #expect(reading.excelDates.map(\.field) == ["day"] && reading.excelDates.map(\.cells) == [3])
    }
}
