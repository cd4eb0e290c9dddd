import JSON
import Tables

/// Writes a table as one text in an open format. Dates are written as EDTF, lists as arrays where the format has them.
package enum TableExport: String, CaseIterable, Sendable {
    case csv
    /// An array of objects, one a row.
    case json
    /// An object a line.
    case jsonLines = "jsonl"

    /// - Parameter hasHeader: false for rows of cells without their names: arrays in place of objects.
    package func text(of table: Table, hasHeader: Bool = true) -> String {
        switch self {
        case .csv:
            return hasHeader ? CSVWriter.text(of: table) : CSVWriter.rows(of: table)
        case .json:
            let rows = (0..<table.rowCount).map { Self.text(of: $0, in: table, hasHeader: hasHeader) }
            return rows.isEmpty ? "[]\n" : "[\n" + rows.joined(separator: ",\n") + "\n]\n"
        case .jsonLines:
            return (0..<table.rowCount).map { Self.text(of: $0, in: table, hasHeader: hasHeader) + "\n" }.joined()
        }
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
