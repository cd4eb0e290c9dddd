import CLibXLSXWriter
import Diagnostics

extension Worksheet {
    /// Writes the table, which must be the only one on this sheet. A table without rows shows its header and, below it,
    /// `[no rows]`; it is then no Excel table, which would need a row.
    package func write(_ table: SheetTable) throws {
        guard (1...CellReference.columnLimit).contains(table.columns.count) else {
            throw DiagnosticFailure(.columnCount(workbook.path, sheet: name, columns: table.columns.count))
        }
        let notes = table.notes.flatMap { TextMeasure.lines(of: $0, within: Self.noteWidth) }
        let headerRow = notes.count + 2
        let room = CellReference.rowLimit - headerRow - 1
        guard table.rowCount <= room else {
            throw DiagnosticFailure(
                .tooManyRows(workbook.path, sheet: name, rows: table.rowCount, atMost: room))
        }
        let headers = HeaderTexts.of(table.columns)
        let layout = ColumnLayout(
            table.columns, headers: headers, measures: table.measures(), filters: table.filters)

        try writeTitle(table.title)
        for (index, note) in notes.enumerated() {
            try write(.text(note), row: index + 1, column: 0, style: .note)
        }
        try writeHeader(headers, of: table, at: headerRow, layout: layout)
        try writeRows(of: table, below: headerRow, layout: layout)
        if table.rowCount > 0 { try addTable(headers, of: table, at: headerRow) }
        for (column, width) in layout.widths.enumerated() { try setWidth(width, ofColumn: column) }
        if table.freezesHeader { worksheet_freeze_panes(sheet, lxw_row_t(headerRow + 1), 0) }
        try setUpPrinting(.landscape, repeating: headerRow)
    }

    func writeTitle(_ title: String) throws {
        try write(.text(title), row: 0, column: 0, style: .title)
        try setHeight(TextSize.title.height(ofLines: 1), ofRow: 0)
    }

    private func writeHeader(_ headers: [String], of table: SheetTable, at row: Int, layout: ColumnLayout) throws {
        var lines = 1
        for (column, header) in headers.enumerated() {
            let style: CellStyle = table.columns[column].kind.isNumeric ? .headerRight : .header
            try put(.text(header), row: row, column: column, style: style)
            lines = max(lines, ColumnLayout.lineCount(of: header, inColumn: layout.widths[column], size: .header))
        }
        try setHeight(TextSize.header.height(ofLines: lines), ofRow: row)
    }

    private func writeRows(of table: SheetTable, below headerRow: Int, layout: ColumnLayout) throws {
        if table.rowCount == 0 {
            return try write(.text("[no rows]"), row: headerRow + 1, column: 0, style: .note)
        }
        for index in 0..<table.rowCount {
            let row = headerRow + 1 + index
            var lines = 1
            for (column, cell) in table.row(index).enumerated() {
                let (kind, wraps) = (table.columns[column].kind, layout.wraps[column])
                let content = CellContent(cell)
                try put(content, row: row, column: column, style: CellStyle(for: content, in: kind, wraps: wraps))
                if wraps {
                    let text = content.shown(in: kind)
                    lines = max(lines, ColumnLayout.lineCount(of: text, inColumn: layout.widths[column]))
                }
            }
            if lines > 1 { try setHeight(TextSize.body.height(ofLines: lines), ofRow: row) }
        }
    }

    private func addTable(_ headers: [String], of table: SheetTable, at row: Int) throws {
        let definition = TableDefinition(
            name: workbook.tableName(for: name), headers: headers, filters: table.filters,
            headerFormats: table.columns.map { column in
                workbook.formats.format(for: column.kind.isNumeric ? .headerRight : .header)
            })
        try check(definition.add(to: sheet, firstRow: row, lastRow: row + table.rowCount), row, 0)
        // Ids such as 007 are text on purpose: no green corners on them.
        let first = CellReference.text(row: row + 1, column: 0)
        let last = CellReference.text(row: row + table.rowCount, column: headers.count - 1)
        let error = worksheet_ignore_errors(
            sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(first):\(last)")
        try check(error, row, 0)
    }

    /// Notes are not wrapped in their narrow first column but run on over the empty ones beside it, up to this width.
    private static let noteWidth = 120.0
}

extension SheetTable {
    /// One pass over the rows.
    fileprivate func measures() -> [ColumnMeasure] {
        var measures = columns.map { _ in ColumnMeasure() }
        for index in 0..<rowCount {
            for (column, cell) in row(index).enumerated() {
                measures[column].add(CellContent(cell), in: columns[column].kind)
            }
        }
        return measures
    }
}
