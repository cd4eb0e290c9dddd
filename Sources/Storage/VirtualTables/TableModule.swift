import CSQLite
import Tables

/// Shows a table to SQLite as a read-only virtual table over its columns; nothing is copied
/// (https://www.sqlite.org/vtab.html). Row n has the rowid n, from 0; a hidden column `origin` says where it was read.
enum TableModule {
    /// What SQLite holds of a table, and of a walk through it: its own record first, ours behind.
    struct VirtualTable {
        var base = sqlite3_vtab()
        let source: Unmanaged<TableSource>
    }

    struct Cursor {
        var base = sqlite3_vtab_cursor()
        let walk: Unmanaged<TableWalk>
    }

    /// Makes the table known under its name, without a CREATE statement.
    static func register(_ source: TableSource, on connection: SQLiteConnection) throws(SQLFault) {
        let code = sqlite3_create_module_v2(
            connection.handle, source.name, methods, Unmanaged.passRetained(source).toOpaque(),
            { $0.map { Unmanaged<TableSource>.fromOpaque($0).release() } })
        guard code == SQLITE_OK else { throw connection.fault(in: "") }
    }

    /// Never written after it is made.
    private nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_module> = {
        var module = sqlite3_module()
        module.iVersion = 1
        // Without xCreate the table is there for whoever names it, and cannot be created a second time.
        module.xConnect = { handle, auxiliary, _, _, table, _ in
            guard let auxiliary else { return SQLITE_INTERNAL }
            let source = Unmanaged<TableSource>.fromOpaque(auxiliary)
            let code = sqlite3_declare_vtab(handle, source.takeUnretainedValue().declaration)
            guard code == SQLITE_OK else { return code }
            let made = UnsafeMutablePointer<VirtualTable>.allocate(capacity: 1)
            made.initialize(to: VirtualTable(source: source))
            table?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
            return SQLITE_OK
        }
        module.xBestIndex = { table, info in
            guard let table, let info else { return SQLITE_INTERNAL }
            TableModule.source(of: table).chooseFilters(info)
            return SQLITE_OK
        }
        module.xDisconnect = { table in
            UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: VirtualTable.self).deallocate()
            return SQLITE_OK
        }
        module.xOpen = { table, cursor in
            guard let table else { return SQLITE_INTERNAL }
            let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
            made.initialize(to: Cursor(walk: .passRetained(TableWalk(TableModule.source(of: table)))))
            cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
            return SQLITE_OK
        }
        module.xClose = { cursor in
            let held = UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self)
            held?.pointee.walk.release()
            held?.deallocate()
            return SQLITE_OK
        }
        module.xFilter = { cursor, _, filters, count, arguments in
            let isBegun = TableModule.walk(cursor) {
                $0.begin(filters, UnsafeBufferPointer(start: arguments, count: Int(count)))
            }
            return isBegun ? SQLITE_OK : SQLITE_INTERRUPT
        }
        module.xNext = { cursor in
            TableModule.walk(cursor) { $0.next() }
            return SQLITE_OK
        }
        module.xEof = { cursor in TableModule.walk(cursor) { $0.isAtEnd ? 1 : 0 } }
        module.xColumn = { cursor, context, column in
            TableModule.walk(cursor) { $0.give(Int(column), to: context) }
            return SQLITE_OK
        }
        module.xRowid = { cursor, row in
            row?.pointee = TableModule.walk(cursor) { sqlite3_int64($0.row) }
            return SQLITE_OK
        }
        let made = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        made.initialize(to: module)
        return UnsafePointer(made)
    }()

    private static func source(of table: UnsafeMutablePointer<sqlite3_vtab>) -> TableSource {
        UnsafeMutableRawPointer(table).assumingMemoryBound(to: VirtualTable.self).pointee.source.takeUnretainedValue()
    }

    @inline(__always)
    private static func walk<Result>(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ body: (TableWalk) -> Result
    ) -> Result {
        // SQLite hands back what xOpen gave it, and xClose has not been called.
        UnsafeMutableRawPointer(cursor.unsafelyUnwrapped).assumingMemoryBound(to: Cursor.self).pointee.walk
            ._withUnsafeGuaranteedRef(body)
    }
}
