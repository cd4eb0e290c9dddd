extension AuditRule {
    static let tableHeaders = AuditRule(
        .tableHeader, .essential, "Every table has one header row, each header filled and unlike the others",
        .checklist(.tables, 5), fault: "the header of a table is not right",
        expected: "one row of headers, marked as such, each with a text of its own",
        mend: "write a header for each column, and tick Table Design, Header Row"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                guard table.headerRows > 0 else {
                    findings.add(sheet, table.area, "the table `\(table.name)` without a header row")
                    continue
                }
                headers(of: table, on: sheet, &findings)
            }
        }
    }

    private static func headers(of table: AuditedTable, on sheet: AuditedSheet, _ findings: inout AuditFindings) {
        var seen: [String: CellPlace] = [:]
        for column in table.area.columns {
            let place = CellPlace(row: table.area.rows.lowerBound, column: column)
            guard let cell = sheet.cell(at: place), !cell.isBlank else {
                findings.add(sheet, place, "an empty header")
                continue
            }
            guard let text = cell.text?.trimmingSpaces else { continue }
            if isDefault(text) { findings.add(sheet, place, "the default header `\(text)`") }
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            if let other = seen[words] {
                findings.add(sheet, place, "the header \"\(text.shortened())\", which \(other.text) has too")
            }
            seen[words] = seen[words] ?? place
        }
    }

    /// `Column3`, which Excel writes into an empty header.
    private static func isDefault(_ text: String) -> Bool {
        ["column", "spalte", "colonne", "columna", "colonna", "coluna", "kolom", "столбец"].contains { word in
            text.lowercased().hasPrefix(word) && text.count > word.count
                && text.dropFirst(word.count).allSatisfy(\.isNumber)
        }
    }
}
