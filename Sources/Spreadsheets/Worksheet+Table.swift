import CLibXLSXWriter
import Diagnostics

extension Worksheet {
    /// Writes the table, which must be the only one on this sheet. A table without rows shows its header and, below it,
    /// `[no rows]`; it is then no Excel table, which would need a row.
    package func write(_ table: SheetTable) throws {
        guard (1...CellReference.columnLimit).contains(table.columns.count) else {
            throw DiagnosticFailure(.columnCount(workbook.path, sheet: name, columns: table.columns.count))
        }
        let notes = table.headingLines
        let headerRow = table.firstRowNumber - 2
        guard table.rowCount <= table.room else {
            throw DiagnosticFailure(
                .tooManyRows(workbook.path, sheet: name, rows: table.rowCount, atMost: table.room))
        }
        let headers = HeaderTexts.of(table.columns)
        let layout = ColumnLayout(
            table.columns, headers: headers, measures: table.measures(), filters: table.filters,
            mayWrap: !isStreaming)

        try writeTitle(table.title)
        for (index, note) in notes.enumerated() {
            try write(.text(note), row: index + 1, column: 0, style: .note)
        }
        try writeHeader(headers, of: table, at: headerRow, layout: layout)
        // Streamed rows are printed as they are written.
        try PlainNumbers.during { try writeRows(of: table, below: headerRow, layout: layout) }
        if table.rowCount > 0 {
            let rows = headerRow + 1...headerRow + table.rowCount
            try markUp(headers, of: table, at: headerRow)
            try highlight(table.columns, rows: rows)
            for (index, chart) in table.charts.enumerated() {
                try add(chart, number: index, headers: headers, rows: rows, lastColumn: headers.count - 1)
            }
        }
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
            if index > 0, index % Self.rowsBetweenReports == 0 {
                workbook.progress?(name.text, index, table.rowCount)
            }
            let row = headerRow + 1 + index
            var lines = 1
            for (column, cell) in table.row(index).enumerated() {
                let (kind, wraps) = (table.columns[column].kind, layout.wraps[column])
                let content = CellContent(cell, blank: table.columns[column].blank)
                try put(content, row: row, column: column, style: CellStyle(for: content, in: kind, wraps: wraps))
                if wraps {
                    let text = content.shown(in: kind)
                    lines = max(lines, ColumnLayout.lineCount(of: text, inColumn: layout.widths[column]))
                }
            }
            if lines > 1 { try setHeight(TextSize.body.height(ofLines: lines), ofRow: row) }
        }
    }

    private static let rowsBetweenReports = 20_000

    /// Makes header and rows an Excel table; where rows are streamed, a range of the same name.
    private func markUp(_ headers: [String], of table: SheetTable, at row: Int) throws {
        let lastRow = row + table.rowCount
        let tableName = workbook.tableName(for: name)
        if isStreaming {
            let corners = [(row, 0), (lastRow, headers.count - 1)].map { row, column in
                CellReference.text(row: row, column: column, isAbsolute: true)
            }
            try check(
                workbook.define(tableName, as: "=\(name.quoted)!\(corners[0]):\(corners[1])"), row, 0)
            if table.filters {
                try check(
                    worksheet_autofilter(sheet, lxw_row_t(row), 0, lxw_row_t(lastRow), lxw_col_t(headers.count - 1)),
                    row, 0)
            }
        } else {
            let definition = TableDefinition(
                name: tableName, headers: headers, filters: table.filters,
                headerFormats: table.columns.map { column in
                    workbook.formats.format(for: column.kind.isNumeric ? .headerRight : .header)
                })
            try check(definition.add(to: sheet, firstRow: row, lastRow: lastRow), row, 0)
        }
        // Ids such as 007 are text on purpose: no green corners on them.
        let first = CellReference.text(row: row + 1, column: 0)
        let last = CellReference.text(row: lastRow, column: headers.count - 1)
        let error = worksheet_ignore_errors(
            sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(first):\(last)")
        try check(error, row, 0)
    }
}

extension SheetTable {
    /// Of all rows, or of some thousands that lie evenly among many.
    fileprivate func measures() -> [ColumnMeasure] {
        var measures = columns.map { _ in ColumnMeasure() }
        for index in stride(from: 0, to: rowCount, by: max(1, rowCount / Self.measuredRows)) {
            for (column, cell) in row(index).enumerated() {
                measures[column].add(CellContent(cell, blank: columns[column].blank), in: columns[column].kind)
            }
        }
        return measures
    }

    private static let measuredRows = 5_000
}
