import Diagnostics

/// Why a file cannot be audited at all; what an audit finds is worded by its rules.
extension Diagnostic {
    static func workbookOther(_ file: String, found: String) -> Diagnostic {
        Diagnostic(
            .error, .workbookOther, at: SourceLocation(file: file), "this is no .xlsx workbook",
            found: found, expected: "a workbook in the form of Excel 2007 and later (.xlsx)",
            mend: "open it in Excel or LibreOffice and save it as .xlsx")
    }

    static func workbookEncrypted(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .workbookOther, at: SourceLocation(file: file), "this workbook has a password",
            found: "an encrypted file", expected: "a workbook that anybody can open",
            mend: "open it with its password, take the password off (File, Info, Protect Workbook) and save it")
    }

    static func workbookInvalid(_ file: String, found: String) -> Diagnostic {
        Diagnostic(
            .error, .workbookInvalid, at: SourceLocation(file: file), "this workbook is not whole",
            found: found, expected: "all parts that it names, within the limits of a sheet",
            mend: "open it in Excel or LibreOffice, which may repair it, and save it again")
    }

    static func workbookTooLarge(_ file: String, sheet: String, cells: Int) -> Diagnostic {
        Diagnostic(
            .error, .workbookTooLarge, at: SourceLocation(file: file), "this workbook has more cells than are audited",
            found: "more than \(WorkbookReader.cellLimit) cells, the last of them in the sheet `\(sheet)`",
            expected: "at most \(WorkbookReader.cellLimit) cells in all sheets",
            mend: "audit a workbook with fewer rows made in the same way; readers want so many rows as CSV")
    }
}
