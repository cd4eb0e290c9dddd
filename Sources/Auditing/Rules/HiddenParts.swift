extension AuditRule {
    static let hiddenSheets = AuditRule(
        .sheetHidden, .advice, "No sheet is hidden", .checklist(.tables, 9),
        fault: "a sheet is hidden", expected: "sheets that every reader sees",
        mend: "show it (right-click a tab, Unhide) or take it out; what it holds is published all the same"
    ) { workbook, findings in
        for sheet in workbook.sheets where sheet.isHidden {
            findings.add(sheet, .first, "the hidden sheet `\(sheet.name)`")
        }
    }

    static let hiddenLines = AuditRule(
        .linesHidden, .advice, "No row or column that holds something is hidden", .checklist(.tables, 9),
        fault: "rows or columns are hidden", expected: "rows and columns that every reader sees",
        mend:
            "show them (select the sheet, right-click a row or column, Unhide) or take them out; they are published all the same"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let rows = sheet.hiddenRows.filter { row in sheet.cells(inRow: row).contains { !$0.isBlank } }
            if let first = rows.first {
                findings.add(
                    sheet, CellPlace(row: first, column: 0), "\(counted(rows.count, "hidden row")) with content")
            }
            let hidden = sheet.columnRuns.filter(\.isHidden).map(\.columns)
            guard !hidden.isEmpty else { continue }
            let columns = Set(
                sheet.cells.lazy.filter { !$0.isBlank }.map { Int($0.column) }.filter { column in
                    hidden.contains { $0.contains(column) }
                })
            if let first = columns.min() {
                findings.add(
                    sheet, CellPlace(row: 0, column: first), "\(counted(columns.count, "hidden column")) with content")
            }
        }
    }

    static let frozenPanes = AuditRule(
        .panesFrozen, .advice, "No panes are frozen", .checklist(.tables, 7),
        fault: "panes are frozen", expected: "a sheet that scrolls as a whole, since magnifiers lose sight of the rest",
        mend: "choose View, Freeze Panes, Unfreeze Panes; the header of a marked-up table stays in sight by itself"
    ) { workbook, findings in
        for sheet in workbook.sheets where sheet.isFrozen { findings.add(sheet, .first, "frozen panes") }
    }

    static let filters = AuditRule(
        .tableFilter, .advice, "No table has filter buttons", .checklist(.tables, 7),
        fault: "a table has filter buttons", expected: "a header without buttons, which screen readers stumble over",
        mend: "select the table and take the tick off Table Design, Filter Button"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables where table.hasFilter {
                findings.add(sheet, table.area.first, "filter buttons of the table `\(table.name)`")
            }
            if sheet.hasFilter, !sheet.tables.contains(where: \.hasFilter) { findings.add(sheet, .first, "a filter") }
        }
    }
}
