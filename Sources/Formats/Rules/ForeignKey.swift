import Diagnostics
import Tables

/// Columns whose values must stand in columns of a resource (Table Schema v2, `foreignKeys`).
package struct ForeignKey: Hashable, Sendable {
    package let fields: [String]
    /// The table itself where it refers to its own rows.
    package let resource: String
    package let referenced: [String]
    package let location: SourceLocation

    /// A value that the other table does not have.
    struct Unmatched: Hashable {
        let fields: [Int]
        let value: String
        let nearest: String?
        let key: ForeignKey
    }

    /// The rows that refer to nothing. A row without a value in any of the fields refers to nothing and is right; of a list
    /// every item counts.
    ///
    /// - Parameter names: of all fields of the resource.
    func unmatched(in table: Table, against other: Table, names: [String]) -> [(row: Int, value: Unmatched)] {
        let columns = fields.compactMap { table[$0] }
        let others = referenced.compactMap { other[$0] }
        let indices = fields.compactMap { names.firstIndex(of: $0) }
        guard columns.count == others.count else { return [] }
        var index = RowIndex(others)
        for row in 0..<other.rowCount where index.row(like: row) == nil { index.insert(row) }
        let known =
            others.count == 1
            ? Set((0..<other.rowCount).prefix(1_000).map { CellText.plain(others[0][$0]) }).sorted() : []
        // A value that is missing once is often missing in many rows.
        var nearest: [String: String?] = [:]
        return (0..<table.rowCount).compactMap { row in
            let values = columns.map { $0[row] }
            guard !values.contains(.missing) else { return nil }
            let wanted: [[String]] =
                if case .list(let items) = values[0], values.count == 1 {
                    items.map { [$0] }
                } else {
                    [values.map { CellText.plain($0) }]
                }
            guard let missing = wanted.first(where: { index.row(with: $0) == nil }) else { return nil }
            let value = missing.joined(separator: ", ")
            // Nobody reads thousands of them.
            if nearest[value] == nil, nearest.count < 100 {
                nearest[value] = .some(NearestName.of(value, among: known))
            }
            return (row, Unmatched(fields: indices, value: value, nearest: nearest[value] ?? nil, key: self))
        }
    }
}
