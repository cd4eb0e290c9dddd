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

    /// The first row that may have the value, or `end`.
    func first(with value: SQLValue) -> UInt32 {
        guard let hash = Self.hash(of: value) else { return Self.end }
        return heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)]
    }

    func row(after row: UInt32) -> UInt32 { next[Int(row)] }

    private static func hash(of value: SQLValue) -> UInt64? {
        switch value {
        case .text(let text): ByteHash.of(text)
        case .integer(let number): ByteHash.mixed(UInt64(bitPattern: number))
        case .number, .null: nil
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
