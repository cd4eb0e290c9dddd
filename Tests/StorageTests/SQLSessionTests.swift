import ImpreciseDates
import Tables
import Testing

@testable import Storage

@Suite struct SQLSessionTests {
    /// Invented sites with a value of each type, and a row without any.
    static let sites: Table = {
        func edtf(_ text: String) -> Value { (try? EDTFParser.parse(text)).map { .date($0) } ?? .missing }
        var builder = TableBuilder(
            schema: Schema([
                Field("id", .text), Field("opened", .date), Field("side", .category), Field("wells", .integer),
                Field("output", .number), Field("is_open", .boolean), Field("tags", .list, delimiter: "|"),
            ]))
        builder.append([
            .text("a"), edtf("2021-03-04"), .text("north"), .integer(3), .number(1.5), .boolean(true),
            .list(["gas", "oil"]),
        ])
        builder.append([
            .text("b"), edtf("2021-05"), .text("south"), .integer(0), .number(-2), .boolean(false), .list(["oil"]),
        ])
        builder.append([
            .text("c \"é\""), edtf("2022-01-01"), .text("north"), .integer(7), .number(0), .missing, .missing,
        ])
        builder.append([.text("d"), .missing, .missing, .missing, .missing, .missing, .missing])
        return builder.finish(origins: RowOrigins(file: "sites.csv", lines: [2, 3, 5, 6]))
    }()

    static func rows(_ sql: String, _ tables: [(String, Table)] = [("sites", sites)]) throws -> [[SQLValue]] {
        let statement = try SQLSession(tables.map { (name: $0.0, table: $0.1) }).prepare(sql)
        var rows: [[SQLValue]] = []
        while try statement.step() { rows.append(statement.columnNames.indices.map { statement[$0] }) }
        return rows
    }

    static func ids(where condition: String) throws -> String {
        try rows("SELECT id FROM sites WHERE \(condition) ORDER BY rowid").map { row in
            if case .text(let id)? = row.first { String(id.prefix(1)) } else { "?" }
        }.joined()
    }

    @Test func `cells are what the columns hold`() throws {
        #expect(
            try Self.rows("SELECT * FROM sites WHERE id < 'c'") == [
                [
                    .text("a"), .text("2021-03-04"), .text("north"), .integer(3), .number(1.5), .integer(1),
                    .text("gas|oil"),
                ],
                [.text("b"), .text("2021-05"), .text("south"), .integer(0), .number(-2), .integer(0), .text("oil")],
            ])
        #expect(
            try Self.rows("SELECT *, origin FROM sites WHERE rowid >= 2") == [
                [
                    .text("c \"é\""), .text("2022-01-01"), .text("north"), .integer(7), .number(0), .null, .null,
                    .text("sites.csv:5"),
                ],
                [.text("d"), .null, .null, .null, .null, .null, .null, .text("sites.csv:6")],
            ])
    }

    @Test(arguments: [
        ("side = 'north'", "ac"), ("side = 'north' AND wells > 3", "c"), ("side = 'east'", ""), ("wells = 0", "b"),
        ("wells <= 3", "ab"), ("wells < 2.5", "b"), ("wells >= '3'", "ac"), ("output > 0", "a"),
        ("output >= 0.0", "ac"),
        ("opened = '2021-03-04'", "a"), ("opened >= '2021-04-01'", "bc"), ("opened < '2021-06'", "ab"),
        ("opened > '2021-05'", "c"), ("rowid = 1", "b"), ("rowid > 1", "cd"), ("side = 'NORTH'", ""),
        ("side = 'NORTH' COLLATE NOCASE", "ac"), ("side IS NULL", "d"), ("side IN ('south', 'north')", "abc"),
        ("wells = NULL", ""), ("NOT (wells > 2)", "b"), ("is_open", "a"), ("output = 0", "c"), ("wells = 1e18", ""),
    ])
    func `conditions that the walk answers give what SQLite alone would`(condition: String, ids: String) throws {
        #expect(try Self.ids(where: condition) == ids)
        // The same over a copy in SQLite's own hands.
        let copy = try Self.rows(
            """
            WITH held AS MATERIALIZED (SELECT rowid AS n, id, opened, side, wells, output, is_open FROM sites)
            SELECT id FROM held WHERE \(condition.replacing("rowid", with: "n")) ORDER BY n
            """)
        #expect(copy.count == ids.count)
    }

    @Test func `a join of two tables finds the rows of both`() throws {
        let found = try Self.rows(
            "SELECT l.id, r.id FROM sites AS l JOIN \"other-sites\" AS r ON l.side = r.side AND l.wells < r.wells",
            [("sites", Self.sites), ("other-sites", Self.sites)])
        #expect(found == [[.text("a"), .text("c \"é\"")]])
    }

    @Test(arguments: [
        ("ATTACH 'x.sqlite' AS x", "ATTACH and DETACH cannot be used here"),
        ("PRAGMA database_list", "PRAGMA cannot be used here"),
        ("DELETE FROM sites", "table sites may not be modified"), ("EXPLAIN SELECT 1", "a statement other than SELECT"),
        ("REINDEX", "a statement other than SELECT"),
        ("CREATE TABLE t(x)", "a statement other than SELECT cannot be used here"),
        ("CREATE TEMP VIEW v AS SELECT 1", "a statement other than SELECT cannot be used here"),
        ("SELECT load_extension('x')", "the function `load_extension` cannot be used here"),
        ("SELECT random()", "the function `random` cannot be used here"),
        ("SELECT * FROM sqlite_master", "the table `sqlite_master` cannot be used here"),
        ("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t", "WITH RECURSIVE"),
        ("SELECT 1; SELECT 2", "more than one statement"), ("SELECT $a", "a parameter"), ("SELECT ?", "a parameter"),
        ("", "no statement"),
    ])
    func `nothing but reading is allowed`(sql: String, message: String) throws {
        do {
            _ = try Self.rows(sql)
            Issue.record("\(sql) ran")
        } catch let fault as SQLFault {
            #expect(fault.message.hasPrefix(message), "\(fault.message)")
        }
    }

    @Test func `a query that goes on and on is ended`() throws {
        let session = try SQLSession([("sites", Self.sites)], steps: 5_000)
        let names = (0..<8).map { "sites AS s\($0)" }.joined(separator: ", ")
        let statement = try session.prepare("SELECT count(*) FROM \(names)")
        #expect(throws: SQLFault.self) { while try statement.step() {} }
        // The next query has a budget of its own.
        let next = try session.prepare("SELECT count(*) FROM sites")
        #expect(try next.step() && next[0] == .integer(4))
    }

    /// Work that SQLite takes for one step, so that nothing else would end it.
    @Test(arguments: [
        "SELECT count(*) FROM sites a, sites b, sites c WHERE contains_word(a.id || b.id || c.id, 'x')",
        "SELECT count(*) FROM sites a, sites b, sites c WHERE year(a.opened) + year(b.opened) + year(c.opened) > 1",
        "SELECT count(*) FROM many WHERE n < 0",
    ])
    func `functions and filters are charged`(sql: String) throws {
        let session = try SQLSession([("sites", Self.sites), ("many", Self.many)], steps: 900)
        let statement = try session.prepare(sql)
        let fault = #expect(throws: SQLFault.self) { while try statement.step() {} }
        #expect(fault?.message == "this takes more than 900 steps: is there a join without its condition?")
    }

    @Test func `an index is charged once`() throws {
        let session = try SQLSession([("sites", Self.sites), ("many", Self.many)])
        let sql = "SELECT count(*) FROM sites JOIN many ON many.k = sites.id"
        for charged in [true, false] {
            let statement = try session.prepare(sql)
            while try statement.step() {}
            #expect((session.stepsSpent >= 30_000) == charged)
        }
    }

    private static let many = {
        var builder = TableBuilder(schema: Schema([Field("n", .integer), Field("k", .text)]))
        for row in 0..<3_000 { builder.append([.integer(Int64(row)), .text("k\(row)")]) }
        return builder.finish()
    }()

    @Test func `a query over many rows has a budget that they allow`() {
        #expect(SQLBudget.steps(over: []) == 150_000_000)
        let text = TextColumn(Array(repeating: "12345", count: 4_096))
        let table = Table(schema: Schema([Field("t", .text)]), columns: [.text(text)], origins: .none)
        #expect(SQLBudget.steps(over: [table]) == 150_000_000 + 4_096 * (1_000 + 4 * 5))
    }

    /// Conditions and joins on random tables, against the same over a copy in SQLite's own hands.
    @Test func `walks with filters and indexes give what plain ones would`() throws {
        var state: UInt64 = 7
        func draw(_ texts: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return texts[Int(state >> 33) % texts.count]
        }
        func table(_ rows: Int) -> Table {
            var builder = TableBuilder(
                schema: Schema([
                    Field("k", .text), Field("c", .category), Field("n", .integer), Field("x", .number),
                    Field("d", .date),
                ]))
            for _ in 0..<rows {
                builder.append([
                    .optional(draw(["", "p", "q", "é", "Q"]).nilIfEmpty),
                    .optional(draw(["", "u", "v"]).nilIfEmpty),
                    Int64(draw(["1", "2", "3", "x"])).map { .integer($0) } ?? .missing,
                    Double(draw(["1", "2.5", "-1", "x"])).map { .number($0) } ?? .missing,
                    (try? EDTFParser.parse(draw(["2020-01-01", "2020-01", "2021-05-06~", "", "1999-12-31"]))).map {
                        .date($0)
                    } ?? .missing,
                ])
            }
            return builder.finish()
        }
        let tables = [("a", table(60)), ("b", table(40))]
        let plain =
            "WITH pa AS MATERIALIZED (SELECT rowid AS r, * FROM a), pb AS MATERIALIZED (SELECT rowid AS r, * FROM b) "
        for condition in [
            "a.k = b.k", "a.c = b.c AND a.n < b.n", "a.n = b.n", "a.x = b.n", "a.n = b.x", "a.d = b.d", "a.k = b.c",
            "a.n = b.k",
            "a.d >= '2020-01-01' AND b.d < '2020-02-01' AND a.c = b.c",
            "a.c IN ('u', 'x') AND a.k = b.k OR a.n = 3 AND b.n = 1",
            "a.k = b.k COLLATE NOCASE", "a.rowid = b.rowid", "a.n = '2' AND b.x > 1", "NOT a.c = b.c",
            "a.c IS b.c AND a.n = b.n",
        ] {
            let found = try Self.rows("SELECT a.rowid, b.rowid FROM a JOIN b ON \(condition) ORDER BY 1, 2", tables)
            let other = condition.replacing("a.rowid", with: "a.r").replacing("b.rowid", with: "b.r")
            let expected = try Self.rows(
                plain + "SELECT a.r, b.r FROM pa AS a JOIN pb AS b ON \(other) ORDER BY 1, 2", tables)
            #expect(found == expected, "\(condition)")
            #expect(!found.isEmpty || condition == "a.k = b.c" || condition == "a.n = b.k", "\(condition)")
        }
    }

    @Test func `a fault has its place in the text`() throws {
        do {
            _ = try Self.rows("SELECT id, 'é', welds FROM sites")
            Issue.record("it ran")
        } catch let fault as SQLFault {
            #expect(fault == SQLFault(message: "no such column: welds", offset: 16))
        }
    }

    /// A column of the table may have the names by which SQL knows rows.
    @Test func `rows are told by a name that no column has`() throws {
        var builder = TableBuilder(
            schema: Schema([
                Field("rowid", .integer), Field("n", .integer), Field("number of the row", .text),
                Field("origin", .text),
            ]))
        for (row, n) in [(1, 99), (2, 1), (0, 2), (900, 3)] {
            builder.append([.integer(Int64(row)), .integer(Int64(n)), .text("x"), .text("y")])
        }
        let session = try SQLSession([("t", builder.finish())])
        #expect(try session.rows(of: "t", breaking: "n < 10") == [0])
        #expect(try session.rows(of: "t", where: "n < 10 or origin = 'z'") == [1, 2, 3])
    }

    @Test func `texts are equal byte by byte, and values of IN are converted as SQLite does`() throws {
        let table = [
            (
                "t",
                Table(
                    schema: Schema([Field("c", .category), Field("t", .text), Field("n", .integer)]),
                    columns: [
                        .category(CategoryColumn(codes: [0, 1, 2], dictionary: ["e\u{301}", "\u{e9}", "z"])),
                        .text(TextColumn(["0", "1", "02"])),
                        .integer(ScalarColumn(elements: [0, 1, 2], present: Bitmap(repeating: true, count: 3))),
                    ], origins: .none)
            )
        ]
        #expect(try Self.rows("SELECT n FROM t WHERE c = '\u{e9}'", table) == [[.integer(1)]])
        #expect(try Self.rows("SELECT n FROM t WHERE t = 'e\u{301}' OR c = 'e\u{301}'", table) == [[.integer(0)]])
        let found = try Self.rows("SELECT t FROM t WHERE t IN (SELECT n FROM t) ORDER BY t", table)
        #expect(found == [[.text("0")], [.text("02")], [.text("1")]])
    }

    @Test(arguments: [
        (["a", "A"], "two tables, `a` and `A`, that SQL cannot tell apart")
    ])
    func `tables that SQL cannot tell apart are refused`(names: [String], message: String) {
        #expect(throws: SQLFault(message: message, offset: nil)) {
            try SQLSession(names.map { (name: $0, table: Self.sites) })
        }
    }

    @Test func `columns that SQL cannot tell apart are refused`() {
        var builder = TableBuilder(schema: Schema([Field("A", .text), Field("a", .text)]))
        builder.append([.text("x"), .text("y")])
        #expect(throws: SQLFault.self) { try Self.rows("SELECT 1", [("t", builder.finish())]) }
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
