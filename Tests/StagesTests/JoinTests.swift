import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct JoinTests {
    private static let deals = StageBench.table(
        [Field("id", .text), Field("place", .category), Field("n", .integer), Field("signed", .date)], key: ["id"],
        [
            ["a", "North", "1", "2020-02-03"], ["b", "South", "1", "2020-02"], ["c", "", "1", ""],
            ["d", "North", "2", "2020"],
        ])
    private static let sites = StageBench.table(
        [
            Field("town", .text), Field("n", .integer), Field("size", .number, unit: "km²"),
            Field("who", .text, privacy: .sensitive),
        ],
        [["North", "1", "2.5", "X"], ["West", "2", "", "Y"], ["North", "2", "4", ""], ["", "1", "9", "Z"]])

    private func join(_ options: String, left: Table = deals, right: Table = sites) throws -> Table {
        try StageBench().run("join", options, on: [("left", left), ("right", right)])
    }

    @Test func `inner has the pairs, left also rows without a partner, anti only these`() throws {
        let inner = try join("{ by: { place: town }, prefix: site, relationship: many-to-many }")
        #expect(inner.schema.names == ["id", "place", "n", "signed", "site_n", "site_size", "site_who"])
        #expect(
            inner.lines == [
                "a North 1 2020-02-03 1 2.5 X", "a North 1 2020-02-03 2 4 ", "d North 2 2020 1 2.5 X",
                "d North 2 2020 2 4 ",
            ])
        #expect(inner.schema["site_size"]?.unit == "km²" && inner.schema["site_who"]?.privacy == .sensitive)
        #expect(inner.origins.of(1).map(\.description) == ["t.csv:2", "t.csv:4"])
        let left = try join("{ by: { place: town, n: n }, kind: left }")
        #expect(left.lines == ["a North 1 2020-02-03 2.5 X", "b South 1 2020-02  ", "c  1   ", "d North 2 2020 4 "])
        #expect(left.origins.of(1).map(\.description) == ["t.csv:3"])
        // Nothing is multiplied, whatever the tables have.
        let anti = try join("{ by: { place: town }, kind: anti }")
        #expect(anti.lines == ["b South 1 2020-02", "c  1 "])
        #expect(anti.schema == Self.deals.schema)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `equals the pairs found one by one`(seed: UInt64) throws {
        let left = RandomRows.rows(seed)
        let right = RandomRows.rows(seed + 100, count: 25)
        for (by, columns) in [("[place]", [1]), ("[n]", [3]), ("[place, ok]", [1, 6]), ("[ok, n, place]", [6, 3, 1])] {
            let made = try join(
                "{ by: \(by), kind: left, prefix: r, relationship: many-to-many }", left: RandomRows.table(left),
                right: RandomRows.table(right))
            var expected: [String] = []
            for row in left {
                let partners = right.filter { other in
                    columns.allSatisfy { !row[$0].isEmpty && row[$0] == other[$0] }
                }
                expected += partners.isEmpty ? ["\(row[0]) "] : partners.map { "\(row[0]) \($0[0])" }
            }
            let ids = try StageBench().run("select", "[id, r_id]", on: [("from", made)])
            #expect(ids.lines == expected, "\(by)")
            // Every row leads to the rows that it is made of.
            for row in 0..<made.rowCount {
                let lines = made.origins.of(row).map(\.line)
                let ids = [made["id"], made["r_id"]].compactMap { $0?[row] }
                #expect(ids == lines.map { .text("r\($0 - 2)") } + (lines.count == 1 ? [.missing] : []))
            }
        }
    }

    @Test(arguments: [
        ("{ by: { place: town }, prefix: s }", "t.csv:2, t.csv:5; on the right at t.csv:2, t.csv:4"),
        ("{ by: { place: town }, prefix: s, relationship: many-to-one }", "a join many-to-one"),
        ("{ by: { place: town }, prefix: s, relationship: one-to-one }", "a join one-to-one"),
        ("{ by: { place: town } }", "[column-name-taken]"), ("{ by: { signed: town } }", "use `window-join`"),
        ("{ by: { n: town } }", "a column of type integer"), ("{ by: { plase: town } }", "did you mean `place`?"),
        ("{ by: { place: size } }", "text or category"), ("{ by: [] }", "at least one column"),
        ("{ by: { place: town }, kind: outer }", "one of inner, left, anti"), ("{ kind: left }", "[option-missing]"),
    ])
    func `what is no join is refused`(_ options: String, _ words: String) {
        let fault = #expect(throws: (any Error).self) { try join(options) }
        let diagnostics = (fault as? DiagnosticFailure)?.diagnostics ?? (fault as? Diagnostic).map { [$0] } ?? []
        #expect(DiagnosticTextRenderer().text(of: diagnostics).contains(words), "\(options)")
    }

    @Test func `a declared relationship that holds lets the left key stand`() throws {
        let made = try join("{ by: { place: town, n: n }, relationship: one-to-one }")
        #expect(made.schema.key == ["id"])
        // Else a row of the result is known by both its sides, or not at all.
        #expect(try join("{ by: { place: town, n: n } }").schema.key == [])
        let named = Self.sites.with(schema: Schema(Self.sites.schema.fields, key: ["town"]))
        #expect(try join("{ by: { place: town, n: n } }", right: named).schema.key == ["id"])
        let both = try join("{ by: [n], prefix: s, relationship: many-to-many }", right: named)
        #expect(both.schema.key == ["id", "s_town"])
    }

    @Test func `more pairs than anybody could look at are not made`() throws {
        let rows = StageBench.table([Field("k", .boolean)], [["true"]]).selecting(Array(repeating: 0, count: 5_000))
        let failure = #expect(throws: Diagnostic.self) {
            try join("{ by: [k], relationship: many-to-many }", left: rows, right: rows)
        }
        #expect(failure?.found == "25000000 pairs")
    }

    @Test func `a key is as private as its partner`() throws {
        let right = StageBench.table([Field("place", .category, privacy: .sensitive)], [["North"]])
        #expect(try join("{ by: [place] }", right: right).schema["place"]?.privacy == .sensitive)
        #expect(try join("{ by: [place], kind: anti }", right: right).schema["place"]?.privacy == .sensitive)
    }

    @Test func `composed and decomposed letters are equal`() throws {
        let left = StageBench.table([Field("k", .category)], [["\u{E9}"], ["e"]])
        let right = StageBench.table([Field("k", .category), Field("v", .text)], [["e\u{301}", "1"], ["f", "2"]])
        #expect(try join("{ by: [k] }", left: left, right: right).lines == ["\u{E9} 1"])
    }
}
