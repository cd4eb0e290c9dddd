import CLibXLSXWriter
import Diagnostics

/// One sheet of a workbook. Rows and columns count from 0; each cell is written once.
package final class Worksheet {
    package let name: SheetName
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let workbook: Workbook
    let isStreaming: Bool
    private var linkCount = 0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: SheetName, in workbook: Workbook, isStreaming: Bool) {
        self.isStreaming = isStreaming
        self.sheet = sheet
        self.name = name
        self.workbook = workbook
    }

    package func write(_ cell: Cell, row: Int, column: Int, style: CellStyle) throws {
        try put(CellContent(cell), row: row, column: column, style: style)
    }

    func put(_ content: CellContent, row: Int, column: Int, style: CellStyle) throws {
        precondition(workbook.isOpen, "a cell was written to a closed workbook")
        guard (0..<CellReference.rowLimit).contains(row), (0..<CellReference.columnLimit).contains(column) else {
            return try check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, row, column)
        }
        workbook.room.add(content)
        let format = workbook.formats.format(for: style)
        let (line, place) = (lxw_row_t(row), lxw_col_t(column))
        switch content {
        case .blank:
            try check(worksheet_write_blank(sheet, line, place, format), row, column)
        case .text(let text):
            try check(worksheet_write_string(sheet, line, place, text, format), row, column)
        case .number(let number), .integer(let number), .day(let number):
            try check(worksheet_write_number(sheet, line, place, number, format), row, column)
        case .boolean(let value):
            try check(worksheet_write_boolean(sheet, line, place, value ? 1 : 0, format), row, column)
        case .link(let link, let text):
            guard linkCount < CellLink.mostOnASheet else {
                let plain: CellStyle = style == .link ? .wrapped : style
                return try put(.text(link.isInside ? text : link.url), row: row, column: column, style: plain)
            }
            linkCount += 1
            try check(worksheet_write_url_opt(sheet, line, place, link.url, format, text, nil), row, column)
        }
    }

    /// In digits of the body font.
    func setWidth(_ width: Double, ofColumn column: Int) throws {
        try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil), 0, column)
    }

    /// In points.
    func setHeight(_ height: Double, ofRow row: Int) throws {
        try check(worksheet_set_row(sheet, lxw_row_t(row), height, nil), row, 0)
    }

    func check(_ error: lxw_error, _ row: Int, _ column: Int) throws {
        if error == LXW_NO_ERROR { return }
        throw DiagnosticFailure(
            .cellUnwritable(workbook.path, sheet: name, row: row, column: column, error))
    }
}
