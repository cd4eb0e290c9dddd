import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct KeepWhereTests {
    private let table = StageBench.table(
        [
            Field("id", .text), Field("kind", .category, allowed: ["gas", "oil"]), Field("volume", .number),
            Field("open", .boolean), Field("countries", .list), Field("signed", .date),
        ],
        [
            ["a", "gas", "1.5", "true", "HU;RO", "2020-01-01"],
            ["b", "oil", "", "false", "US", "2020-02"],
            ["c", "", "20", "", "", ""],
            ["d'e", "gas", "-3", "true", "RO", "2020-03-01"],
        ])

    @Test(arguments: [
        ("kind = 'gas'", ["a", "d'e"]),
        ("kind != 'gas'", ["b"]),
        ("kind in ('gas', 'oil')", ["a", "b", "d'e"]),
        ("kind not in ('oil')", ["a", "d'e"]),
        ("kind is null", ["c"]),
        ("kind IS NOT NULL", ["a", "b", "d'e"]),
        ("volume >= 1.5", ["a", "c"]),
        ("volume < 1.5", ["d'e"]),
        ("volume<=-3", ["d'e"]),
        ("volume > 20", []),
        ("open = true", ["a", "d'e"]),
        ("id = 'd''e'", ["d'e"]),
        ("countries in @members", ["a", "d'e"]),
        ("countries not in @members", ["b"]),
        ("countries = 'US'", ["b"]),
        ("kind in('oil')", ["b"]),
        ("kind = 'gas' and volume > 0 or id = 'c'", ["a", "c"]),
        ("not (kind = 'gas' or kind = 'oil')", []),
        ("coalesce(kind, 'none') = 'none'", ["c"]),
        ("year(signed) = 2020 and not is_exact(signed)", ["b"]),
        ("id like 'd%'", ["d'e"]), ("id like 'D%'", []), ("lower(id) like 'd%'", ["d'e"]),
        ("volume between 1 and 2", ["a"]),
        ("id = 'and (or)'", []), ("id not like '%@%' and volume > 15", ["c"]),
    ])
    func `keeps the rows that satisfy a comparison`(_ condition: String, _ kept: [String]) throws {
        var bench = StageBench()
        bench.lists = ["members": ["RO", "HU"]]
        let result = try bench.run("keep-where", "\"\(condition)\"", on: [("from", table)])
        #expect((0..<result.rowCount).map { CellText(result["id"], $0) } == kept)
    }

    private func CellText(_ column: Column?, _ row: Int) -> String {
        if case .text(let text)? = column?[row] { text } else { "" }
    }

    @Test func `a kept row keeps its origin`() throws {
        let result = try StageBench().run("keep-where", "kind = 'oil'", on: [("from", table)])
        #expect(result.origins.of(0) == [RowOrigin(file: "t.csv", line: 3)])
    }

    @Test(arguments: [
        ("kind ~ 'gas'", 6, "one of =, !=, <=, >=, <, >, in, not in, is null, is not null"),
        ("kind = 'gas", 12, "a closing `'`"),
        ("kind = gas", 8, "a number, true, false, or a text in single quotes"),
        ("kind in 'gas'", 9, "`(` and a list of values, or `@` and the name of a list"),
        ("kind = 'gas' 1", 14, "the end: one comparison of one column"),
        ("kind = 'gas' or kinds = 1", 17, "SQL over the columns id, kind, volume, open, countries, signed"),
        (
            "volume > 1 and countries in @members", 29,
            "`in @list` as a comparison of its own, or the values in brackets"
        ),
        ("kind in @memberz", 10, "a list below `lists:`"),
        ("kinds = 'gas'", 1, "one of id, kind, volume, open, countries, signed"),
        ("kind = 'gaz'", 8, "one of gas, oil"),
        ("kind < 3", 1, "a column of type integer or number"),
        ("volume = 'much'", 10, "a number"),
        ("signed = '2020'", 1, "a column of text, categories, numbers, booleans or lists"),
    ])
    func `a comparison that cannot hold is refused in place`(_ condition: String, _ column: Int, _ expected: String) {
        let told = StageBench.told {
            let (stage, inputs) = try StageBench().plan("keep-where", condition, on: [("from", table)])
            return try stage.outputSchema(from: inputs)
        }
        let diagnostic = told.first
        #expect(told.count == 1)
        #expect(diagnostic?.location?.column == column)
        #expect(diagnostic?.expected == expected)
    }
}
