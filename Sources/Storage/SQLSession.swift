import CSQLite
import Tables

/// SQL over tables: read-only, over the columns as they are, and over nothing else.
///
///     let session = try SQLSession([("deals", deals)])
///     let statement = try session.prepare("SELECT id FROM deals WHERE year(signed) = 2023")
package final class SQLSession {
    private let connection: SQLiteConnection
    private let guardian: SQLGuard

    /// - Throws: when SQL cannot tell columns apart, since it knows no upper and lower case, or has no room for so many.
    package init(_ tables: [(name: String, table: Table)]) throws(SQLFault) {
        connection = try SQLiteConnection()
        guardian = SQLGuard(tables: tables.map(\.name), functions: SQLFunction.all)
        for function in SQLFunction.all { try function.register(on: connection) }
        for (name, table) in tables { try TableModule.register(TableSource(table, named: name), on: connection) }
        // SQLite declares a virtual table when it is first named, and a fault in it would be taken for one of the text.
        for (name, _) in tables { _ = try SQLiteStatement("SELECT 1 FROM \(SQLName.quoted(name))", on: connection) }
        guardian.install(on: connection)
    }

    /// - Throws: what is wrong with the text, with its place where SQLite can tell.
    package func prepare(_ sql: String) throws(SQLFault) -> SQLiteStatement {
        do throws(SQLFault) {
            return try SQLiteStatement(sql, on: connection)
        } catch {
            guard let refusal = guardian.takeRefusal() else { throw error }
            throw SQLFault(message: "\(refusal) cannot be used here", offset: error.offset)
        }
    }
}
