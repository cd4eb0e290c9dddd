extension AuditRule {
    static let blankSheets = AuditRule(
        .sheetBlank, .essential, "No sheet is blank", .checklist(.structure, 2),
        fault: "a sheet is blank", expected: "sheets with something to read",
        mend: "delete it: right-click its tab, Delete"
    ) { workbook, findings in
        for sheet in workbook.worksheets where !sheet.hasContent && sheet.drawings.isEmpty {
            findings.add(sheet, .first, "nothing in its cells")
        }
    }

    static let columnA = AuditRule(
        .contentIndented, .essential, "Every sheet begins in column A", .checklist(.structure, 3),
        fault: "column A is empty",
        expected: "title, notes and tables that begin in column A, where screen readers begin",
        mend: "delete the empty columns on the left; make space by the width of columns"
    ) { workbook, findings in
        for sheet in workbook.worksheets where sheet.hasContent {
            guard !sheet.cells.contains(where: { $0.column == 0 && !$0.isBlank }),
                let first = sheet.cells.first(where: { !$0.isBlank })
            else { continue }
            findings.add(sheet, first.place, "nothing in column A; the first cell with content is \(first.place.text)")
        }
    }
}
