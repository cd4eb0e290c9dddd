import Tables
import Testing

@testable import Stages

@Suite struct SurvivalKindTests {
    private static let options = "kind: survival, title: T, event: first closure, start: a deal"
    private static let fields =
        [Field("group", .category)] + ["day", "at_risk", "ended", "censored"].map { Field($0, .integer) }
        + ["waiting", "low", "high"].map { Field($0, .number) }
    private static let rows = [
        ["North", "0", "3", "0", "0", "1", "", ""], ["North", "4", "3", "1", "0", "0.67", "0.1", "0.9"],
        ["North", "9", "2", "0", "2", "0.67", "0.1", "0.9"], ["South", "0", "2", "0", "0", "1", "", ""],
        ["South", "9", "2", "2", "0", "0", "", ""], ["", "0", "5", "0", "0", "1", "", ""],
        ["", "9", "5", "3", "2", "0.4", "", ""], ["North", "", "2", "7", "0", "", "", ""],
    ]

    private func chart(_ more: String = "", _ fields: [Field] = fields, _ rows: [[String]] = rows) throws -> String {
        try StageBench().chart("{ \(Self.options)\(more) }", of: [("curves", StageBench.table(fields, rows))])
    }

    @Test func `a table of curves is drawn by its groups`() throws {
        let svg = try chart()
        #expect(svg.contains("share still waiting for first closure, by days from a deal"))
        #expect(
            svg.contains(
                "3 groups. all together: 5 at the start, 2 of them still waiting when last seen; by day 9 the share "
                    + "still waiting was half or less. North: 3 at the start, 2 of them still waiting when last seen; "
                    + "more than half were waiting throughout. South: 2 at the start, 0 of them"))
        #expect(svg.contains("95 % interval"))
    }

    @Test(arguments: [("", "3 groups."), (", limit: 2, note: Note.", "2 groups.")])
    func `limit and note are options`(more: String, said: String) throws {
        let svg = try chart(more)
        #expect(svg.contains(said))
        #expect(svg.contains("1 more group, with no more at the start") == !more.isEmpty)
        #expect(svg.contains(">Note.<") == !more.isEmpty)
    }

    @Test func `a table without rows is said in words`() throws {
        #expect(try chart("", Self.fields, []).contains("No curves to draw."))
    }

    @Test func `columns that are missing or of another type are faults, all told`() {
        let fields = Self.fields.map { $0.name == "day" ? $0.with(type: .text) : $0 }.filter { $0.name != "high" }
        let told = StageBench.told { try chart("", fields, []) }
        #expect(told.map(\.found) == ["`day`, a column of type text", "`high`"])
    }

    @Test func `a limit of no groups is refused`() {
        #expect(StageBench.told { try chart(", limit: 0") }.map(\.expected) == ["a whole number from 1 to 1000000"])
    }
}
