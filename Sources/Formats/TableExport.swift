import JSON
import Tables

/// Writes a table in an open format of text. Dates are written as EDTF, lists as arrays where the format has them.
package enum TableExport: String, CaseIterable, Sendable {
    case csv
    /// CSV for spreadsheets: cells that one would run are changed, so it is no form of the data.
    case excelCSV = "excel-csv"
    /// An array of objects, one a row.
    case json
    /// An object a line.
    case jsonLines = "jsonl"

    package var mediaType: String {
        switch self {
        case .csv, .excelCSV: "text/csv"
        case .json: "application/json"
        case .jsonLines: "application/jsonl"
        }
    }

    /// What the names of its files end in; also the name of the format for others.
    package var fileExtension: String { self == .excelCSV ? Self.csv.rawValue : rawValue }

    /// Rows that are put into words before they are handed on, so that a table of any length takes little memory.
    private static let rowsAtOnce = 4_096

    /// Hands the text on, piece by piece. Returns how many cells are not as in the data: none but for spreadsheets.
    ///
    /// - Parameter hasHeader: false for rows of cells without their names: arrays in place of objects.
    @discardableResult
    package func write(_ table: Table, hasHeader: Bool = true, to sink: (String) throws -> Void) throws -> Int {
        var spreadsheet = SpreadsheetCSVWriter()
        switch self {
        case .csv: if hasHeader { try sink(CSVWriter.header(of: table)) }
        case .excelCSV: try sink(hasHeader ? spreadsheet.header(of: table) : SpreadsheetCSVWriter.mark)
        case .json: try sink(table.rowCount == 0 ? "[]\n" : "[\n")
        case .jsonLines: break
        }
        for first in stride(from: 0, to: table.rowCount, by: Self.rowsAtOnce) {
            let rows = first..<min(first + Self.rowsAtOnce, table.rowCount)
            switch self {
            case .csv: try sink(CSVWriter.rows(rows, of: table))
            case .excelCSV: try sink(spreadsheet.rows(rows, of: table))
            case .json, .jsonLines:
                let objects = rows.map { Self.text(of: $0, in: table, hasHeader: hasHeader) }
                let isLast = rows.upperBound == table.rowCount
                if self == .jsonLines {
                    try sink(objects.map { $0 + "\n" }.joined())
                } else {
                    try sink(objects.joined(separator: ",\n") + (isLast ? "\n]\n" : ",\n"))
                }
            }
        }
        return spreadsheet.defusedCells
    }

    private static func text(of row: Int, in table: Table, hasHeader: Bool) -> String {
        let cells = table.columns.map { value($0[row]) }
        let members = zip(table.schema.names, cells).map { JSONValue.Member($0, $1) }
        return JSONWriter.text(of: hasHeader ? .object(members) : .array(cells), indented: false)
    }

    private static func value(_ value: Value) -> JSONValue {
        switch value {
        case .missing: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(Int(number))
        case .number(let number): .number(number)
        case .date, .text: .string(CellText.plain(value))
        case .list(let items): .array(items.map { .string($0) })
        }
    }
}
