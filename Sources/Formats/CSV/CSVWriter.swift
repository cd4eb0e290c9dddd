import Tables

/// Writes a table as CSV: RFC 4180 but for LF between rows, which version control and tools of lines want and every reader
/// takes; UTF-8 without a mark, quotes only where they are needed.
///
/// Dates are written as EDTF, lists with their field's delimiter, missing values as empty cells. Nothing is changed for the sake of
/// spreadsheets: these are the data as they are.
package enum CSVWriter {
    package static func text(of table: Table) -> String { header(of: table) + rows(0..<table.rowCount, of: table) }

    static func header(of table: Table) -> String {
        var bytes: [UInt8] = []
        append(table.schema.names, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func rows(_ rows: Range<Int>, of table: Table) -> String {
        var bytes: [UInt8] = []
        for row in rows { append(cells(of: row, in: table), to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One row, without its line break.
    package static func line(of row: Int, in table: Table) -> String {
        var bytes: [UInt8] = []
        append(cells(of: row, in: table), to: &bytes)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    static func cells(of row: Int, in table: Table) -> [String] {
        zip(table.columns, table.schema.fields).map { column, field in
            CellText.plain(column[row], delimiter: field.delimiter)
        }
    }

    /// A row with its line break. A line with nothing on it would be no row, so a lone empty cell is quoted.
    static func append(_ cells: [String], lineEnd: String = "\n", to bytes: inout [UInt8]) {
        if cells == [""] { bytes += "\"\"".utf8 }
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        bytes += lineEnd.utf8
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        var needsQuotes = false
        for byte in cell.utf8 {
            bytes.append(byte)
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): needsQuotes = true
            default: break
            }
        }
        guard needsQuotes else { return }
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in bytes[start...] {
            quoted.append(byte)
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
        }
        quoted.append(UInt8(ascii: "\""))
        bytes.replaceSubrange(start..., with: quoted)
    }
}
