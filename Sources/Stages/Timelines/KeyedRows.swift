import Tables

/// Rows of a table by the values of some columns, for joins that go key by key.
enum KeyedRows {
    /// All rows are one group where there are no columns. A row that lacks a value of the key is in none.
    static func groups(_ table: Table, by names: [OptionText]) throws -> [[Value]: [Int]] {
        let columns = try names.map { try $0.column(in: table) }
        var groups: [[Value]: [Int]] = [:]
        for row in 0..<table.rowCount {
            let key = columns.map { $0[row] }
            if !key.contains(.missing) { groups[key, default: []].append(row) }
        }
        return groups
    }
}
