import Tables

/// The keys of several tables by the values of columns that all of them have: the same value has one code in every table, and
/// the codes go up with the values. A missing value is a key of its own and comes first, as in `aggregate`.
struct CalendarKeys {
    /// The values of each key, column by column.
    let values: [[Value]]
    /// For each table its own codes by row, and which key each of these codes is.
    let tables: [(codes: [UInt32], count: Int, keys: [Int])]

    /// - Parameter columns: for each table those of the key, at least one.
    init(_ columns: [[Column]]) {
        let coded = columns.map { Self.coded($0) }
        var known: [[Value]: Int] = [:]
        var all: [[Value]] = []
        for key in coded.flatMap(\.values) where known[key] == nil {
            known[key] = all.count
            all.append(key)
        }
        let sorted = all.sorted { one, other in
            for (first, second) in zip(one, other) where first != second { return Self.comes(first, before: second) }
            return false
        }
        for (place, key) in sorted.enumerated() { known[key] = place }
        values = sorted
        tables = coded.map { ($0.codes, $0.values.count, $0.values.map { known[$0] ?? 0 }) }
    }

    /// The keys of one table that some row has.
    private static func coded(_ columns: [Column]) -> (codes: [UInt32], values: [[Value]]) {
        let first = ColumnCodes(columns[0])
        var (codes, values) = (first.codes, first.values.map { [$0] })
        for column in columns.dropFirst() {
            let next = ColumnCodes(column)
            let (joined, pairs) = ColumnCodes.pairs(codes, values.count, next.codes, next.values.count)
            let before = values
            codes = joined
            values = pairs.map { before[Int($0.0)] + [next.values[Int($0.1)]] }
        }
        // A dictionary may have words that no row has any more.
        var isThere = [Bool](repeating: false, count: values.count)
        for code in codes { isThere[Int(code)] = true }
        guard isThere.contains(false) else { return (codes, values) }
        var table = [UInt32](repeating: 0, count: values.count)
        var kept: [[Value]] = []
        for code in values.indices where isThere[code] {
            table[code] = UInt32(kept.count)
            kept.append(values[code])
        }
        return (codes.map { table[Int($0)] }, kept)
    }

    /// Texts go by their bytes, as in SQL.
    private static func comes(_ first: Value, before second: Value) -> Bool {
        switch (first, second) {
        case (.missing, _): true
        case (_, .missing): false
        case (.integer(let one), .integer(let other)): one < other
        case (.boolean(let one), .boolean(let other)): !one && other
        case (.text(let one), .text(let other)): one.utf8.lexicographicallyPrecedes(other.utf8)
        default: false
        }
    }
}
