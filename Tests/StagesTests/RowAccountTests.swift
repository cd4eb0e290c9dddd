import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct RowAccountTests {
    private static let table = StageBench.table(
        [Field("id", .text), Field("date", .date), Field("tags", .list)], key: ["id"],
        [["a", "2020-02-03", "x;y;z"], ["b", "2020-02", ""], ["c", "", "x"], ["d", "2020-02-05", "z;z"]])

    private func words(_ stage: String, _ options: String, roles: [String] = ["from"]) throws -> String {
        try StageBench().account(stage, options, on: roles.map { ($0, Self.table) }).words
    }

    @Test func `every stage that carries rows says what became of them`() throws {
        #expect(try words("keep-where", "id in ('a', 'd')") == "4 of from = 2 + 2 left out")
        #expect(try words("keep-where", "year(date) = 2020") == "4 of from = 3 + 1 left out")
        #expect(try words("limit", "3") == "4 of from = 3 + 1 left out")
        #expect(try words("split", "tags") == "4 of from + 3 multiplied = 7")
        #expect(try words("sort", "id") == "4 of from = 4")
        #expect(try words("aggregate", "{ columns: { n: count(*) } }") == "4 of from = 1 + 3 merged")
        #expect(
            try words("aggregate", "{ by: [tags], columns: { n: count(*) } }") == "4 of from = 4")
        #expect(
            try words(
                "window-join", "{ left-date: date, right-date: date, before: 2, after: 2 }", roles: ["left", "right"])
                == "4 of left + 6 multiplied = 9 + 1 left out (4 of right looked at)")
        #expect(try words("sql", "SELECT count(*) AS n FROM a", roles: ["a"]) == "4 of a -> 1")
    }

    @Test func `rows without a partner, and copies of one record, are told`() throws {
        let split = Self.table.selecting([0, 0, 0, 1])
        #expect(
            try StageBench().account("calendar", "{ dates: { a: date } }", on: [("a", split)]).words
                == "4 of a (2 different records) -> 12")
        #expect(
            try words(
                "join", "{ by: [id], kind: left, prefix: r, relationship: many-to-many }", roles: ["left", "right"])
                == "4 of left = 4 (0 without a partner) (4 of right looked at)")
        #expect(
            try words("as-of-join", "{ left-date: date, right-date: date, within: 0 }", roles: ["left", "right"])
                == "4 of left = 4 (1 without a partner) (4 of right looked at)")
    }

    @Test func `one row of none is a row made`() throws {
        let empty = Self.table.selecting([Int]())
        let account = try StageBench().account("aggregate", "{ columns: { n: count(*) } }", on: [("from", empty)])
        #expect(account.words == "0 of from + 1 multiplied = 1")
    }

    @Test func `a stage that loses a row untold is out of balance`() throws {
        struct Careless: Stage {
            static let name = "careless"
            static let summary = "loses a row"
            static let inputShape = InputShape.one
            static let form = OptionForm.nothing
            static let example = ""
            init(options: inout StageOptions) {}
            init() {}
            func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try inputs.one() }
            func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
                try inputs.one().selecting([0, 1, 2])
            }
        }
        let inputs = StageInputs(
            [.init(role: "from", source: "t", element: Self.table)], at: SourceLocation(file: "p.yml"))
        let account = RowAccount(
            of: Careless(), inputs, made: Self.table.selecting([0, 1, 2]), ledger: RowLedger())
        #expect(!account.isBalanced)
        #expect(
            DiagnosticTextRenderer().text(of: .rowsUnbalanced(account, stage: "s", at: inputs.location)) == """
                p.yml: error: stage `s` does not account for every row [rows-unbalanced]
                  found:    4 of t = 3
                  expected: rows in and multiplied = rows out, left out, merged and set aside
                  mend:     this is a defect of the program, not of the pipeline: please report it; nothing was published

                """)
    }
}
