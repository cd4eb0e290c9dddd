extension AuditRule {
    static let tableMarkup = AuditRule(
        .tableUnmarked, .essential, "Every table is marked up as a table", .checklist(.tables, 1),
        fault: "a table is not marked up as one",
        expected: "an Excel table, so that screen readers tell headers and cells",
        mend: "select the table with its header and choose Insert, Table, My table has headers"
    ) { workbook, findings in
        let first = workbook.visibleSheets.first?.name
        for sheet in workbook.worksheets {
            // A cover may set labels beside what they say.
            if let area = sheet.unmarkedTable(minimumColumns: sheet.name == first ? 3 : 2) {
                findings.add(sheet, area, "cells in \(area.rows.count) rows and \(area.columns.count) columns")
            }
        }
    }

    static let tableNames = AuditRule(
        .tableName, .advice, "No table has a default name", .checklist(.tables, 2),
        fault: "a table has a default name", expected: "a name that tells what is in the table",
        mend: "select the table and name it under Table Design, Table Name"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                let word = table.name.lowercased().prefix { $0.isLetter }
                let rest = table.name.dropFirst(word.count).drop { $0 == "_" }
                guard words.contains(String(word)), rest.allSatisfy(\.isNumber) else { continue }
                findings.add(sheet, table.area, "the table `\(table.name)`")
            }
        }
    }

    private static let words: Set = [
        "", "table", "tabelle", "tableau", "tabla", "tabella", "tabela", "tabel", "taulukko", "tablo", "таблица",
        "таблиця",
    ]

    static let mergedCells = AuditRule(
        .cellsMerged, .essential, "No cells are merged", .checklist(.tables, 3),
        fault: "cells are merged", expected: "one cell for each row and column",
        mend: "select them, choose Home, Merge & Center again, and write the text into the first cell"
    ) { workbook, findings in
        for sheet in workbook.worksheets where !sheet.mergedAreas.isEmpty {
            let areas = sheet.mergedAreas
            findings.add(
                sheet, areas[0],
                areas.count == 1 ? "merged cells" : "\(areas.count) groups of merged cells, the first of them here")
        }
    }
}
