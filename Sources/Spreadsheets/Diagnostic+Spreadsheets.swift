import CLibXLSXWriter
import Diagnostics

/// Every text of this target, in one place.
extension Diagnostic {
    /// The file as a whole cannot be written; `systemError` is the errno, or 0 where there is none.
    static func workbookUnwritable(_ path: String, _ error: lxw_error, systemError: Int32) -> Diagnostic {
        let system = systemError == 0 ? "" : " (\(String(cString: strerror(systemError))))"
        return Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: path), "the workbook cannot be written",
            found: message(of: error) + system,
            expected: "a folder that exists, may be written to and has room for the workbook",
            mend: mend(for: systemError))
    }

    /// libxlsxwriter refused one cell.
    static func cellUnwritable(
        _ path: String, sheet: SheetName, row: Int, column: Int, _ error: lxw_error
    ) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable,
            at: SourceLocation(
                file: path,
                position: .cell(sheet: sheet.text, reference: CellReference.text(row: row, column: column))),
            "this cell cannot be written",
            found: message(of: error),
            expected: "a cell inside the sheet with content that Excel takes",
            mend: "report this, with the row's content: the content is checked before it is written")
    }

    static func tooManyRows(_ path: String, sheet: SheetName, rows: Int, atMost limit: Int) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: path),
            "more rows than a worksheet holds",
            found: "\(rows) rows for the sheet `\(sheet.text)`",
            expected: "at most \(limit) rows under the title, notes and header of this sheet",
            mend: "keep fewer rows in a stage before the workbook, or publish this table as CSV")
    }

    static func columnCount(_ path: String, sheet: SheetName, columns: Int) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: path),
            columns == 0 ? "a table without columns" : "more columns than a worksheet holds",
            found: "\(columns) columns for the sheet `\(sheet.text)`",
            expected: "1 to \(CellReference.columnLimit) columns",
            mend: "choose the columns to publish in a stage before the workbook")
    }

    private static func message(of error: lxw_error) -> String {
        lxw_strerror(error).map { String(cString: $0) } ?? "Unknown error number."
    }

    private static func mend(for systemError: Int32) -> String {
        switch systemError {
        case ENOENT: "make the folder first, or choose another path"
        case ENOTDIR: "choose another path: a part of this one is a file and not a folder"
        case EISDIR: "choose another name: this one is a folder"
        case EACCES, EPERM, EROFS: "allow writing in the folder, or choose another path"
        case ENOSPC, EDQUOT, EFBIG: "make room on the disk and in the folder for temporary files (TMPDIR)"
        default: "look at the folder, the disk and the folder for temporary files (TMPDIR), then run it again"
        }
    }
}
