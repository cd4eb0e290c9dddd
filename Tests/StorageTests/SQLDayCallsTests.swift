import ImpreciseDates
import Tables
import Testing

@testable import Storage

@Suite struct SQLDayCallsTests {
    private static let dates = [
        "2020-02-03", "2020-02", "", "2019", "../2020-01-31", "2020-03-01/..", "2020-02-28~", "2021-05-01",
        "0003-01-02",
    ]

    private static func table(_ dates: [String], name: String = "date") throws -> Table {
        var builder = TableBuilder(schema: Schema([Field("id", .integer), Field(name, .date, privacy: .sensitive)]))
        for (row, text) in dates.enumerated() {
            builder.append([.integer(Int64(row)), text.isEmpty ? .missing : .date(try EDTFParser.parse(text))])
        }
        return builder.finish()
    }

    private static func ids(_ sql: String, _ tables: [(String, Table)]) throws -> [SQLValue] {
        let statement = try SQLSession(tables.map { (name: $0.0, table: $0.1) }).prepare(sql)
        var ids: [SQLValue] = []
        while try statement.step() { ids.append(statement[0]) }
        return ids
    }

    @Test(arguments: ["<", "<=", "=", ">", ">=", "<>"], ["earliest", "latest"])
    func `conditions on days hold as the functions say`(comparison: String, function: String) throws {
        let calls = [Self.dates, Self.dates.filter { $0.count == 10 }]
        for dates in calls {
            let table = try Self.table(dates)
            for day in ["2020-02-03", "2020-02", "2020-02-29", "0003-01-02", "x", "2020-03-01"] {
                let condition = "\(function)(date) \(comparison) '\(day)'"
                let session = try SQLSession([("t", table)])
                let rows = try? session.rows(of: "t", where: condition)
                // The same by a call for each row, which the quotes of a CASE keep from being replaced.
                let plain = try Self.ids(
                    "SELECT id FROM (SELECT id, \(function)(date) AS day FROM t) AS q WHERE day \(comparison) '\(day)'",
                    [("t", table)])
                if let rows { #expect(rows.map { SQLValue.integer(Int64($0)) } == plain, "\(condition)") }
            }
        }
    }

    @Test(
        arguments: [
            ("SELECT id FROM t WHERE earliest(date) > '2020'", "SELECT id FROM t WHERE \"earliest of date\" > '2020'"),
            (
                "SELECT t.id FROM t JOIN u ON LATEST( t . \"date\" ) = u.day WHERE u.n = 1",
                "SELECT t.id FROM t JOIN u ON t.\"latest of date\" = u.day WHERE u.n = 1"
            ),
            (
                "SELECT earliest(date) FROM t WHERE 'earliest(date)' = /* latest(date) */ latest(date)",
                "SELECT earliest(date) FROM t WHERE 'earliest(date)' = /* latest(date) */ \"latest of date\""
            ),
            ("SELECT earliest(date) FROM t", nil), ("SELECT id FROM t WHERE earliest(day) > '2020'", nil),
            ("SELECT id FROM t WHERE id IN (SELECT id FROM u WHERE earliest(date) > '2020')", nil),
            ("SELECT id FROM t WHERE id > 1 ORDER BY earliest(date)", nil),
            (
                "SELECT count(*) FILTER (WHERE earliest(date) > '2020'), earliest(date) FROM t",
                "SELECT count(*) FILTER (WHERE \"earliest of date\" > '2020'), earliest(date) FROM t"
            ),
        ] as [(String, String?)])
    func `calls are replaced in conditions of one SELECT alone`(_ sql: String, _ expected: String?) throws {
        let days = DayColumn.all(of: try Self.table(Self.dates)) { $0 }
        #expect(SQLDayCalls([(["id", "date"], days), (["day", "n"], [])]).replaced(in: sql) == expected)
    }

    @Test func `a column that two tables have, or one with such a name, is left to calls`() throws {
        let days = DayColumn.all(of: try Self.table(Self.dates)) { $0 }
        let sql = "SELECT id FROM t FULL JOIN u USING (date) WHERE earliest(date) > '2020'"
        #expect(SQLDayCalls([(["id", "date"], days), (["date"], [])]).replaced(in: sql) == nil)
        #expect(SQLDayCalls([(["id", "date"], days), (["Earliest of Date"], [])]).replaced(in: sql) == nil)
        var builder = TableBuilder(schema: Schema([Field("date", .text)]))
        for text in ["2020-02-03", "1999-01-01"] { builder.append([.text(text)]) }
        let other = builder.finish()
        let rows = try Self.ids(
            "SELECT date FROM t FULL JOIN u USING (date) WHERE earliest(date) < '2000-01-01'",
            [("t", try Self.table(["2020-02-03"])), ("u", other)])
        #expect(rows == [.text("1999-01-01")])
    }

    @Test func `what reads hidden days reads the dates, and is as private`() throws {
        let table = try Self.table(Self.dates)
        let query = SQLQuery(
            "SELECT id + 1 AS next FROM t WHERE earliest(date) >= '2020-01-01'", types: ["next": .integer])
        let fields = try query.fields(in: SQLSession([("t", table)]))
        #expect(fields.map(\.privacy) == [.sensitive])
    }

    @Test func `a column named as a hidden one stays itself`() throws {
        let table = try Self.table(Self.dates, name: "earliest of date")
        #expect(try Self.ids("SELECT id FROM t WHERE \"earliest of date\" = '2019'", [("t", table)]) == [.integer(3)])
        let far = try Self.table(["Y17000", "2020"])
        #expect(DayColumn.all(of: far) { $0 }.isEmpty)
        #expect(
            try Self.ids("SELECT id FROM t WHERE earliest(date) = '2020-01-01'", [("t", far)]) == [.integer(1)])
    }

    @Test(arguments: [
        (["", "2020-02-03", "2020-02-03", "2021-01-01"], true), (["2020-02-03", ""], false),
        (["2021", "2022"], false), (["2021-01-01", "2020-01-01"], false), ([], true), (["", ""], true),
    ])
    func `rows that are in order are not sorted again`(dates: [String], isSorted: Bool) throws {
        let table = try Self.table(dates)
        #expect(ColumnSortedness.isSorted(table.columns[1]) == isSorted)
        let ids = try Self.ids("SELECT id FROM t ORDER BY date NULLS FIRST", [("t", table)])
        let sorted = dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
        #expect(ids == sorted.map { .integer(Int64($0)) })
        let plan = try SQLiteStatement(
            "EXPLAIN QUERY PLAN SELECT id FROM t ORDER BY date", on: Self.connection(to: table))
        var words = ""
        while try plan.step() { if case .text(let text) = plan[3] { words += text } }
        #expect(words.contains("USE TEMP B-TREE FOR ORDER BY") != isSorted, "\(words)")
    }

    private static func connection(to table: Table) throws -> SQLiteConnection {
        let connection = try SQLiteConnection()
        try TableModule.register(TableSource(table, named: "t"), on: connection)
        return connection
    }
}
