import Tables

/// What the values of a row are called as a group.
enum GroupNames {
    /// One name where every column has a value, as many as a list has different items; none where a value is missing.
    static func names(of values: [Value]) -> [String] {
        values.reduce([""]) { names, value in
            let texts = texts(of: value)
            return names.flatMap { name in texts.map { name.isEmpty ? $0 : "\(name), \($0)" } }
        }
    }

    /// The rows by the names of one column's values, the address of a page by its site; a row without a value is in none.
    static func rows(_ rows: some Sequence<Int>, of table: Table, by column: OptionText) throws -> [String: [Int]] {
        let cells = try column.column(in: table)
        var groups: [String: [Int]] = [:]
        for row in rows {
            for name in names(of: [cells[row]]) { groups[SiteName.of(name), default: []].append(row) }
        }
        return groups
    }

    /// The same of all rows, each record once in a group: of rows that `split` has multiplied each group has the first of its own, since
    /// they may differ in that column.
    static func records(of table: Table, by column: OptionText) throws -> [String: [Int]] {
        try rows(0..<table.rowCount, of: table, by: column).mapValues { table.firstRowsByCase(among: $0) }
    }

    private static func texts(of value: Value) -> [String] {
        switch value {
        case .missing: []
        case .list(let items): Set(items).sorted()
        case .text(let text): [text]
        case .integer(let number): ["\(number)"]
        case .boolean(let flag): [flag ? "true" : "false"]
        case .number(let number): ["\(number)"]
        case .date(let date): ["\(date)"]
        }
    }
}
