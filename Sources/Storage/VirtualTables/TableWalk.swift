import CSQLite
import Tables

/// One walk of a query through a table, from the first row that its filters let pass to the last.
final class TableWalk {
    private let source: TableSource
    private var filters: [RowFilter] = []
    private(set) var row = 0

    init(_ source: TableSource) { self.source = source }

    var isAtEnd: Bool { row >= source.table.rowCount }

    /// - Parameters:
    ///   - chosen: as `chooseFilters` wrote it.
    ///   - arguments: what each is compared with.
    func begin(_ chosen: String, _ arguments: UnsafeBufferPointer<OpaquePointer?>) {
        filters = zip(chosen.split(separator: ","), arguments).compactMap { text, argument in
            let parts = text.split(separator: " ")
            guard parts.count == 2, let column = Int(parts[0]),
                let comparison = RowFilter.Comparison(rawValue: String(parts[1]))
            else { return nil }
            return RowFilter(column < 0 ? nil : source.table.columns[column], comparison, SQLValue(argument))
        }
        row = 0
        skip()
    }

    func next() {
        row += 1
        skip()
    }

    private func skip() {
        guard !filters.isEmpty else { return }
        let count = source.table.rowCount
        while row < count, !filters.allSatisfy({ $0.passes(row) }) { row += 1 }
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
