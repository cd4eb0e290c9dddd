import Diagnostics
import Foundation
import Tables
import Testing

@testable import Stages

/// The stages that move columns and rows about, each against a plain reading of its definition on random tables with missing
/// and imprecise values.
@Suite struct RelationalStagesTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func `groups have the counts, sums and firsts of their rows`(seed: UInt64) throws {
        let rows = RandomRows.rows(seed)
        let made = try StageBench().run(
            "aggregate",
            "{ by: [place, ok], columns: { rows: count(*), dated: count(date), total: sum(n), low: min(x) } }",
            on: [("from", RandomRows.table(rows))])
        let groups = Dictionary(grouping: rows) { "\($0[1])|\($0[6])" }
        #expect(made.rowCount == groups.count)
        for row in 0..<made.rowCount {
            let key = "\(CellTextOf(made["place"], row))|\(CellTextOf(made["ok"], row))"
            let group = try #require(groups[key])
            let numbers = group.compactMap { Int64($0[3]) }
            #expect(made["rows"]?[row] == .integer(Int64(group.count)))
            // The origins of a group lead to its rows, and to no others.
            #expect(made.origins.of(row).map { "r\($0.line - 2)" } == group.map { $0[0] })
            #expect(made["dated"]?[row] == .integer(Int64(group.count { !$0[2].isEmpty })))
            #expect(made["total"]?[row] == (numbers.isEmpty ? .missing : .integer(numbers.reduce(0, +))))
            #expect(made["low"]?[row] == (group.compactMap { Double($0[4]) }.min().map { .number($0) } ?? .missing))
        }
        #expect(made.schema.key == ["place", "ok"])
        // The same whatever the order of the rows.
        let turned = try StageBench().run(
            "aggregate",
            "{ by: [place, ok], columns: { rows: count(*), dated: count(date), total: sum(n), low: min(x) } }",
            on: [("from", RandomRows.table(rows.reversed()))])
        #expect(turned.lines == made.lines)
    }

    private func CellTextOf(_ column: Column?, _ row: Int) -> String {
        switch column?[row] {
        case .text(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        default: ""
        }
    }

    @Test(arguments: ["date", "date descending", "n", "x descending", "place", "tags", "ok", "[place descending, n]"])
    func `rows come in the order of the columns, equal ones as they were, and keep their origins`(order: String) throws
    {
        let rows = RandomRows.rows(9)
        let made = try StageBench().run("sort", order, on: [("from", RandomRows.table(rows))])
        #expect(made.lines.sorted() == RandomRows.table(rows).lines.sorted())
        let keys = order.trimmingBrackets.split(separator: ", ").map { $0.split(separator: " ") }
        for row in 1..<made.rowCount {
            var place = RowOrder.Place.same
            for key in keys where place == .same {
                let column = try #require(made[String(key[0])])
                if column[row - 1] == .missing || column[row] == .missing {
                    if (column[row - 1] == .missing) != (column[row] == .missing) {
                        place = column[row] == .missing ? .before : .behind
                    }
                } else {
                    place = Self.plain(column, row - 1, row)
                    if key.count > 1, place != .same { place = place == .before ? .behind : .before }
                }
            }
            #expect(place != .behind, "\(order), row \(row)")
            if place == .same { #expect(made.origins.of(row - 1)[0].line < made.origins.of(row)[0].line) }
        }
        for row in 0..<made.rowCount {
            #expect(CellTextOf(made["id"], row) == "r\(made.origins.of(row)[0].line - 2)")
        }
    }

    private static func plain(_ column: Column, _ first: Int, _ second: Int) -> RowOrder.Place {
        func place<Key: Comparable>(_ left: Key, _ right: Key) -> RowOrder.Place {
            left < right ? .before : left > right ? .behind : .same
        }
        switch (column[first], column[second]) {
        case (.integer(let left), .integer(let right)): return place(left, right)
        case (.number(let left), .number(let right)): return place(left, right)
        case (.boolean(let left), .boolean(let right)): return place(left ? 1 : 0, right ? 1 : 0)
        case (.text(let left), .text(let right)):
            return place(left.utf8.map(Int.init).key, right.utf8.map(Int.init).key)
        case (.list(let left), .list(let right)):
            return place(left.joined(separator: "\u{1}"), right.joined(separator: "\u{1}"))
        case (.date(let left), .date(let right)):
            let ends = (left.bounds, right.bounds)
            return ends.0.earliest == ends.1.earliest
                ? place(ends.0.latest, ends.1.latest) : place(ends.0.earliest, ends.1.earliest)
        default: return .same
        }
    }

    @Test func `columns are chosen, renamed and added, and keep what is known of them`() throws {
        let fields = [
            Field("id", .text), Field("volume", .number, title: "Volume", unit: "bcm"),
            Field("who", .text, privacy: .sensitive),
            Field("signed", .date),
        ]
        let table = StageBench.table(
            fields, key: ["id"], [["a", "1.5", "X", "2020-02"], ["b", "", "", "2021-03-04"]])
        let short = try StageBench().run("select", "[signed, id]", on: [("from", table)])
        #expect(short.schema.names == ["signed", "id"] && short.schema.key == ["id"])
        #expect(try StageBench().run("select", "signed", on: [("from", table)]).schema.key == [])
        let renamed = try StageBench().run("rename", "{ id: name, volume: v }", on: [("from", table)])
        #expect(renamed.schema.names == ["name", "v", "who", "signed"] && renamed.schema.key == ["name"])
        #expect(renamed.schema["v"]?.unit == "bcm" && renamed.schema["who"]?.privacy == .sensitive)
        let swapped = try StageBench().run("rename", "{ id: who, who: id }", on: [("from", table)])
        #expect(swapped.schema.names == ["who", "volume", "id", "signed"])
        let made = try StageBench().run(
            "derive",
            "{ year: year(signed), big: { sql: 'volume > 1', type: boolean, title: Big }, label: { sql: \"who || '!'\", type: text }, first: earliest(signed) }",
            on: [("from", table)])
        #expect(made.lines == ["a 1.5 X 2020-02 2020 true X! 2020-02-01", "b   2021-03-04 2021   2021-03-04"])
        #expect(made.schema["label"]?.privacy == .sensitive && made.schema["year"]?.privacy == .open)
        #expect(made.schema["big"]?.title == "Big")
        #expect(made.origins.of(1)[0].line == table.origins.of(1)[0].line)
        #expect(try StageBench().run("limit", "1", on: [("from", table)]).lines == ["a 1.5 X 2020-02"])
        #expect(try StageBench().run("limit", "9", on: [("from", table)]).rowCount == 2)
    }

    @Test(arguments: [
        ("derive", "{ place: year(date) }", "[column-name-taken]"),
        ("derive", "{ v: n + 1 }", "[sql-untyped]"), ("derive", "{ v: count(*) }", "[sql-invalid]"),
        ("derive", "{ v: 'year(date), n' }", "[sql-invalid]"),
        ("derive", "{ v: yaer(date) }", "did you mean `year`?"),
        ("derive", "{ v: year(dat) }", "did you mean `date`?"),
        ("derive", "{ v: { sql: n, type: whole } }", "one of date, integer, number, boolean, category, text, list"),
        ("aggregate", "{ by: [plac], columns: { n: count(*) } }", "[column-unknown]"),
        ("aggregate", "{ by: [place], columns: { place: count(*) } }", "[column-name-taken]"),
        ("aggregate", "{ by: [place], columns: { c: 'count(*), 1' } }", "[sql-invalid]"),
        ("aggregate", "{ by: [id, id], columns: { n: count(*) } }", "[column-name-taken]"),
        ("aggregate", "{ by: [place], columns: { Place: count(*) } }", "[column-name-taken]"),
        ("aggregate", "{ columns: { v: n } }", "this does not give each group one value"),
        ("aggregate", "{ by: [place], columns: { q: 'count(*) AS q FROM input /*' } }", "[sql-invalid]"),
        ("derive", "{ q: { sql: 'n AS q, n', type: integer } }", "[sql-invalid]"),
        ("derive", "{ a: { sql: 'DISTINCT id' } }", "[sql-invalid]"), ("derive", "{ ID: n }", "[column-name-taken]"),
        ("derive", "{ v: 'upper(\"plc\")' }", "put texts into single quotes"),
        ("keep-where", "n = nan", "a number, true, false, or a text in single quotes"),
        ("keep-where", "count(*) > 1 and n > 1", "p.yml:1:1"),
        ("select", "[id, id]", "[column-name-taken]"), ("select", "[idd]", "[column-unknown]"),
        ("rename", "{ id: place }", "[column-name-taken]"), ("rename", "{ ids: x }", "[column-unknown]"),
        ("sort", "[date down]", "[column-unknown]"), ("limit", "-1", "[option-value]"),
    ])
    func `what cannot be made is refused before it runs`(
        stage: String, options: String, words: String
    ) throws {
        var shown = ""
        do {
            let (stage, inputs) = try StageBench().plan(stage, options, on: [("from", RandomRows.table([]))])
            _ = try stage.outputSchema(from: inputs)
        } catch let diagnostic as Diagnostic {
            shown = DiagnosticTextRenderer().text(of: diagnostic)
        } catch let failure as DiagnosticFailure {
            shown = DiagnosticTextRenderer().text(of: failure.diagnostics)
        }
        #expect(shown.contains(words), "\(shown)")
    }

    @Test func `a fault of SQL stands at its place in the block of the file`() throws {
        let options = "query: |\n  SELECT place,\n    count(*) AS n\n  FROM a\n  WHERE plaze = 'x'\n"
        let diagnostic = #expect(throws: Diagnostic.self) {
            let (stage, inputs) = try StageBench().plan("sql", options, on: [("a", RandomRows.table([]))])
            _ = try stage.outputSchema(from: inputs)
        }
        #expect(
            diagnostic.map { DiagnosticTextRenderer().text(of: $0) } == """
                p.yml:5:9: error: SQL does not take this text [sql-invalid]
                  found:    no such column: plaze
                  expected: SQL over `a` (id, place, date, n, x, tags, ok)
                  mend:     did you mean `place`?

                """)
    }

    @Test func `a question in SQL reads several inputs by their names`() throws {
        let places = StageBench.table(
            [Field("place", .category), Field("land", .text, title: "Land")], [["North", "N"], ["South", "S"]])
        let made = try StageBench().run(
            "sql",
            "{ query: 'SELECT p.land, count(*) AS n, avg(n) AS mean, sum(n) * 1.0 / count(*) AS share FROM rows AS r JOIN \"my-places\" AS p ON p.place = r.place GROUP BY p.land ORDER BY p.land NULLS FIRST', columns: { share: number } }",
            on: [
                (
                    "rows",
                    RandomRows.table([
                        ["a", "North", "", "2", "", "", ""], ["b", "South", "", "4", "", "", ""],
                        ["c", "North", "", "", "", "", ""],
                    ])
                ), ("my-places", places),
            ])
        #expect(made.lines == ["N 2 2 1", "S 1 4 4"])
        #expect(made.schema["land"]?.title == "Land")
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        replacingOccurrences(of: "[", with: "").replacingOccurrences(of: "]", with: "")
    }
}

extension [Int] {
    /// Compares like the bytes one after the other.
    fileprivate var key: String { map { String(UnicodeScalar(UInt32($0 + 256)) ?? "?") }.joined() }
}
