extension AuditRule {
    static let tablePosition = AuditRule(
        .tablePosition, .essential, "Every table begins in column A", .checklist(.structure, 4),
        fault: "a table does not begin at the left edge", expected: "a table whose first column is A",
        mend: "delete the columns to the left of it, or move the table"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let indented = sheet.tables.filter { $0.area.columns.lowerBound > 0 }
            // Tables beside each other are another rule's matter.
            for table in indented where !sheet.tables.contains(where: { $0.area.columns.lowerBound == 0 }) {
                findings.add(sheet, table.area, "the table `\(table.name)`")
            }
        }
    }

    static let contentBelow = AuditRule(
        .contentBelowTable, .advice, "Nothing stands below or beside a table", .checklist(.structure, 5),
        fault: "something stands below or beside a table",
        expected: "notes and sources above the table, and nothing after it",
        mend: "move it above the table, or into the Notes sheet"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            guard let table = sheet.tables.last else { continue }
            let places = sheet.cells.filter { cell in
                !cell.isBlank && sheet.table(at: cell.place) == nil
                    && (Int(cell.row) > table.area.rows.upperBound
                        || sheet.tables.contains { $0.area.rows.contains(Int(cell.row)) })
            }.map(\.place)
            findings.add(sheet, places) { "\(counted(count: $0)) below or beside the table `\(table.name)`" }
        }
    }

    static let severalTables = AuditRule(
        .tablesSeveral, .advice, "No sheet has more than one table", .checklist(.structure, 6),
        fault: "a sheet has several tables", expected: "one table on a sheet",
        mend: "give each table a sheet of its own"
    ) { workbook, findings in
        for sheet in workbook.worksheets where sheet.tables.count > 1 {
            findings.add(
                sheet, sheet.tables[1].area,
                "\(sheet.tables.count) tables: " + sheet.tables.map { "`\($0.name)`" }.joined(separator: ", "))
        }
    }

    private static func counted(count: Int) -> String {
        count == 1 ? "1 cell" : "\(count) cells, the first of them here,"
    }
}
