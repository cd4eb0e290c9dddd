import Tables

/// Watches over the columns that must not repeat: the primary key as a whole, and each field declared unique.
struct UniqueValues {
    struct Repeated: Hashable {
        /// Whose values were seen before.
        let fields: [Int]
        let isKey: Bool
        let value: String
        let firstLine: Int
    }

    /// Fields that must not repeat together.
    private struct Group {
        let fields: [Int]
        let isKey: Bool
        let columns: [Column]
        var rows: RowIndex

        init(fields: [Int], isKey: Bool, columns: [Column]) {
            self.fields = fields
            self.isKey = isKey
            self.columns = columns
            rows = RowIndex(columns)
        }
    }

    private let names: [String]
    private let key: [Int]
    private let unique: [Int]

    init(_ resource: DataResource) {
        names = resource.fields.map(\.field.name)
        let key = resource.primaryKey.compactMap { [names] in names.firstIndex(of: $0) }
        self.key = key
        // A key of one column is unique by being the key.
        unique = resource.fields.indices.filter { resource.fields[$0].isUnique && key != [$0] }
    }

    var isEmpty: Bool { key.isEmpty && unique.isEmpty }

    /// The rows that repeat what an earlier row has, of those that are kept; missing values of unique fields may repeat.
    ///
    /// - Parameters:
    ///   - lines: the line of each row.
    ///   - isSetAside: whether a row goes for another reason: then nothing that it has is taken.
    func repeated(in table: Table, lines: [Int32], isSetAside: (Int) -> Bool) -> [(row: Int, value: Repeated)] {
        guard !isEmpty else { return [] }
        var groups = ([key] + unique.map { [$0] }).filter { !$0.isEmpty }.map { fields in
            Group(fields: fields, isKey: fields == key, columns: fields.compactMap { table[names[$0]] })
        }
        var repeated: [(Int, Repeated)] = []
        for row in 0..<table.rowCount {
            let asked = groups.indices.filter { groups[$0].isKey || groups[$0].columns[0][row] != .missing }
            let found = asked.lazy.compactMap { index in
                groups[index].rows.row(like: row).map { (groups[index], $0) }
            }.first
            if let (group, first) = found {
                let texts = group.columns.map { CellText.plain($0[row]) }
                let value = Repeated(
                    fields: group.fields, isKey: group.isKey, value: texts.joined(separator: ", "),
                    firstLine: Int(lines[first]))
                repeated.append((row, value))
            } else if !isSetAside(row) {
                for index in asked { groups[index].rows.insert(row) }
            }
        }
        return repeated
    }
}
