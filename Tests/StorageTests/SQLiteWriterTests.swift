import Foundation
import Tables
import Testing

@testable import Storage

@Suite struct SQLiteWriterTests {
    @Test func `a database holds the table's cells, types and key, and the same bytes each time`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sites = SQLSessionTests.sites
        let table = sites.with(schema: Schema(sites.schema.fields, key: ["id"]))
        for name in ["1.sqlite", "2.sqlite"] {
            try SQLiteWriter.write([("my \"sites\"", table), ("again", sites)], to: folder + "/" + name)
        }
        let bytes = try ["1.sqlite", "2.sqlite"].map { try Data(contentsOf: URL(filePath: folder + "/" + $0)) }
        #expect(bytes[0] == bytes[1])

        let connection = try SQLiteConnection(path: folder + "/1.sqlite")
        func rows(_ sql: String) throws -> [[SQLValue]] {
            let statement = try SQLiteStatement(sql, on: connection)
            var rows: [[SQLValue]] = []
            while try statement.step() { rows.append(statement.columnNames.indices.map { statement[$0] }) }
            return rows
        }
        #expect(try rows("SELECT * FROM \"my \"\"sites\"\"\"") == SQLSessionTests.rows("SELECT * FROM sites"))
        #expect(try rows("SELECT count(*) FROM again") == SQLSessionTests.rows("SELECT count(*) FROM sites"))
        #expect(
            try rows("SELECT name, type, pk FROM pragma_table_info('my \"sites\"') WHERE type <> 'TEXT' OR pk") == [
                [.text("id"), .text("TEXT"), .integer(1)], [.text("wells"), .text("INTEGER"), .integer(0)],
                [.text("output"), .text("REAL"), .integer(0)], [.text("is_open"), .text("INTEGER"), .integer(0)],
            ])
        #expect(try rows("PRAGMA integrity_check") == [[.text("ok")]])
    }
}
