extension AuditRule {
    static let numbersAsText = AuditRule(
        .numberAsText, .advice, "Numbers are kept as numbers", .guidance,
        fault: "numbers are kept as text", expected: "cells that can be added up; a shorthand where there is no number",
        mend: "select the cells and choose Convert to Number at the sign beside them"
    ) { workbook, findings in
        for table in workbook.tableColumns {
            let texts = table.cells.filter { $0.text != nil }
            let numeric = texts.filter { PlainNumber.isNumber($0.text ?? "") }
            let numbers = table.cells.filter { $0.number != nil }
            // A year among days, such as 2021, is a date that is known to the year.
            if numbers.contains(where: { workbook.style(of: $0).numberFormat.isDate }) { continue }
            // A column of nothing but digits may be one of codes, telephone numbers or years.
            guard !numeric.isEmpty, !numbers.isEmpty || numeric.count == texts.count && !isCode(table.header) else {
                continue
            }
            findings.add(table.sheet, numeric.map(\.place)) {
                "\(counted($0, "number")) as text in `\(table.header.shortened(to: 30))`"
            }
        }
    }

    private static func isCode(_ header: String) -> Bool {
        let words = header.lowercased().split { !$0.isLetter }
        return [
            "id", "code", "reference", "ref", "number", "no", "key", "year", "phone", "postcode", "isbn", "case",
            "lines", "line",
        ]
        .contains { words.contains($0[...]) }
    }

    static let dates = AuditRule(
        .dateAmbiguous, .advice, "Dates cannot be taken for others", .guidance,
        fault: "a date reads differently in other countries", expected: "2023-07-05 or 5 July 2023",
        mend: "write the month as a word, or the date as year-month-day: Format Cells, Date"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            var (texts, numbers) = ([CellPlace](), [CellPlace]())
            for cell in sheet.cells {
                if let text = cell.text {
                    if PlainNumber.isAmbiguousDate(text) { texts.append(cell.place) }
                } else if case .number = cell.content, workbook.style(of: cell).numberFormat.isAmbiguousDate {
                    numbers.append(cell.place)
                }
            }
            findings.add(sheet, texts) { "\(counted($0, "text")) such as 05/07/2023" }
            findings.add(sheet, numbers) {
                "\(counted($0, "date")) shown with the month as a number behind or before the day"
            }
        }
    }

    static let units = AuditRule(
        .unitInCell, .advice, "Units stand in headers and not in cells", .guidance,
        fault: "units stand in cells", expected: "numbers in the cells, and their unit in the header",
        mend: "write the unit into the header, and the numbers alone into the cells"
    ) { workbook, findings in
        for table in workbook.tableColumns {
            let texts = table.cells.filter { $0.text != nil }
            let quantities = texts.filter { PlainNumber.isQuantity($0.text ?? "") }
            // One such text among others is no column of numbers.
            guard quantities.count * 2 > table.cells.count, let first = quantities.first?.text else { continue }
            findings.add(table.sheet, quantities.map(\.place)) {
                "\(counted($0, "cell")) such as \"\(first.shortened(to: 30))\" in `\(table.header.shortened(to: 30))`"
            }
        }
    }
}

extension AuditedWorkbook {
    /// One column of one table, with its filled cells.
    fileprivate struct TableColumn {
        let sheet: AuditedSheet
        let header: String
        let cells: [AuditedCell]
    }

    fileprivate var tableColumns: [TableColumn] {
        worksheets.flatMap { sheet in
            sheet.tables.flatMap { table -> [TableColumn] in
                guard let body = table.body else { return [] }
                var columns = [[AuditedCell]](repeating: [], count: body.columns.count)
                for cell in sheet.cells(in: body) where !cell.isBlank {
                    columns[Int(cell.column) - body.columns.lowerBound].append(cell)
                }
                return zip(body.columns, columns).map { column, cells in
                    TableColumn(sheet: sheet, header: table.header(ofColumn: column), cells: cells)
                }
            }
        }
    }
}
