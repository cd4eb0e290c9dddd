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

    /// The rows by the names of one column's values, a page's address by its site; a row without a value is in none.
    static func rows(_ rows: [Int], of table: Table, by column: OptionText) throws -> [String: [Int]] {
        let cells = try column.column(in: table)
        let isLink = try column.field(in: table.schema).isLink
        var groups: [String: [Int]] = [:]
        for row in rows {
            for name in names(of: [cells[row]]) { groups[isLink ? SiteName.of(name) : name, default: []].append(row) }
        }
        return groups
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
