import CSQLite
import Tables

/// The rows of a column by their value, for joins: SQLite makes no index of a virtual table by itself. Rows of one hash are
/// chained, ascending; SQLite checks each row that it is given, so that two values of one hash do no harm.
struct ColumnIndex {
    /// For each place the first row of its chain.
    private var heads: [UInt32]
    private var next: [UInt32]

    static let end = UInt32.max

    /// O(n).
    init(_ column: Column) {
        let count = column.count
        var size = 64
        while size < count { size *= 2 }
        heads = [UInt32](repeating: Self.end, count: size)
        next = [UInt32](repeating: Self.end, count: count)
        // From the last to the first, so that chains ascend.
        for row in stride(from: count - 1, through: 0, by: -1) {
            guard let hash = Self.hash(of: row, in: column) else { continue }
            let place = Int(truncatingIfNeeded: hash) & (size - 1)
            next[row] = heads[place]
            heads[place] = UInt32(row)
        }
    }

    /// The first row whose value may have the hash, or `end`.
    func first(withHash hash: UInt64) -> UInt32 { heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)] }

    func row(after row: UInt32) -> UInt32 { next[Int(row)] }

    /// Nil where equal values of SQL and of the column need not have one hash.
    static func hash(of value: OpaquePointer?, for column: Column) -> UInt64? {
        switch (column.type, sqlite3_value_type(value)) {
        case (.text, SQLITE_TEXT), (.category, SQLITE_TEXT), (.date, SQLITE_TEXT):
            guard let text = sqlite3_value_text(value) else { return nil }
            return ByteHash.of(UnsafeRawBufferPointer(start: text, count: Int(sqlite3_value_bytes(value))))
        case (.integer, SQLITE_INTEGER): return ByteHash.mixed(UInt64(bitPattern: sqlite3_value_int64(value)))
        default: return nil
        }
    }

    /// Nil where the row has no value, which equals nothing.
    private static func hash(of row: Int, in column: Column) -> UInt64? {
        switch column {
        case .text(let texts):
            var hash: UInt64?
            if texts.withPlainBytes(of: row, { hash = ByteHash.of(UnsafeRawBufferPointer($0)) }) { return hash }
            return texts[row].map { ByteHash.of($0) }
        case .category(let categories): return categories[row].map { ByteHash.of($0) }
        case .date(let dates): return dates[row].map { ByteHash.of($0.description) }
        case .integer(let numbers): return numbers[row].map { ByteHash.mixed(UInt64(bitPattern: $0)) }
        case .number, .boolean, .list: return nil
        }
    }
}
