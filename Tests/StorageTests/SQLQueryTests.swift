import ImpreciseDates
import Tables
import Testing

@testable import Storage

@Suite struct SQLQueryTests {
    private static let people = {
        var builder = TableBuilder(
            schema: Schema([
                Field("person", .text, privacy: .sensitive), Field("site", .text), Field("born", .date),
                Field("height", .integer, title: "Height", unit: "cm"),
            ]))
        builder.append([.text("P1"), .text("a"), .missing, .integer(170)])
        builder.append([.text("P2"), .text("b"), .missing, .integer(180)])
        return builder.finish()
    }()

    private static func session() throws -> SQLSession {
        try SQLSession([("sites", SQLSessionTests.sites), ("people", people)])
    }

    private static func fields(_ sql: String, _ types: [String: ColumnType] = [:]) throws -> String {
        try SQLQuery(sql, types: types).fieldsOfAnyText(in: session()).map {
            "\($0.name) \($0.type)\($0.privacy == .open ? "" : "!")"
        }
        .joined(separator: ", ")
    }

    @Test(arguments: [
        (
            "SELECT * FROM sites",
            "id text, opened date, side category, wells integer, output number, is_open boolean, tags list"
        ),
        ("SELECT id AS name, opened FROM (SELECT * FROM sites WHERE wells > 1) AS s", "name text, opened date"),
        (
            "WITH w AS (SELECT side, wells FROM sites) SELECT w.side, p.height FROM w JOIN people AS p ON 1 = 1",
            "side category, height integer"
        ),
        ("SELECT count(*) AS n, side FROM sites GROUP BY side", "n integer, side category"),
        (
            "SELECT sum(wells) AS w, sum(output) AS o, avg(wells) AS a, min(opened) AS f, max(\"side\") AS s FROM sites",
            "w integer, o number, a number, f date, s category"
        ),
        (
            "SELECT year(opened) AS y, earliest(opened) AS e, is_exact(opened) AS x, certainty(opened, opened, 0, 1) AS c FROM sites",
            "y integer, e date, x boolean, c text"
        ),
        (
            "SELECT DISTINCT CAST(wells + 1 AS INTEGER) AS w, CAST(wells / 2.0 AS real) AS h FROM sites",
            "w integer, h number"
        ),
        (
            "SELECT 'x' AS t, 1 AS i, 1.5 AS d, count(*) FILTER (WHERE wells > 1) AS n, row_number() OVER (ORDER BY id) AS r FROM sites",
            "t text, i integer, d number, n integer, r integer"
        ),
        (
            "SELECT min(earliest(opened)) AS e, max(CAST(wells + 1 AS INTEGER)) AS m FROM sites",
            "e date, m integer"
        ),
        // What may name people does so in whatever is made of it as text, and in counts of it not.
        ("SELECT person AS p, site FROM people", "p text!, site text"),
        (
            "SELECT upper(person) AS p, count(person) AS n, length(person) AS l FROM people",
            "p text!, n integer, l integer!"
        ),
        ("SELECT upper(site) AS s FROM people WHERE person = 'x'", "s text!"),
        ("SELECT upper(site) AS s FROM people", "s text"),
        ("SELECT site AS x FROM people UNION SELECT person FROM people", "x text!"),
        ("SELECT id AS x FROM sites UNION SELECT side FROM sites", "x text"),
        ("SELECT q.p AS y FROM (SELECT person AS p FROM people) AS q", "y text!"),
        ("SELECT (SELECT person FROM people LIMIT 1) || '' AS z FROM sites", ""),
    ])
    func `columns of a result have types before it runs`(sql: String, fields: String) throws {
        if fields.isEmpty {
            #expect(throws: SQLQuery.Untyped(columns: ["z"])) { try Self.fields(sql) }
            #expect(try Self.fields(sql, ["z": .text]) == "z text!")
        } else {
            #expect(try Self.fields(sql) == fields)
        }
    }

    @Test func `a column keeps its title and unit, and what cannot be told has to be declared`() throws {
        let field = try SQLQuery("SELECT height AS tall FROM people").fields(in: Self.session())[0]
        #expect((field.title, field.unit) == ("Height", "cm"))
        #expect(throws: SQLQuery.Untyped(columns: ["w", "v"])) {
            try Self.fields("SELECT wells + 1 AS w, id, coalesce(wells, 0) AS v FROM sites")
        }
        #expect(try Self.fields("SELECT wells + 1 AS w FROM sites", ["w": .integer]) == "w integer")
        #expect(throws: SQLQuery.Untyped(columns: ["w"])) {
            try Self.fields("SELECT CAST(wells AS DATE) AS w FROM sites")
        }
    }

    @Test func `rows are of the types, and the first that is not is named`() throws {
        let table = try SQLQuery("SELECT id, opened, tags, is_open, wells FROM sites ORDER BY id DESC LIMIT 3").table(
            in: Self.session())
        #expect(table.rowCount == 3)
        #expect(table["tags"]?[2] == .list(["oil"]))
        #expect(table["opened"]?[2] == (try? EDTFParser.parse("2021-05")).map { .date($0) })
        #expect(table["is_open"]?[2] == .boolean(false) && table["wells"]?[0] == .missing)
        #expect(throws: SQLQuery.Unfit(column: "x", row: 2, found: "text(\"b\")", type: .integer)) {
            try SQLQuery(
                "SELECT CASE WHEN id = 'a' THEN 1 ELSE id END AS x FROM sites ORDER BY id", types: ["x": .integer]
            )
            .table(in: Self.session())
        }
        #expect(throws: SQLQuery.Unfit.self) {
            try SQLQuery("SELECT id AS d FROM sites", types: ["d": .date]).table(in: Self.session())
        }
    }

    @Test func `signs within texts, names and comments are none of the query's`() {
        func kinds(_ sql: String, _ count: Int) -> [SQLSelection.Kind] { SQLSelection(sql).kinds(ofColumns: count) }
        #expect(
            kinds("SELECT count(*) AS \"a,b\", 'x, y' AS c /* , d */ FROM t -- UNION", 2) == [.count, .literal(.text)])
        #expect(!SQLSelection("SELECT 'UNION' AS \"EXCEPT\" FROM t").isCompound)
        #expect(
            kinds("SELECT count(*) n, t.*, CAST(a AS TEXT) AS b FROM t", 5) == [
                .count, .unknown, .unknown, .unknown, .type(.text),
            ])
        #expect(
            kinds("SELECT 'it''s' AS a, sum(a) OVER (PARTITION BY b, c) AS s FROM t", 2) == [
                .literal(.text), .sum("a"),
            ])
        #expect(
            kinds("SELECT count(*) FILTER (WHERE a) * 1.0 / count(*) AS r, count(*) AS window, 1 FROM t", 3) == [
                .unknown, .count, .literal(.integer),
            ])
        #expect(kinds("SELECT min(a) AS m FROM (SELECT b AS a FROM t) AS q", 1) == [.unknown])
        // As SQLite cuts them: a carriage return ends no comment, and a mark on a quote is no part of it.
        #expect(SQLSelection("SELECT a FROM t --\r '\n UNION SELECT b FROM u -- '").isCompound)
        #expect(SQLSelection("SELECT a FROM t WHERE a <> '\u{301}x' UNION SELECT b FROM u -- '").isCompound)
        #expect(SQLSelection("VALUES (1), (2)").isCompound)
    }

    /// What is made of columns that may name people is as private as they are, whatever its type, and whatever is stated.
    @Test(arguments: [
        ("SELECT born, height FROM secret", "born date!, height integer!"),
        ("SELECT id, min(born) AS m, max(height) AS h FROM secret GROUP BY id", "id text, m date!, h integer!"),
        (
            "SELECT CAST(height AS INTEGER) AS c, earliest(born) AS e, is_exact(born) AS x FROM secret",
            "c integer!, e date!, x boolean!"
        ),
        ("SELECT wells AS w FROM sites UNION ALL SELECT height FROM secret", "w integer!"),
        (
            "VALUES ((SELECT id FROM sites LIMIT 1)), ((SELECT id FROM secret WHERE height > 1 LIMIT 1))",
            "column1 text!"
        ),
        (
            "WITH t(x) AS (VALUES ((SELECT wells FROM sites LIMIT 1)), ((SELECT height FROM secret LIMIT 1))) SELECT x FROM t",
            "x integer!"
        ),
        ("SELECT id, count(height) AS n, 'K' AS k FROM secret GROUP BY id", "id text, n integer, k text"),
        ("SELECT sum(height) AS s FROM secret", "s integer!"),
        ("SELECT 'a' AS n UNION ALL SELECT id FROM secret WHERE height > 1", "n text!"),
        ("SELECT count(*) AS n FROM secret UNION SELECT height FROM secret", "n integer!"),
        (
            "WITH t AS (SELECT 1 AS x) SELECT count(*) AS n FROM t UNION ALL SELECT max(height) FROM secret",
            "n integer!"
        ),
    ])
    func `no type takes the mark away`(sql: String, fields: String) throws {
        var builder = TableBuilder(
            schema: Schema([
                Field("id", .text), Field("born", .date, privacy: .sensitive),
                Field("height", .integer, privacy: .sensitive),
            ]))
        builder.append([.text("a"), .missing, .integer(170)])
        let session = try SQLSession([("sites", SQLSessionTests.sites), ("secret", builder.finish())])
        func shown(_ types: [String: ColumnType]) throws -> String {
            try SQLQuery(sql, types: types).fieldsOfAnyText(in: session)
                .map { "\($0.name) \($0.type)\($0.privacy == .open ? "" : "!")" }.joined(separator: ", ")
        }
        #expect(try shown([:]) == fields)
        let stated = try shown(["born": .date, "height": .number, "w": .integer, "column1": .text, "x": .integer])
        #expect(stated.filter { $0 == "!" } == fields.filter { $0 == "!" })
    }

    @Test func `several sources leave no list of allowed values, and lists keep their delimiter`() throws {
        var builder = TableBuilder(
            schema: Schema([Field("k", .category, allowed: ["c"]), Field("t", .list, delimiter: "|")]))
        builder.append([.text("c"), .list(["p", "q"])])
        let session = try SQLSession([("sites", SQLSessionTests.sites), ("other", builder.finish())])
        #expect(try SQLQuery("SELECT k FROM other UNION SELECT side FROM sites").fields(in: session)[0].allowed == [])
        #expect(try SQLQuery("SELECT k FROM other").fields(in: session)[0].allowed == ["c"])
        let lists = try SQLQuery("SELECT t || '' AS t FROM other", types: ["t": .list]).table(in: session)
        #expect(lists["t"]?[0] == .list(["p", "q"]))
        #expect(throws: SQLFault.self) { try SQLQuery("SELECT k, k FROM other").fields(in: session) }
        #expect(throws: SQLQuery.Unfit.self) {
            try SQLQuery("SELECT 1e308 * 10 AS x", types: ["x": .number]).table(in: session)
        }
    }

    @Test(
        arguments: [
            ("a + 1", nil),
            ("CASE WHEN a IS DISTINCT FROM b THEN 'x, from' ELSE (SELECT max(c) FROM t) END -- , b", nil),
            ("a, b", "more than one expression"), ("a + 1 /* AS q", "a comment that is never closed"),
            ("a AS q FROM input -- ", "`AS` in an expression: it is not a whole query"),
            ("DISTINCT a", "`DISTINCT` in an expression: it is not a whole query"),
            ("a) OR (b", "near \")\": syntax error"),
            ("a; b", "more than one statement"), ("-- a", "no expression"),
        ] as [(String, String?)])
    func `an expression stays within its frame`(text: String, message: String?) {
        do throws(SQLFault) {
            try SQLExpression.check(text)
            #expect(message == nil)
        } catch {
            #expect(error.message == message)
        }
    }

    @Test(arguments: [
        "SELECT d.name FROM d JOIN s ON d.name = s.person", "SELECT name FROM d WHERE name IN (SELECT person FROM s)",
        "SELECT d.n FROM d JOIN s ON s.age = d.n",
        "SELECT d.n, count(*) AS c FROM d JOIN s ON d.n <= s.age GROUP BY d.n",
    ])
    func `what is held against private columns of another table is as private`(_ sql: String) throws {
        let open = TableBuilder(schema: Schema([Field("name", .text), Field("n", .integer)])).finish()
        let secret = TableBuilder(
            schema: Schema([
                Field("person", .text, privacy: .sensitive), Field("age", .integer, privacy: .sensitive),
                Field("place", .text),
            ])
        ).finish()
        let session = try SQLSession([("d", open), ("s", secret)])
        #expect(try SQLQuery(sql).fields(in: session).allSatisfy { $0.privacy == .sensitive })
        let plain = try SQLQuery("SELECT d.name, s.place FROM d JOIN s ON s.place = d.name").fields(in: session)
        #expect(plain.allSatisfy { $0.privacy == .open })
    }
}
