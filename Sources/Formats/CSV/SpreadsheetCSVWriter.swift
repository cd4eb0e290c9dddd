import Tables

/// Writes a table as CSV for a spreadsheet: with the mark by which it knows UTF-8, CR LF between rows, and without anything
/// that it would run. Cells are changed for that, so these are not the data: see `CellDefuser`.
struct SpreadsheetCSVWriter {
    /// How many cells, names of columns among them, have an apostrophe that is not in the data.
    private(set) var defusedCells = 0

    static let mark = "\u{FEFF}"

    mutating func header(of table: Table) -> String {
        let names = table.schema.names.map { defused($0) }
        return Self.mark + Self.text(of: [names])
    }

    mutating func rows(_ rows: Range<Int>, of table: Table) -> String {
        let isText = table.schema.fields.map { field in
            switch field.type {
            case .integer, .number, .boolean: false
            // A year before year 0 begins with a minus.
            case .date, .category, .text, .list: true
            }
        }
        return Self.text(
            of: rows.map { row in
                zip(CSVWriter.cells(of: row, in: table), isText).map { cell, isText in isText ? defused(cell) : cell }
            })
    }

    private mutating func defused(_ cell: String) -> String {
        guard let text = CellDefuser.defused(cell) else { return cell }
        defusedCells += 1
        return text
    }

    private static func text(of rows: [[String]]) -> String {
        var bytes: [UInt8] = []
        for row in rows { CSVWriter.append(row, lineEnd: "\r\n", to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
