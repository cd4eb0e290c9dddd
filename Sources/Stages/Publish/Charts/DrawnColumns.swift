import Diagnostics
import Formats
import Tables

/// The columns of one input that a chart draws, by their names.
struct DrawnColumns {
    private let columns: [String: Column]
    let rowCount: Int

    init(_ names: [String], of table: Table, at location: SourceLocation) throws {
        rowCount = table.rowCount
        columns = Dictionary(
            uniqueKeysWithValues: try Set(names).map { name in
                (name, try OptionText(name, at: location).column(in: table))
            })
    }

    /// No number where there is no value.
    func number(_ name: String, _ row: Int) -> Double { columns[name]?[row].drawnNumber ?? .nan }

    /// 0 where there is no value.
    func count(_ name: String, _ row: Int) -> Int { Int(exactly: number(name, row).rounded()) ?? 0 }

    /// Nil where there is no value.
    func text(_ name: String, _ row: Int) -> String? {
        guard let column = columns[name], column[row] != .missing else { return nil }
        return CellText.plain(column[row])
    }

    /// Rows by the values of a column, in the order in which each comes first.
    func rows(by name: String) -> [(value: String, rows: [Int])] {
        var order: [String] = []
        var rows: [String: [Int]] = [:]
        for row in 0..<rowCount {
            let value = text(name, row) ?? "no value"
            if rows[value] == nil { order.append(value) }
            rows[value, default: []].append(row)
        }
        return order.map { ($0, rows[$0] ?? []) }
    }
}
