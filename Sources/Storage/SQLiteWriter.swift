import CSQLite
import Tables

/// Writes tables into a SQLite database: dates as EDTF, booleans as 0 and 1, lists with their field's delimiter between
/// the items. The key becomes the primary key. Same table, same bytes, for one version of SQLite.
package enum SQLiteWriter {
    ///
    /// - Parameters:
    ///   - tables: by the names that they get, which differ by more than upper and lower case.
    ///   - path: of a file that is not there yet.
    /// - Throws: when it cannot be written, when SQL cannot tell columns apart since it knows no upper and lower case, or
    ///   when there are more than SQLite takes (2,000).
    package static func write(_ tables: [(name: String, table: Table)], to path: String) throws(SQLFault) {
        let connection = try SQLiteConnection(path: path)
        for (name, table) in tables { try fill(connection, with: table, named: name) }
    }

    /// Hands on the bytes that such a file would have.
    package static func put(
        _ table: Table, named name: String, to put: (UnsafeRawBufferPointer) -> Void
    ) throws(SQLFault) {
        let connection = try SQLiteConnection()
        try fill(connection, with: table, named: name)
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(connection.handle, "main", &size, 0) else {
            throw SQLFault(message: "no memory for the whole database", offset: nil)
        }
        defer { sqlite3_free(bytes) }
        put(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }

    private static func fill(
        _ connection: SQLiteConnection, with table: Table, named name: String
    ) throws(SQLFault) {
        let source = "source of \(name)"
        try TableModule.register(TableSource(table, named: source), on: connection)
        // Whole or not at all is the business of whoever moves the file into its place.
        try connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        try connection.execute("CREATE TABLE \(SQLName.quoted(name))(\(columns(of: table.schema)))")
        let names = table.schema.names.map(SQLName.quoted).joined(separator: ", ")
        try connection.execute(
            "INSERT INTO \(SQLName.quoted(name)) SELECT \(names) FROM \(SQLName.quoted(source)) ORDER BY \(SQLName.quoted(TableSource.rowName(in: table.schema)))"
        )
        try connection.execute("COMMIT")
    }

    private static func columns(of schema: Schema) -> String {
        let columns = schema.fields.map { "\(SQLName.quoted($0.name)) \(TableSource.affinity(of: $0.type))" }
        let key = schema.key.map(SQLName.quoted).joined(separator: ", ")
        return (columns + (key.isEmpty ? [] : ["PRIMARY KEY (\(key))"])).joined(separator: ", ")
    }
}
