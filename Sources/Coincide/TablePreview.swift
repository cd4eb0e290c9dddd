import Formats
import Tables

/// The first rows of a table for a terminal: names, types, cells cut to a width, and where each row was read. A table that is
/// too wide for lines is shown row by row.
struct TablePreview {
    private static let widestCell = 28
    private static let widestLine = 150
    private static let widestText = 110
    private static let mostOrigins = 3

    private let table: Table
    private let rows: Range<Int>

    init(_ table: Table, rows: Int) {
        self.table = table
        self.rows = 0..<min(rows, table.rowCount)
    }

    var lines: [String] {
        let grid = grid
        let isWide = grid.contains { $0.count > Self.widestLine }
        return (isWide ? records : grid) + [
            "\(rows.count) of \(table.rowCount) \(table.rowCount == 1 ? "row" : "rows")"
        ]
    }

    /// A line for each row, below names and types.
    private var grid: [String] {
        let columns = zip(table.schema.fields, table.columns).map { field, column in
            [field.name, Self.type(of: field)]
                + rows.map { Self.cut(CellText.plain(column[$0], delimiter: field.delimiter), to: Self.widestCell) }
        }
        return Self.aligned(columns + (table.origins.isEmpty ? [] : [["read at", ""] + rows.map(origin)]))
    }

    /// A block for each row, with a line for each of its cells.
    private var records: [String] {
        let names = table.schema.fields.map(\.name)
        let types = table.schema.fields.map(Self.type)
        return rows.flatMap { row -> [String] in
            let cells = zip(table.schema.fields, table.columns).map { field, column in
                Self.cut(CellText.plain(column[row], delimiter: field.delimiter), to: Self.widestText)
            }
            let origin = origin(row)
            return ["row \(row + 1)" + (origin.isEmpty ? "" : ", read at \(origin)")]
                + Self.aligned([names, types, cells]).map { "  " + $0 }
        }
    }

    private func origin(_ row: Int) -> String {
        let places = table.origins.of(row).map(\.description)
        return places.prefix(Self.mostOrigins).joined(separator: ", ")
            + (places.count > Self.mostOrigins ? " and \(places.count - Self.mostOrigins) more" : "")
    }

    private static func type(of field: Field) -> String {
        field.type.rawValue + (field.privacy == .sensitive ? ", sensitive" : "")
    }

    private static func aligned(_ columns: [[String]]) -> [String] {
        let widths = columns.map { column in column.map(\.count).max() ?? 0 }
        return (0..<(columns.first?.count ?? 0)).map { line in
            let cells = zip(columns, widths).map { column, width in
                column[line] + String(repeating: " ", count: width - column[line].count)
            }
            return trimmed(cells.joined(separator: "  "))
        }
    }

    /// On one line, and without what a terminal would take for a command.
    private static func cut(_ text: String, to width: Int) -> String {
        let plain = String(
            text.unicodeScalars.map { scalar in
                scalar.properties.generalCategory == .control ? " " : Character(scalar)
            })
        return plain.count > width ? plain.prefix(width - 1) + "…" : plain
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
