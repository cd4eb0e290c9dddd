extension AuditRule {
    static let sheetTitles = AuditRule(
        .sheetTitle, .essential, "Every sheet has a title of its own in A1", .checklist(.formatting, 4),
        fault: "a sheet has no title of its own",
        expected: "a text in A1, where screen readers begin, that no other sheet has",
        mend: "write into A1 what the sheet holds, of whom and when"
    ) { workbook, findings in
        var first: [String: String] = [:]
        for sheet in workbook.worksheets where sheet.hasContent {
            guard let title = sheet.title else {
                findings.add(sheet, .first, "no text in A1")
                continue
            }
            if let other = first[title] {
                findings.add(sheet, .first, "\"\(title.shortened())\", the title of the sheet `\(other)` too")
            }
            first[title] = first[title] ?? sheet.name
        }
    }

    static let titleStyles = AuditRule(
        .titleUntagged, .advice, "The title of every sheet is set in the cell style Heading 1 or Title",
        .checklist(.formatting, 4), fault: "a title is not marked up as a heading",
        expected: "the cell style `Heading 1` or `Title` on A1",
        mend: "select A1 and choose Home, Cell Styles, Heading 1"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            guard let cell = sheet.cell(at: .first), let title = sheet.title, !workbook.style(of: cell).isHeading else {
                continue
            }
            findings.add(
                sheet, .first, "\"\(title.shortened())\" in the style `\(workbook.style(of: cell).namedStyle)`")
        }
    }
}

extension CellFormat {
    fileprivate var namedStyle: String { styleName.isEmpty ? "Normal" : styleName }
}

extension AuditedSheet {
    /// Whether anything is in its cells.
    var hasContent: Bool { cells.contains { !$0.isBlank } }
}
