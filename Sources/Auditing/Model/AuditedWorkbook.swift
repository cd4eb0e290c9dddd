/// A workbook as it stands in its file, read whole: what the rules of an audit look at.
package struct AuditedWorkbook: Sendable {
    /// What diagnostics call the file.
    package let file: String
    var sheets: [AuditedSheet] = []
    /// Index of the sheet that opens.
    var activeSheet = 0
    var styles = StyleSheet()
    var properties = DocumentProperties()
    var hasMacros = false
    /// What other files the workbook takes values from.
    var externalSources: [String] = []

    var visibleSheets: [AuditedSheet] { sheets.filter { !$0.isHidden } }

    /// Sheets of cells, hidden ones too.
    var worksheets: [AuditedSheet] { sheets.filter { $0.kind == .worksheet } }

    func style(of cell: AuditedCell) -> CellFormat { styles.format(Int(cell.style)) }
}

/// What a workbook says of itself.
struct DocumentProperties: Sendable {
    var title = ""
    var subject = ""
    var author = ""
    var language = ""
}
