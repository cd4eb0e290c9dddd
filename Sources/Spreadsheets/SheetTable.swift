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
    /// Drawn by the program that opens the file, to the right of the table, one below the other.
    package let charts: [SheetChart]
    private let makeRow: (Int) -> [Cell]

    /// The cells of a row, counted from 0; as many as there are columns, empty ones added at its end.
    func row(_ index: Int) -> [Cell] {
        let cells = makeRow(index)
        precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
        return cells.count == columns.count
            ? cells : cells + Array(repeating: .empty, count: columns.count - cells.count)
    }

    /// Of the title's rows and the notes', of which the header is the next but one.
    var headingLines: [String] { notes.flatMap { TextMeasure.lines(of: $0, within: Self.noteWidth) } }

    /// Counted from 1, as the program that opens the file shows it.
    package var firstRowNumber: Int { headingLines.count + 4 }

    /// How many rows a sheet has room for below title, notes and header.
    package var room: Int { CellReference.rowLimit - firstRowNumber + 1 }

    /// The table in parts that each fit on a sheet; most often one. Charts stay with a table that is whole.
    ///
    /// - Parameter most: rows on one sheet.
    package func parts(atMost most: Int) -> [SheetTable] {
        guard rowCount > most else { return [self] }
        let count = (rowCount + most - 1) / most
        return (0..<count).map { part in
            SheetTable(
                title: "\(title) (part \(part + 1) of \(count))", notes: notes, columns: columns,
                freezesHeader: freezesHeader, filters: filters, rowCount: min(most, rowCount - part * most),
                row: { makeRow(part * most + $0) })
        }
    }

    /// Notes are not wrapped in their narrow first column but run on over the empty ones beside it, up to this width.
    private static let noteWidth = 120.0

    /// `row` is asked for a row once to write it and at most once to measure it, and must answer the same both times.
    package init(
        title: String, notes: [String] = [], columns: [SheetColumn], freezesHeader: Bool = false, filters: Bool = false,
        charts: [SheetChart] = [], rowCount: Int, row: @escaping (Int) -> [Cell]
    ) {
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rowCount = rowCount
        self.charts = charts
        self.freezesHeader = freezesHeader
        self.filters = filters
        makeRow = row
    }

    package init(
        title: String, notes: [String] = [], columns: [SheetColumn], freezesHeader: Bool = false, filters: Bool = false,
        charts: [SheetChart] = [], rows: [[Cell]]
    ) {
        self.init(
            title: title, notes: notes, columns: columns, freezesHeader: freezesHeader, filters: filters,
            charts: charts, rowCount: rows.count, row: { rows[$0] })
    }
}
