import CSQLite
import Tables

/// One walk of a query through a table, from the first row that its filters let pass to the last.
final class TableWalk {
    private let source: TableSource
    private var filters: [RowFilter] = []
    /// The rows to look at, where an index tells them; else all.
    private var chain: ColumnIndex?
    private var beginnings = 0
    private(set) var row = 0

    init(_ source: TableSource) { self.source = source }

    var isAtEnd: Bool { row >= source.table.rowCount }

    /// - Parameters:
    ///   - chosen: as `chooseFilters` wrote it.
    ///   - arguments: what each is compared with.
    func begin(_ chosen: String, _ arguments: UnsafeBufferPointer<OpaquePointer?>) {
        let conditions = zip(chosen.split(separator: ","), arguments).compactMap(Condition.init)
        filters = conditions.compactMap { condition in
            RowFilter(
                condition.column < 0 ? nil : source.table.columns[condition.column], condition.comparison,
                condition.value)
        }
        beginnings += 1
        chain = nil
        row = 0
        // A second beginning is that of a join, which goes through the table for each row of another.
        if beginnings > 1, let condition = conditions.first(where: { canBeLookedUp($0) }) {
            let index = source.columnIndex(of: condition.column)
            chain = index
            row = Self.row(index.first(with: condition.value))
        }
        skip()
    }

    private struct Condition {
        let column: Int
        let comparison: RowFilter.Comparison
        let value: SQLValue

        init?(_ text: Substring, _ argument: OpaquePointer?) {
            let parts = text.split(separator: " ")
            guard parts.count == 2, let column = Int(parts[0]),
                let comparison = RowFilter.Comparison(rawValue: String(parts[1]))
            else { return nil }
            self.column = column
            self.comparison = comparison
            value = SQLValue(argument)
        }
    }

    /// Whether equal values of SQL and of the column have one hash.
    private func canBeLookedUp(_ condition: Condition) -> Bool {
        guard condition.column >= 0, condition.comparison == .equal else { return false }
        return switch (source.table.columns[condition.column], condition.value) {
        case (.text, .text), (.category, .text), (.date, .text), (.integer, .integer): true
        default: false
        }
    }

    func next() {
        step()
        skip()
    }

    private func step() {
        if let chain { row = Self.row(chain.row(after: UInt32(row))) } else { row += 1 }
    }

    private static func row(_ index: UInt32) -> Int { index == ColumnIndex.end ? .max : Int(index) }

    private func skip() {
        guard !filters.isEmpty else { return }
        let count = source.table.rowCount
        while row < count, !filters.allSatisfy({ $0.passes(row) }) { step() }
    }

    func give(_ column: Int, to context: OpaquePointer?) {
        if column == source.originIndex {
            let origins = source.table.origins.of(row).map(\.description)
            SQLText.give(origins.joined(separator: " "), to: context)
        } else {
            source.cells[column].give(row, to: context)
        }
    }
}
