import Foundation
import ImpreciseDates
import Tables
import Testing

@testable import Storage

@Suite struct SQLiteWriterTests {
    /// A database in a folder of its own, gone when it is let go.
    final class Written {
        let path: String
        private let connection: SQLiteConnection

        init(_ tables: [DatabaseTable], about: [(key: String, value: String)]? = nil) throws {
            path = NSTemporaryDirectory() + "storage-\(UUID().uuidString).sqlite"
            try SQLiteWriter.write(tables, about: about, to: path)
            connection = try SQLiteConnection(path: path)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

        func rows(_ sql: String) throws -> [[SQLValue]] {
            let statement = try SQLiteStatement(sql, on: connection)
            var rows: [[SQLValue]] = []
            while try statement.step() { rows.append(statement.columnNames.indices.map { statement[$0] }) }
            return rows
        }

        func run(_ sql: String) throws { try connection.execute(sql) }
    }

    static func table(_ fields: [Field], key: [String] = [], _ rows: [[Value]]) -> Table {
        var builder = TableBuilder(schema: Schema(fields, key: key))
        for row in rows { builder.append(row) }
        return builder.finish()
    }

    static func date(_ text: String) throws -> Value { .date(try EDTFParser.parse(text)) }

    private static func deals(_ name: String = "deals") throws -> DatabaseTable {
        let dates = ["2020-02-01", "2020-09", "2020-02-01~", "2020-02/..", "-0044-03-15"]
        let rows = try dates.enumerated().map { index, text in
            [.text("d\(index)"), try Self.date(text), .boolean(index == 0), .list(["a;b", "\"c\""]), .number(0.5)]
        }
        var table = DatabaseTable(
            name,
            Self.table(
                [
                    Field("id", .text, title: "ID", description: "Of the deal;\nnever missing."),
                    Field("signed", .date),
                    Field("open", .boolean), Field("tags", .list, allowed: ["a;b", "\"c\""]),
                    Field("volume", .number, unit: "bcm"),
                ], key: ["id"], rows))
        table.title = "Deals"
        return table
    }

    @Test func `a database holds the table's cells, types and key, and the same bytes each time`() throws {
        let sites = SQLSessionTests.sites
        let table = sites.with(schema: Schema(sites.schema.fields, key: ["id"]))
        let tables = [DatabaseTable("my \"sites\"", table), DatabaseTable("again", sites)]
        let (first, second) = (
            try Written(tables, about: [("title", "Sites")]), try Written(tables, about: [("title", "Sites")])
        )
        #expect(try first.bytes() == second.bytes())
        #expect(
            try first.rows("SELECT id, wells, output, is_open FROM \"my \"\"sites\"\"\"")
                == SQLSessionTests.rows("SELECT id, wells, output, is_open FROM sites"))
        #expect(try first.rows("SELECT count(*) FROM again") == SQLSessionTests.rows("SELECT count(*) FROM sites"))
        #expect(
            try first.rows("SELECT name, type, pk FROM pragma_table_info('my \"sites\"') WHERE type <> 'TEXT' OR pk")
                == [
                    [.text("id"), .text("TEXT"), .integer(1)], [.text("wells"), .text("INTEGER"), .integer(0)],
                    [.text("output"), .text("REAL"), .integer(0)], [.text("is_open"), .text("INTEGER"), .integer(0)],
                ])
        #expect(try first.rows("PRAGMA integrity_check") == [[.text("ok")]])
        #expect(try first.rows("PRAGMA freelist_count") == [[.integer(0)]])
        #expect(try first.rows("PRAGMA user_version") == [[.integer(1)]])
        #expect(try first.rows("PRAGMA application_id") == [[.integer(0x434F_494E)]])
    }

    @Test func `beside a date stand the days between which it lies, where they compare as texts`() throws {
        let written = try Written([Self.deals()])
        #expect(
            try written.rows("SELECT signed, signed_earliest, signed_latest FROM deals ORDER BY id") == [
                [.text("2020-02-01"), .text("2020-02-01"), .text("2020-02-01")],
                [.text("2020-09"), .text("2020-09-01"), .text("2020-09-30")],
                [.text("2020-02-01~"), .text("2020-02-01"), .text("2020-02-01")],
                [.text("2020-02/.."), .text("2020-02-01"), .null],
                [.text("-0044-03-15"), .null, .null],
            ])
    }

    @Test func `a column that has the name of a day's keeps it`() throws {
        let fields = [Field("day", .date), Field("Day_earliest", .text)]
        let written = try Written([DatabaseTable("t", Self.table(fields, [[try Self.date("2020"), .text("mine")]]))])
        #expect(
            try written.rows("SELECT * FROM t") == [
                [.text("2020"), .text("2020-01-01"), .text("2020-12-31"), .text("mine")]
            ])
        #expect(
            try written.rows("SELECT name FROM pragma_table_info('t')").map { $0[0] }
                == ["day", "day_earliest_", "day_latest", "Day_earliest"].map { .text($0) })
    }

    @Test func `lists are arrays of JSON, and every cell is held to its type`() throws {
        let written = try Written([Self.deals()])
        #expect(
            try written.rows("SELECT value FROM deals, json_each(tags) WHERE deals.id = 'd0'") == [
                [.text("a;b")], [.text("\"c\"")],
            ])
        #expect(throws: SQLFault.self) { try written.run("INSERT INTO deals (id, volume) VALUES ('x', 'much')") }
        #expect(throws: SQLFault.self) { try written.run("INSERT INTO deals (id, open) VALUES ('x', 2)") }
        #expect(throws: SQLFault.self) { try written.run("INSERT INTO deals (id) VALUES (NULL)") }
    }

    @Test func `it tells of itself in metadata, columns and comments`() throws {
        let written = try Written(
            [Self.deals()], about: [("title", "Deals of \"the\" 'north'"), ("span", "2020/2021")])
        #expect(
            try written.rows("SELECT * FROM metadata") == [
                [.text("title"), .text("Deals of \"the\" 'north'")], [.text("span"), .text("2020/2021")],
                [.text("table deals"), .text("Deals")],
            ])
        #expect(
            try written.rows("SELECT * FROM \"columns\" ORDER BY rowid LIMIT 3") == [
                [
                    .text("deals"), .text("id"), .text("ID"), .text("Of the deal;\nnever missing."), .null,
                    .text("text"), .null,
                ],
                [.text("deals"), .text("signed"), .text("signed"), .null, .null, .text("date"), .null],
                [
                    .text("deals"), .text("signed_earliest"), .text("signed: first day that it allows"),
                    .text("No value where it is open, or outside the years 0 to 9999."), .null, .text("day"), .null,
                ],
            ])
        #expect(
            try written.rows(
                "SELECT unit, allowed FROM \"columns\" WHERE \"column\" IN ('tags', 'volume') ORDER BY rowid") == [
                    [.null, .text(#"["a;b","\"c\""]"#)], [.text("bcm"), .null],
                ])
        guard case .text(let sql) = try written.rows("SELECT sql FROM sqlite_schema WHERE name = 'deals'")[0][0] else {
            return #expect(Bool(false))
        }
        #expect(
            sql.hasPrefix(
                "CREATE TABLE \"deals\" ( -- Deals\n  \"id\" TEXT NOT NULL, -- ID: Of the deal; never missing.\n"))
        #expect(sql.contains("\"volume\" REAL, -- volume (bcm)\n"))
    }

    @Test func `views show what is known to the day, and all dates in one`() throws {
        let written = try Written([Self.deals(), Self.deals("others")], about: [])
        #expect(try written.rows("SELECT id FROM deals_signed_exact") == [[.text("d0")]])
        #expect(
            try written.rows(
                """
                SELECT "table", "key", "column", is_exact FROM timeline
                WHERE earliest = '2020-02-01' AND "table" = 'deals' ORDER BY "key"
                """)
                == [("d0", 1), ("d2", 0), ("d3", 0)].map {
                    [.text("deals"), .text($0.0), .text("signed"), .integer($0.1)]
                })
        #expect(try written.rows("SELECT count(*) FROM timeline") == [[.integer(10)]])
    }

    @Test func `what refers to another table does so in the database, and is found by an index`() throws {
        let places = DatabaseTable(
            "places", Self.table([Field("code", .text), Field("name", .text)], [[.text("n"), .text("North")]]))
        var sites = DatabaseTable(
            "sites",
            Self.table(
                [Field("id", .integer), Field("place", .category)], key: ["id"],
                [[.integer(1), .text("n")], [.integer(2), .missing]]))
        sites.references = [TableReference(["place"], in: "places", ["code"])]
        let written = try Written([sites, places])
        #expect(
            try written.rows("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('sites')") == [
                [.text("places"), .text("place"), .text("code")]
            ])
        #expect(try written.rows("PRAGMA foreign_key_check") == [])
        #expect(
            try written.rows("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY name") == [
                [.text("places: code"), .text("places")], [.text("sites: place"), .text("sites")],
            ])
        sites.references = [TableReference(["place"], in: "places", ["name"])]
        #expect(throws: SQLFault(message: "a row refers to another that is not there", offset: nil)) {
            _ = try Written([sites, places])
        }
    }

    @Test(arguments: [
        "select", "a\"b", "it's", "x; DROP TABLE y", "[b]", "sp ace", "rowid", "\u{130}", "--", "timeline",
    ])
    func `any name is a name, and nothing more`(name: String) throws {
        var table = DatabaseTable(
            name,
            Self.table([Field(name, .date), Field("n", .text)], key: ["n"], [[try Self.date("2020"), .text("1")]]))
        table.title = "a -- b */ ' \" \n ) STRICT; DROP TABLE x"
        let written = try Written([table], about: [("title", name)])
        let quoted = SQLName.quoted(name)
        #expect(try written.rows("SELECT \(quoted) FROM \(quoted)") == [[.text("2020")]])
        #expect(try written.rows("PRAGMA integrity_check") == [[.text("ok")]])
        #expect(try written.rows("SELECT count(*) FROM sqlite_schema WHERE type = 'view'") == [[.integer(2)]])
    }

    @Test(arguments: [("Metadata", false), ("columns", false), ("SQLite_x", false), ("a\0b", false), ("sqlite", true)])
    func `names that a database has itself are not allowed`(name: String, isAllowed: Bool) {
        #expect(SQLiteWriter.allowsName(name) == isAllowed)
    }

    @Test func `what the system says of a file that cannot be made is kept`() throws {
        do throws(SQLFault) {
            try SQLiteWriter.write([], to: "/no-such-folder/x.sqlite")
            Issue.record("it was written")
        } catch {
            #expect(error.systemReason == "No such file or directory")
        }
    }
}
