import CSQLite

/// One prepared statement, stepped through row by row.
package final class SQLiteStatement {
    private let connection: SQLiteConnection
    private let handle: OpaquePointer
    private let sql: String
    private let budget: SQLBudget?
    /// Asked again when SQLite prepares the text anew.
    private let guardian: SQLGuard?

    /// - Parameter guardian: for a text that may do nothing but read and give rows.
    /// - Throws: what SQLite has against the text, and a second statement behind the first.
    init(
        _ sql: String, on connection: SQLiteConnection, budget: SQLBudget? = nil, reading guardian: SQLGuard? = nil
    ) throws(SQLFault) {
        self.budget = budget
        self.guardian = guardian
        var prepared: OpaquePointer?
        var used = 0
        var sqlCopy = sql
        let code = sqlCopy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    connection.handle, text.baseAddress, Int32(text.count), 0, &prepared, &tail)
                used = tail.flatMap { tail in text.baseAddress.map { tail - $0 } } ?? text.count
                return code
            }
        }
        guard code == SQLITE_OK else { throw connection.fault(in: sql) }
        guard let prepared else { throw SQLFault(message: "no statement", offset: 0) }
        handle = prepared
        self.connection = connection
        self.sql = sql
        let rest = String(decoding: sql.utf8.dropFirst(used), as: UTF8.self)
        guard SQLToken.tokens(of: rest).allSatisfy({ $0.text == ";" }) else {
            throw SQLFault(message: "more than one statement", offset: sql.count - rest.count)
        }
        guard sqlite3_bind_parameter_count(handle) == 0 else {
            throw SQLFault(message: "a parameter, which nobody fills in", offset: nil)
        }
        let isReading =
            sqlite3_stmt_readonly(handle) != 0 && sqlite3_stmt_isexplain(handle) == 0
            && sqlite3_column_count(handle) > 0
        guard guardian == nil || isReading else {
            throw SQLFault(message: "a statement other than SELECT cannot be used here", offset: nil)
        }
    }

    deinit { sqlite3_finalize(handle) }

    /// Names of the columns of its rows; none for a statement that gives no rows.
    package var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }
    }

    /// Which column of which registered table a column of its rows is, unchanged; nil for what is computed.
    func source(of column: Int) -> (table: Int, column: Int)? {
        sqlite3_column_decltype(handle, Int32(column)).flatMap {
            SQLSource.indices(inDeclaredType: String(cString: $0))
        }
    }

    /// Goes to the next row; false behind the last.
    package func step() throws(SQLFault) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case SQLITE_INTERRUPT where budget?.isSpent ?? false:
            throw SQLFault(
                message: "this takes more than \(budget?.most ?? 0) steps: is there a join without its condition?",
                offset: nil)
        default: throw SQLFault(message: connection.fault(in: sql).message, offset: nil)
        }
    }

    /// Appends a cell of the row that it stands on; false where it is of another type than the column.
    func append(_ index: Int, to column: ResultColumn) -> Bool { column.append(handle, Int32(index)) }

    /// A cell of the row that it stands on.
    package subscript(column: Int) -> SQLValue {
        let index = Int32(column)
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .number(sqlite3_column_double(handle, index))
        case SQLITE_NULL: return .null
        default:
            let text = sqlite3_column_text(handle, index)
            let count = Int(sqlite3_column_bytes(handle, index))
            return .text(
                String(decoding: UnsafeBufferPointer(start: text, count: text == nil ? 0 : count), as: UTF8.self))
        }
    }
}
