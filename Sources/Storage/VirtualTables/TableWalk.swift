import CSQLite
import Glibc
import Tables

/// One walk of a query through a table, from the first row that its filters let pass to the last.
final class TableWalk {
    private let source: TableSource
    private let cells: [SQLColumn]
    private let rowCount: Int
    /// The conditions of the loop that this walk serves last, as they were chosen and read.
    private var chosen: [CChar] = []
    private var conditions: [Condition] = []
    /// The rows to look at: all, those that passed the filters, or a chain of an index.
    private var passed: [UInt32]?
    private var position = 0
    private var chain: ColumnIndex?
    private var beginnings = 0
    private(set) var row = 0

    private struct Condition {
        let column: Int
        let comparison: RowFilter.Comparison

        init?(_ text: Substring) {
            let parts = text.split(separator: " ")
            guard parts.count == 2, let column = Int(parts[0]),
                let comparison = RowFilter.Comparison(rawValue: String(parts[1]))
            else { return nil }
            self.column = column
            self.comparison = comparison
        }
    }

    init(_ source: TableSource) {
        self.source = source
        cells = source.cells
        rowCount = source.table.rowCount
    }

    var isAtEnd: Bool { row >= rowCount }

    /// - Parameters:
    ///   - chosen: as `chooseFilters` wrote it.
    ///   - arguments: what each is compared with.
    /// - Returns: false where the query has spent its budget.
    func begin(_ chosen: UnsafePointer<CChar>?, _ arguments: UnsafeBufferPointer<OpaquePointer?>) -> Bool {
        take(chosen)
        beginnings += 1
        (chain, passed, row) = (nil, nil, 0)
        // A second beginning is that of a join, which goes through the table for each row of another.
        if beginnings > 1, lookUp(conditions, arguments) { return true }
        let filters = zip(conditions, arguments).compactMap { condition, argument in
            RowFilter(
                condition.column < 0 ? nil : source.columns[condition.column], condition.comparison,
                SQLValue(argument))
        }
        guard !filters.isEmpty else { return true }
        if let budget = source.budget, !budget.spend(onRows: rowCount) { return false }
        passed = RowFilter.rows(of: source.table, passing: filters)
        position = -1
        next()
        return true
    }

    /// A loop begins again and again with the same conditions; another one may follow on the same cursor.
    private func take(_ chosen: UnsafePointer<CChar>?) {
        if let chosen, !self.chosen.isEmpty, strcmp(chosen, self.chosen) == 0 { return }
        let text = chosen.map { String(cString: $0) } ?? ""
        self.chosen = Array(text.utf8CString)
        conditions = text.split(separator: ",").compactMap(Condition.init)
        beginnings = 0
    }

    /// Whether a condition tells the rows by an index; SQLite checks the other conditions.
    private func lookUp(_ conditions: [Condition], _ arguments: UnsafeBufferPointer<OpaquePointer?>) -> Bool {
        for (condition, argument) in zip(conditions, arguments)
        where condition.column >= 0 && condition.comparison == .equal {
            guard let hash = ColumnIndex.hash(of: argument, for: source.columns[condition.column]) else {
                continue
            }
            let index = source.columnIndex(of: condition.column)
            chain = index
            row = Self.row(index.first(withHash: hash))
            return true
        }
        return false
    }

    func next() {
        if let chain {
            row = Self.row(chain.row(after: UInt32(row)))
        } else if let passed {
            position += 1
            row = position < passed.count ? Int(passed[position]) : .max
        } else {
            row += 1
        }
    }

    private static func row(_ index: UInt32) -> Int { index == ColumnIndex.end ? .max : Int(index) }

    func give(_ column: Int, to context: OpaquePointer?) {
        guard column >= cells.count else { return cells[column].give(row, to: context) }
        guard column == source.originIndex else { return sqlite3_result_int64(context, sqlite3_int64(row)) }
        let origins = source.table.origins.of(row).map(\.description)
        SQLText.give(origins.joined(separator: " "), to: context)
    }
}
