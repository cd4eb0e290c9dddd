import Tables

/// Writes a table as CSV: RFC 4180, UTF-8 without a mark, LF between rows, quotes only where they are needed.
///
/// Dates are written as EDTF, lists with their field's delimiter, missing values as empty cells. Nothing is changed for the sake of
/// spreadsheets: these are the data as they are.
package enum CSVWriter {
    package static func text(of table: Table) -> String {
        var text = table.schema.names.map(quoted).joined(separator: ",") + "\n"
        for row in 0..<table.rowCount {
            for (index, column) in table.columns.enumerated() {
                if index > 0 { text += "," }
                text += quoted(CellText.plain(column[row], delimiter: table.schema.fields[index].delimiter))
            }
            // A line with nothing on it would be no row.
            if text.utf8.last == UInt8(ascii: "\n"), table.columns.count == 1 { text += "\"\"" }
            text += "\n"
        }
        return text
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else { return cell }
        var doubled = ""
        for scalar in cell.unicodeScalars {
            doubled.unicodeScalars.append(scalar)
            if scalar == "\"" { doubled.append("\"") }
        }
        return "\"\(doubled)\""
    }
}
