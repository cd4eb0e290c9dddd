import CSQLite
import Glibc

/// A database that this process alone has open, and every call to it comes from one thread at a time.
final class SQLiteConnection {
    let handle: OpaquePointer

    /// A new database in memory, or in a file that is made where there is none.
    init(path: String = ":memory:") throws(SQLFault) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened, code == SQLITE_OK else {
            var fault = SQLFault(
                message: opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory", offset: nil)
            fault.systemReason = opened.flatMap(Self.systemReason)
            sqlite3_close_v2(opened)
            throw fault
        }
        handle = opened
        // No function or virtual table may be reached through a schema that somebody else wrote.
        _ = coincide_sqlite3_set(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        _ = coincide_sqlite3_set(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        // Columns of text hold no longer ones; a cell that was read may have 16 MiB.
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 24 << 20)
        // A misspelt column in double quotes is a fault, and no text.
        _ = coincide_sqlite3_set(handle, SQLITE_DBCONFIG_DQS_DML, 0)
        _ = coincide_sqlite3_set(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    func execute(_ sql: String) throws(SQLFault) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault(in: sql) }
    }

    /// What went wrong last.
    func fault(in sql: String) -> SQLFault {
        let bytes = Int(sqlite3_error_offset(handle))
        let offset = bytes < 0 ? nil : String(decoding: sql.utf8.prefix(bytes), as: UTF8.self).count
        var fault = SQLFault(message: String(cString: sqlite3_errmsg(handle)), offset: offset)
        fault.systemReason = Self.systemReason(handle)
        return fault
    }

    /// SQLite keeps the system's number of what went wrong, but not where the disk is full.
    private static func systemReason(_ handle: OpaquePointer) -> String? {
        switch sqlite3_errcode(handle) & 0xFF {
        case SQLITE_FULL: return String(cString: strerror(ENOSPC))
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY:
            let number = sqlite3_system_errno(handle)
            return number == 0 ? nil : String(cString: strerror(number))
        default: return nil
        }
    }
}

/// Names as SQL has them.
package enum SQLName {
    /// In quotes, so that any text is a name and none is a keyword.
    package static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    /// A text as SQL writes it. It must hold no NUL, which would end the statement.
    package static func text(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
