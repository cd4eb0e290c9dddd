import Diagnostics
import Formats
import Foundation
import Tables
import Testing

@testable import Stages

/// Texts that want out of their frame, or never to end. None of them runs; none takes long to refuse.
@Suite struct HostileSQLTests {
    struct Text: CustomTestStringConvertible, Sendable {
        let name: String
        let sql: String
        let found: String
        let isPortable: Bool
        /// The same within an expression, in brackets where it is a query.
        let inExpression: String

        init(_ name: String, _ sql: String, _ found: String, notPortable: Bool = false, inExpression: String? = nil) {
            (self.name, self.sql, self.found, self.isPortable) = (name, sql, found, !notPortable)
            self.inExpression = inExpression ?? found
        }

        var testDescription: String { name }
    }

    static let texts: [Text] = [
        Text(
            "attach", "ATTACH 'x.sqlite' AS x", "ATTACH and DETACH cannot be used here",
            inExpression: "near \"'x.sqlite'\": syntax error"),
        Text(
            "pragma", "PRAGMA writable_schema = 1", "PRAGMA cannot be used here",
            inExpression: "near \"writable_schema\": syntax error"),
        Text(
            "load_extension", "SELECT load_extension('x.so') AS x", "the function `load_extension` cannot be used here"),
        Text("writefile", "SELECT writefile('x', 'y') AS x", "no such function: writefile"),
        Text("readfile", "SELECT readfile('/etc/passwd') AS x", "no such function: readfile"),
        Text(
            "endless recursion",
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS n FROM t",
            "WITH RECURSIVE cannot be used here"),
        Text(
            "recursion without the word",
            "WITH t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS n FROM t",
            "WITH RECURSIVE cannot be used here"),
        Text(
            "brackets",
            "SELECT \(String(repeating: "(", count: 10_000))1\(String(repeating: ")", count: 10_000)) AS x",
            "more than 100 levels within each other"),
        Text(
            "signs", "SELECT \(String(repeating: "- ", count: 10_000))1 AS x", "more than 100 levels within each other"),
        Text("a megabyte", "SELECT '\(String(repeating: "x", count: 1 << 20))' AS x", "a text of 1048590 bytes"),
        Text("several statements", "SELECT 1 AS x; SELECT 2", "more than one statement"),
        Text(
            "a second statement behind a comment", "SELECT 1 AS x /* ; */ ; -- '\nDROP TABLE a",
            "more than one statement"),
        Text("an open comment", "SELECT 1 AS x /* ", "a comment that is never closed", notPortable: true),
        Text("the schema", "SELECT sql AS x FROM sqlite_master", "the table `sqlite_master` cannot be used here"),
        Text(
            "the schema by its other name", "SELECT sql AS x FROM sqlite_temp_schema",
            "the table `sqlite_temp_master` cannot be used here"),
        Text(
            "a pragma as a table", "SELECT name AS x FROM pragma_table_info('a')",
            "a statement other than SELECT cannot be used here"),
        Text("json_each", "SELECT value AS x FROM json_each('[1]')", "no such table: json_each"),
        Text(
            "generate_series", "SELECT value AS x FROM generate_series(1, 1000000000)", "no such table: generate_series"
        ),
        Text(
            "fts3_tokenizer", "SELECT fts3_tokenizer('simple') AS x",
            "the function `fts3_tokenizer` cannot be used here"),
        Text(
            "many values", "VALUES \((0..<30_000).map { "(\($0))" }.joined(separator: ","))", "`VALUES`",
            notPortable: true),
        Text(
            "many selects", "SELECT 1 AS x\(String(repeating: " UNION SELECT 1", count: 10_000))",
            "queries within queries that come to more than 20000 terms"),
        Text("a NUL", "SELECT 1 AS x\u{0}", "a NUL in the text"),
        Text("look-alikes", "ЅELECT 1 AS x", "near \"ЅELECT\": syntax error", inExpression: "near \"1\": syntax error"),
        Text(
            "a space that is none", "SELECT\u{a0}1 AS x", "near \"SELECT\u{a0}1\": syntax error",
            inExpression: "near \"AS\": syntax error"),
        Text(
            "explain", "EXPLAIN SELECT 1 AS x", "a statement other than SELECT cannot be used here",
            inExpression: "near \"SELECT\": syntax error"),
        Text(
            "begin", "BEGIN", "a statement other than SELECT cannot be used here", inExpression: "no such column: BEGIN"
        ),
        Text(
            "insert", "INSERT INTO a(id) VALUES ('x') RETURNING id",
            "a statement other than SELECT cannot be used here", inExpression: "near \"INSERT\": syntax error"),
        Text(
            "delete", "DELETE FROM a RETURNING id", "table a may not be modified",
            inExpression: "near \"DELETE\": syntax error"),
        Text(
            "vacuum", "VACUUM INTO 'x.sqlite'", "a statement other than SELECT cannot be used here",
            inExpression: "near \"INTO\": syntax error"),
        Text("zeroblob", "SELECT zeroblob(1000000000) AS x", "the function `zeroblob` cannot be used here"),
        Text("randomblob", "SELECT randomblob(1000000000) AS x", "the function `randomblob` cannot be used here"),
        Text("printf", "SELECT printf('%.*c', 1000000000, 'x') AS x", "the function `printf` cannot be used here"),
        Text(
            "hex", "SELECT replace(hex(zeroblob(1000)), '0', 'xxxxxxxxxx') AS x",
            "the function `hex` cannot be used here"),
        Text(
            "growth by replace",
            "SELECT \((0..<9).reduce("id") { text, _ in "replace(\(text), 'a', 'aaaaaaaaaa')" }) AS x FROM a",
            "a text of more than 200 cells together"),
        Text("growth by queries", Self.grown, "a text of more than 200 cells together"),
        Text("growth of names", Self.multiplied, "queries within queries that come to more than 20000 terms"),
        Text(
            "growth of names, none of the subset", Self.multiplied.replacing("count(*)", with: "total(1)"),
            "queries within queries that come to more than 20000 terms"),
    ]

    /// Each query doubles the text of the one before.
    private static let grown = """
        WITH q0 AS (SELECT id AS x FROM a)\
        \((1...25).map { ", q\($0) AS (SELECT x || x AS x FROM q\($0 - 1))" }.joined()) SELECT x FROM q25
        """

    /// Each query reads the one before three times.
    private static let multiplied = """
        WITH q0 AS (SELECT id FROM a)\
        \((1...20).map { ", q\($0) AS (SELECT r.id FROM q\($0 - 1) AS r, q\($0 - 1) AS s, q\($0 - 1) AS t)" }.joined()) \
        SELECT count(*) AS n FROM q20
        """

    private static let table = StageBench.table(
        [Field("id", .text), Field("n", .integer)], (0..<64).map { ["a\($0)", "\($0)"] })

    private static func yaml(_ text: String) -> String { JSONText.quoted(text) }

    /// What is said of a stage.
    private static func refusal(_ stage: String, _ options: String, _ role: String) -> Diagnostic? {
        do {
            _ = try StageBench().run(stage, options, on: [(role, table)])
            return nil
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics.first
        } catch let diagnostic as Diagnostic {
            return diagnostic
        } catch {
            return nil
        }
    }

    @Test(arguments: texts)
    func `a query is refused`(text: Text) throws {
        let diagnostic = Self.refusal("sql", Self.yaml(text.sql), "a")
        #expect(diagnostic?.code == (text.isPortable ? .sqlInvalid : .sqlNotPortable))
        #expect(diagnostic?.found == text.found)
    }

    @Test(arguments: texts)
    func `so it is within an expression`(text: Text) throws {
        let sql = "(\(text.sql.replacing("FROM a", with: "FROM input")))"
        for (stage, options) in [
            ("derive", "{ x: { sql: \(Self.yaml(sql)), type: text } }"),
            ("aggregate", "{ columns: { x: { sql: \(Self.yaml(sql)), type: text } } }"),
            ("keep-where", Self.yaml("n > 1 and id = \(sql)")),
        ] {
            let diagnostic = Self.refusal(stage, options, "from")
            let isPortable = text.isPortable || text.name == "an open comment"
            #expect(diagnostic?.code == (isPortable ? .sqlInvalid : .sqlNotPortable), "\(stage)")
            // The frame is counted too.
            let found = text.name == "a megabyte" ? diagnostic?.found.prefix(13) : diagnostic?.found[...]
            #expect(found ?? "" == (text.name == "a megabyte" ? "a text of 104" : text.inExpression), "\(stage)")
        }
    }

    /// Joins without a condition, over rows that SQLite holds itself.
    private static let endless = """
        (WITH m AS (SELECT a.n FROM input AS a, input AS b) SELECT count(*) FROM m AS c, m AS d, m AS e, m AS f) > 0
        """

    @Test(arguments: [
        (
            "sql", "SELECT id FROM input WHERE \(endless)", "input"
        ), ("derive", "{ x: { sql: '\(endless)', type: boolean } }", "from"),
        ("aggregate", "{ columns: { x: { sql: 'max(n) > 1 AND \(endless)', type: boolean } } }", "from"),
        ("keep-where", "n > 1 and \(endless)", "from"),
    ])
    func `what never ends is ended`(stage: String, options: String, role: String) throws {
        let diagnostic = Self.refusal(stage, options, role)
        #expect(diagnostic?.code == .sqlInvalid)
        // 64 rows, and the texts in them: the same on any machine.
        #expect(diagnostic?.found == "this takes more than 150064728 steps: is there a join without its condition?")
        #expect(diagnostic?.mend == "say with ON which rows of the tables belong together")
    }

    @Test func `so is a condition on rows`() throws {
        let json = """
            {"resources": [{"name": "input", "path": "t.csv", "conditions": {"c": \(Self.yaml(Self.endless))},
              "schema": {"fields": [{"name": "id"}, {"name": "n", "type": "integer"}]}}]}
            """
        let package = try DataPackageReader.read(json, path: "/tmp/datapackage.json", as: "datapackage.json")
        let failure = #expect(throws: DiagnosticFailure.self) {
            try SQLConditions.rows(package.resources[0], Self.table)
        }
        let found = failure?.diagnostics.map(\.found)
        #expect(found == ["this takes more than 150064728 steps: is there a join without its condition?"])
    }

    /// The text among the conditions of a resource, which are asked of an empty table first.
    @Test(arguments: texts)
    func `so it is as a condition on rows`(text: Text) throws {
        let sql = Self.yaml("id = (\(text.sql.replacing("FROM a", with: "FROM t")))")
        let json = """
            {"resources": [{"name": "t", "path": "t.csv", "conditions": {"c": \(sql)},
              "schema": {"fields": [{"name": "id"}, {"name": "n", "type": "integer"}]}}]}
            """
        let package = try DataPackageReader.read(json, path: "/tmp/datapackage.json", as: "datapackage.json")
        let failure = #expect(throws: DiagnosticFailure.self) { try SQLConditions.check(package.resources[0]) }
        let found = failure?.diagnostics.map(\.found) ?? []
        #expect(failure?.diagnostics.map(\.code) == [.descriptorInvalid])
        #expect(text.name == "a megabyte" ? found[0].hasPrefix("a text of 104") : found == [text.inExpression])
    }
}

/// A text as JSON, and so YAML, has it.
private enum JSONText {
    static func quoted(_ text: String) -> String {
        guard let data = try? JSONSerialization.data(withJSONObject: [text]),
            let list = String(data: data, encoding: .utf8)
        else { return "" }
        return String(list.dropFirst().dropLast())
    }
}
