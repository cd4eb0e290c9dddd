import CSQLite
import Tables

/// Writes tables into a SQLite database: typed and strict; dates as EDTF, and beside each its earliest and latest day;
/// booleans as 0 and 1, lists as arrays of JSON, what is missing as NULL. Same tables, same bytes, for one version of SQLite.
package enum SQLiteWriter {
    /// `COIN`: tells programs such as `file` whose format it is.
    private static let applicationID = 0x434F_494E
    /// Of the layout described here; whoever changes what a reader relies on counts it up.
    private static let layoutVersion = 1

    /// Of SQLite, which decides over the bytes.
    package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    ///
    /// - Parameters:
    ///   - tables: with names that differ by more than upper and lower case.
    ///   - about: what `metadata` says, beside a table of all columns and views of what is dated; nil for the tables alone.
    ///   - path: of a file that is not there yet.
    /// - Throws: when it cannot be written, when SQL cannot tell columns apart since it knows no upper and lower case, or
    ///   when there are more than SQLite takes (2,000).
    package static func write(
        _ tables: [DatabaseTable], about: [(key: String, value: String)]? = nil, to path: String
    ) throws(SQLFault) {
        try fill(SQLiteConnection(path: path), with: tables, about: about)
    }

    /// Hands on the bytes that such a file would have.
    package static func put(
        _ table: DatabaseTable, to put: (UnsafeRawBufferPointer) -> Void
    ) throws(SQLFault) {
        let connection = try SQLiteConnection()
        try fill(connection, with: [table], about: nil)
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(connection.handle, "main", &size, 0) else {
            throw SQLFault(message: "no memory for the whole database", offset: nil)
        }
        defer { sqlite3_free(bytes) }
        put(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }

    /// Whether a table of a database that tells of itself can have this name.
    package static func allowsName(_ name: String) -> Bool { DatabaseNames.allows(name) }

    private static func fill(
        _ connection: SQLiteConnection, with tables: [DatabaseTable], about: [(key: String, value: String)]?
    ) throws(SQLFault) {
        // Whole or not at all is the business of whoever moves the file into its place.
        try connection.execute(
            """
            PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            PRAGMA application_id = \(applicationID); PRAGMA user_version = \(layoutVersion); BEGIN
            """)
        let layouts = tables.map(DatabaseLayout.init)
        let guide = about.map { DatabaseGuide(about: $0, layouts: layouts).tables.map(DatabaseLayout.init) } ?? []
        var names = DatabaseNames((layouts + guide).map(\.table.name))
        for layout in layouts + guide { try add(layout, to: connection, &names) }
        for layout in layouts {
            let referenced = tables.flatMap(\.references).filter { $0.table == layout.table.name }.map(\.referenced)
            for statement in layout.indexStatements(&names, referenced: referenced) {
                try connection.execute(statement)
            }
        }
        if about != nil {
            for statement in DatabaseViews.statements(for: layouts, &names) { try connection.execute(statement) }
        }
        try connection.execute("COMMIT")
        let broken = try SQLiteStatement("PRAGMA foreign_key_check", on: connection)
        if try broken.step() { throw SQLFault(message: "a row refers to another that is not there", offset: nil) }
    }

    private static func add(
        _ layout: DatabaseLayout, to connection: SQLiteConnection, _ names: inout DatabaseNames
    ) throws(SQLFault) {
        let (table, written) = (SQLName.quoted(layout.table.name), layout.written)
        let source = names.take("source of \(layout.table.name)")
        try TableModule.register(TableSource(written, named: source), on: connection)
        try connection.execute(layout.tableStatement)
        let columns = layout.columns.map { SQLName.quoted($0.name) }.joined(separator: ", ")
        let order = SQLName.quoted(TableSource.rowName(in: written.schema))
        try connection.execute(
            "INSERT INTO \(table) SELECT \(columns) FROM \(SQLName.quoted(source)) ORDER BY \(order)")
    }
}
