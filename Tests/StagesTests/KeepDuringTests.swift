import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct KeepDuringTests {
    private static let table = StageBench.table(
        [Field("id", .text), Field("date", .date)],
        [
            ["a", "2020-02-03"], ["b", "2020"], ["c", ""], ["d", "2020-02-28~"], ["e", "2020-03-05~"],
            ["f", "2020-01/2020-02"], ["g", "2020-02-29"], ["h", "../2020-01-31"], ["i", "2020-02-20/.."],
        ])

    private func ids(_ options: String) throws -> String {
        let made = try StageBench().run("keep-during", options, on: [("from", Self.table)])
        return (0..<made.rowCount).map { CellText(made, $0) }.joined()
    }

    private func CellText(_ table: Table, _ row: Int) -> String {
        if case .text(let id)? = table["id"]?[row] { id } else { "?" }
    }

    @Test func `a row stays if it may lie there, or only if it must`() throws {
        // "About 5 March" reaches into February by the seven days of "about".
        #expect(try ids("{ column: date, within: 2020-02 }") == "abdefgi")
        #expect(try ids("{ column: date, within: 2020-02, when: certain }") == "ag")
        #expect(try ids("{ column: date }") == "abdefghi")
    }

    @Test(arguments: [UInt64(1), 2]) func `equals a reading row by row`(seed: UInt64) throws {
        let rows = RandomRows.rows(seed, count: 60)
        let made = try StageBench().run(
            "keep-during", "{ column: date, within: 2020-02-01/2020-02-10 }", on: [("from", RandomRows.table(rows))])
        // By hand: all but those of 2021 and those without a date may lie there.
        let expected = rows.filter { !$0[2].isEmpty && $0[2] != "2021-05-01" }.map { $0[0] }
        #expect((0..<made.rowCount).map { CellText(made, $0) } == expected)
    }

    @Test func `the table covers no more than the period`() throws {
        let covered = Self.table.with(
            schema: Schema(Self.table.schema.fields, coverage: try EDTFParser.parse("2020-02/2020-12").bounds))
        func coverage(_ within: String) throws -> String? {
            try StageBench().run("keep-during", "{ column: date, within: \(within) }", on: [("from", covered)]).schema
                .coverage?.description
        }
        #expect(try coverage("2020-01/2020-03") == "2020-02-01/2020-03-31")
        #expect(try coverage("2020-06-01/..") == "2020-06-01/2020-12-31")
        let outside = #expect(throws: Diagnostic.self) { try coverage("2019") }
        #expect(outside?.code == .spanOutsideCoverage)
        let open = #expect(throws: Diagnostic.self) {
            try StageBench().run("keep-during", "{ column: date, within: 2020/.. }", on: [("from", Self.table)])
        }
        #expect(open?.fault == "nobody said how far the table reaches")
    }
}
