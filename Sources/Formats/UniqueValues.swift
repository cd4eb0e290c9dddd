import Tables

/// Watches over the columns that must not repeat: the primary key as a whole, and each field declared unique.
struct UniqueValues {
    struct Repeated: Hashable {
        /// Index of the (first) field whose value was seen before.
        let field: Int
        let isKey: Bool
        let value: String
        let firstLine: Int
    }

    /// The fields that are watched, those of the key first.
    let fields: [Int]
    private let keyCount: Int
    private var linesByKey: [[String]: Int] = [:]
    private var linesByValue: [[String: Int]]

    init(_ resource: DataResource) {
        let names = resource.fields.map(\.field.name)
        let key = resource.primaryKey.compactMap { names.firstIndex(of: $0) }
        // A key of one column is unique by being the key.
        let unique = resource.fields.indices.filter { resource.fields[$0].isUnique && key != [$0] }
        fields = key + unique
        keyCount = key.count
        linesByValue = Array(repeating: [:], count: unique.count)
    }

    /// The rows whose values are their own, and those that repeat what an earlier kept row has.
    ///
    /// - Parameter lines: the line of each row.
    mutating func check(_ table: Table, lines: [Int32]) -> (kept: [Int], repeated: [(row: Int, value: Repeated)]) {
        guard !fields.isEmpty else { return ([], []) }
        let columns = fields.map { table.columns[$0] }
        var kept: [Int] = []
        var repeated: [(Int, Repeated)] = []
        for row in 0..<table.rowCount {
            if let value = insert(columns.map { CellText.plain($0[row]) }, line: Int(lines[row])) {
                repeated.append((row, value))
            } else {
                kept.append(row)
            }
        }
        return (kept, repeated)
    }

    /// Remembers the row, or tells which value another row already has; empty texts of unique fields may repeat.
    private mutating func insert(_ texts: [String], line: Int) -> Repeated? {
        let key = Array(texts[..<keyCount])
        if keyCount > 0, let first = linesByKey[key] {
            return Repeated(field: fields[0], isKey: true, value: key.joined(separator: ", "), firstLine: first)
        }
        for (index, text) in texts[keyCount...].enumerated() where !text.isEmpty {
            if let first = linesByValue[index][text] {
                return Repeated(field: fields[keyCount + index], isKey: false, value: text, firstLine: first)
            }
        }
        if keyCount > 0 { linesByKey[key] = line }
        for (index, text) in texts[keyCount...].enumerated() where !text.isEmpty { linesByValue[index][text] = line }
        return nil
    }
}
