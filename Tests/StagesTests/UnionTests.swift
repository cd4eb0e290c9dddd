import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct UnionTests {
    private func union(_ options: String, _ tables: Table...) throws -> Table {
        try StageBench().run("union", options, on: zip(["a", "b", "c"], tables).map { ($0, $1) })
    }

    private static func covered(_ table: Table, _ period: String) throws -> Table {
        table.with(
            schema: Schema(table.schema.fields, key: table.schema.key, coverage: try EDTFParser.parse(period).bounds))
    }

    @Test(arguments: [UInt64(5), 6])
    func `has all rows of all tables in order, with their origins`(seed: UInt64) throws {
        let first = RandomRows.table(RandomRows.rows(seed))
        let second = RandomRows.table(RandomRows.rows(seed + 1, count: 7))
        let made = try union("", first, second, first)
        #expect(made.lines == first.lines + second.lines + first.lines)
        #expect(
            (0..<made.rowCount).map { made.origins.of($0) }
                == [first, second, first].flatMap { table in
                    (0..<table.rowCount).map { table.origins.of($0) }
                })
        // The same record is one case, however often it stands there.
        #expect(made.firstRowsByCase().count == 40)
        let named = try union("{ source: came_from }", first, second)
        #expect(named["came_from"]?[39] == .text("a") && named["came_from"]?[40] == .text("b"))
    }

    @Test func `columns go by name, and may lack only where that is said`() throws {
        let first = StageBench.table([Field("id", .text), Field("n", .integer)], key: ["id"], [["x", "1"]])
        let second = StageBench.table(
            [Field("n", .integer), Field("id", .category, privacy: .sensitive)], key: ["id"], [["2", "y"], ["", "z"]])
        let made = try union("", first, second)
        #expect(made.lines == ["x 1", "y 2", "z "])
        #expect(made.schema["id"]?.type == .text && made.schema["id"]?.privacy == .sensitive)
        #expect(made.schema.key == ["id"])
        let third = StageBench.table([Field("id", .text), Field("day", .date)], [["w", "2020-02"]])
        #expect(try union("{ columns: all }", first, third).lines == ["x 1 ", "w  2020-02"])
        let lines = faults { _ = try union("", first, third) }
        #expect(
            lines == [
                "an input lacks columns that others have: no `day` in `a`",
                "an input lacks columns that others have: no `n` in `b`",
            ])
    }

    @Test func `a column of another type or unit is refused`() throws {
        let tonnes = StageBench.table([Field("v", .number, unit: "t"), Field("d", .date)], [["1", "2020"]])
        let metres = StageBench.table([Field("v", .number, unit: "m³"), Field("d", .text)], [["1", "2020"]])
        #expect(
            faults { _ = try union("", tonnes, metres) } == [
                "a column is another thing in another input: `v`, number in t, and in `b` number in m³",
                "a column is another thing in another input: `d`, date, and in `b` text",
            ])
    }

    @Test func `covers what all cover, or one period after the other`() throws {
        let table = StageBench.table([Field("d", .date)], [["2020-02-03"]])
        func coverage(_ options: String, _ periods: String...) throws -> String? {
            try union(options, Self.covered(table, periods[0]), Self.covered(table, periods[1])).schema.coverage?
                .description
        }
        #expect(try coverage("", "2020", "2020-06/2021-03") == "2020-06-01/2020-12-31")
        #expect(try coverage("", "2021", "2020") == "2020-01-01/2021-12-31")
        #expect(try coverage("{ coverage: 2020-03 }", "2020", "2022") == "2020-03-01/2020-03-31")
        #expect(try union("", table, Self.covered(table, "2020")).schema.coverage == nil)
        #expect(
            faults { _ = try coverage("", "2020", "2022") } == [
                "these tables do not cover one period together: 2020-01-01/2020-12-31, 2022-01-01/2022-12-31"
            ])
    }

    private func faults(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics.map { "\($0.fault): \($0.found)" }
        } catch let diagnostic as Diagnostic {
            return ["\(diagnostic.fault): \(diagnostic.found)"]
        } catch {
            return ["\(error)"]
        }
    }
}
