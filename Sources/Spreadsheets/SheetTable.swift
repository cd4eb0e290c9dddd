/// One table on one sheet, as a value: title in A1, notes under it, a blank row, the header, the rows, and nothing below.
package struct SheetTable {
    package let title: String
    /// A line each; a note of more than about 120 letters goes on in the next row.
    package let notes: [String]
    package let columns: [SheetColumn]
    package let rowCount: Int
    /// Keeps the header in sight while scrolling. Off unless asked for, since it hinders magnifiers and screen readers.
    package let freezesHeader: Bool
    /// Shows Excel's filter buttons in the header. Off unless asked for, for the same reason.
    package let filters: Bool
    private let makeRow: (Int) -> [Cell]

    /// The cells of a row, counted from 0; as many as there are columns, empty ones added at its end.
    func row(_ index: Int) -> [Cell] {
        let cells = makeRow(index)
        precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
        return cells + Array(repeating: .empty, count: columns.count - cells.count)
    }

    /// `row` is asked for each row twice, once to measure and once to write, and must answer the same both times.
    package init(
        title: String, notes: [String] = [], columns: [SheetColumn], freezesHeader: Bool = false, filters: Bool = false,
        rowCount: Int, row: @escaping (Int) -> [Cell]
    ) {
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rowCount = rowCount
        self.freezesHeader = freezesHeader
        self.filters = filters
        makeRow = row
    }

    package init(
        title: String, notes: [String] = [], columns: [SheetColumn], freezesHeader: Bool = false, filters: Bool = false,
        rows: [[Cell]]
    ) {
        self.init(
            title: title, notes: notes, columns: columns, freezesHeader: freezesHeader, filters: filters,
            rowCount: rows.count, row: { rows[$0] })
    }
}
