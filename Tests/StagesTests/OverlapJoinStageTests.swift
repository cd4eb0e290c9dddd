import Diagnostics
import Formats
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct OverlapJoinStageTests {
    private static let terms = StageBench.table(
        [Field("id", .text), Field("taken", .date), Field("freed", .date), Field("land", .category)], key: ["id"],
        [
            ["a", "2020-01-10", "2020-02-10", "XA"], ["b", "2020-03", "", "XA"],
            ["c", "2020-05-01", "2020-04-01", "XA"],
            ["d", "", "2020-04-01", "XB"], ["e", "2020-01-05", "2020-01-07", "XB"],
        ])
    private static let chairs = StageBench.table(
        [Field("chair", .text), Field("held", .date), Field("land", .category)], key: ["chair"],
        [
            ["k", "2020-01-01/2020-01-31", "XA"], ["l", "2020-02/2020-03-10", "XB"], ["m", "2020-03-11/..", "XA"],
            ["n", "", "XA"],
        ])
    private static let inputs: [(role: String, table: Table)] = [("left", terms), ("right", chairs)]
    private static let ends = "left: { start: taken, end: freed }, right: { date: held }"

    private func join(_ options: String, ledger: RowLedger = RowLedger(), log: DiagnosticLog = DiagnosticLog()) throws
        -> Table
    {
        try StageBench().run("overlap-join", "{ \(Self.ends), \(options) }", on: Self.inputs, ledger: ledger, log: log)
    }

    @Test func `a pair has both sides, how sure it is, how they lie and how many days they share`() throws {
        let made = try join("prefix: { left: term, right: chair }")
        #expect(
            made.schema.names == [
                "term_id", "term_taken", "term_freed", "term_land", "chair_chair", "chair_held", "chair_land",
                "certainty", "relation", "overlap_least", "overlap_most",
            ])
        #expect(
            made.lines == [
                "a 2020-01-10 2020-02-10 XA k 2020-01-01/2020-01-31 XA certain overlapped-by 22 22",
                "a 2020-01-10 2020-02-10 XA l 2020-02/2020-03-10 XB possible before;meets;overlaps 0 10",
                "b 2020-03  XA l 2020-02/2020-03-10 XB possible after;met-by;overlapped-by 0 10",
                "b 2020-03  XA m 2020-03-11/.. XA certain finishes;equals;finished-by  ",
                "e 2020-01-05 2020-01-07 XB k 2020-01-01/2020-01-31 XA certain during 3 3",
            ])
        #expect(made.schema.key == ["term_id", "chair_chair"])
        #expect(made.origins.of(0).map(\.line) == [2, 2])
    }

    private func ids(_ options: String) throws -> [String] {
        let made = try join(options)
        return (0..<made.rowCount).map { row in
            ["left_id", "right_chair"].compactMap { made[$0] }.map { CellText.plain($0[row]) }.joined()
        }
    }

    @Test func `columns must agree, and relations be those asked for`() throws {
        #expect(try ids("by: [land]") == ["ak", "bm"])
        #expect(try ids("by: { land: land }, relations: during") == [])
        #expect(try ids("relations: [during, overlaps]") == ["al", "ek"])
        #expect(try join("relations: [finishes, equals]").lines.map { $0.contains("possible") } == [true])
    }

    @Test func `a row that ends before it starts is set aside, with what to do`() throws {
        let (ledger, log) = (RowLedger(), DiagnosticLog())
        _ = try join("by: [land]", ledger: ledger, log: log)
        #expect(ledger.rejects.map(\.origin.line) == [4])
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                t.csv:4: warning: a spell ends before it starts, row set aside [row-condition]
                  found:    `taken` "2020-05-01", `freed` "2020-04-01"
                  expected: an end on the day of the start or behind it
                  mend:     correct one of the two, or leave `freed` empty if it goes on

                """)
    }

    @Test func `every left row is accounted for, whichever side a turned one stands on`() throws {
        #expect(
            try StageBench().account("overlap-join", "{ \(Self.ends) }", on: Self.inputs).words
                == "5 of left + 2 multiplied = 5 + 1 left out + 1 set aside (4 of right looked at)")
        #expect(
            try StageBench().account(
                "overlap-join", "{ left: { date: held }, right: { start: taken, end: freed } }",
                on: [("left", Self.chairs), ("right", Self.terms)]
            ).words == "4 of left + 2 multiplied = 5 + 1 left out (5 of right looked at)")
    }

    @Test func `approximate ends widen, and an unknown end may be any day from the start on`() throws {
        let spells = StageBench.table(
            [Field("id", .text), Field("held", .date)],
            [["a", "2020-01-01/2020-01-10~"], ["b", "2020-01-01/"], ["c", "2020-01-17~"], ["d", "2020-01-01/.."]])
        let days = StageBench.table([Field("d", .date)], [["2020-01-12"]])
        let made = try StageBench().run(
            "overlap-join", "{ left: { date: held }, right: { date: d } }", on: [("left", spells), ("right", days)])
        #expect(
            made.lines.map { String($0.split(separator: " ", maxSplits: 3)[3]) } == [
                "possible before;meets;contains;finished-by 0 1", "possible before;meets;contains;finished-by 0 1",
                "possible before;meets;equals;after;met-by;started-by;contains;finished-by 0 1", "certain contains 1 1",
            ])
    }

    @Test(arguments: ["taken", "freed", "held", "land"])
    func `what is made is as private as the dates, and keys as their partners`(sensitive: String) throws {
        func marked(_ table: Table) -> Table {
            table.with(
                schema: Schema(
                    table.schema.fields.map { $0.name == sensitive ? $0.with(privacy: .sensitive) : $0 }))
        }
        let made = try StageBench().run(
            "overlap-join", "{ \(Self.ends), by: [land] }",
            on: [("left", Self.terms), ("right", marked(Self.chairs))]
                .map { (role: $0.0, table: sensitive == "taken" || sensitive == "freed" ? marked($0.1) : $0.1) })
        if sensitive == "land" {
            #expect(made.schema["left_land"]?.privacy == .sensitive)
        } else {
            #expect(made.schema.fields.suffix(4).allSatisfy { $0.privacy == .sensitive })
        }
    }

    @Test func `only the columns that are shown, and those that are looked at, are needed`() throws {
        let (stage, _) = try StageBench().plan("overlap-join", "{ \(Self.ends), by: [land] }", on: Self.inputs)
        let made = ColumnNeed.named(["left_id", "relation", "right_chair"])
        #expect(stage.columnsNeeded(of: "left", for: made) == .named(["id", "taken", "freed", "land"]))
        #expect(stage.columnsNeeded(of: "right", for: made) == .named(["chair", "held", "land"]))
    }
}
