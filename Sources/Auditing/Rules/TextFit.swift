extension AuditRule {
    static let wrappedText = AuditRule(
        .textUnwrapped, .essential, "Text that is longer than its column is wide is wrapped", .checklist(.tables, 6),
        fault: "text is cut off by the next cell",
        expected: "text that wraps within its cell, or a column wide enough for it",
        mend: "select the column and choose Home, Wrap Text"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            var cut: [Int: [CellPlace]] = [:]
            for (index, cell) in sheet.cells.enumerated() {
                // Text runs on over an empty cell to its right.
                guard index + 1 < sheet.cells.count, let text = cell.text else { continue }
                let next = sheet.cells[index + 1]
                guard next.row == cell.row, next.column == cell.column + 1, !next.isBlank,
                    isWider(text, than: sheet.width(ofColumn: Int(cell.column)), in: workbook.style(of: cell))
                else { continue }
                cut[Int(cell.column), default: []].append(cell.place)
            }
            for (_, places) in cut.sorted(by: { $0.key < $1.key }) {
                findings.add(sheet, places) {
                    "\(counted($0, "text")) cut off in column \(CellPlace.letters(of: places[0].column))"
                }
            }
        }
    }

    /// Width in digits of the plain font; letters are narrower than digits on the whole, so a tenth is allowed for.
    private static func isWider(_ text: String, than width: Double, in format: CellFormat) -> Bool {
        guard !format.wraps, !format.shrinks, !format.isRotated else { return false }
        guard Double(text.utf8.count) * 0.9 > width else { return false }
        return Double(text.count) * 0.9 * format.font.size / 11 > width
    }

    static let columnWidths = AuditRule(
        .columnWidth, .advice, "Columns of tables are wide enough for their numbers, and no wider than a screen",
        .checklist(.tables, 10), fault: "a column is too narrow or too wide",
        expected: "columns as wide as their numbers need, and at most 120 digits",
        mend: "double-click the right edge of the column's letter; wrap long texts"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                for column in table.area.columns where sheet.width(ofColumn: column) > 120 {
                    findings.add(
                        sheet, CellPlace(row: table.area.rows.lowerBound, column: column),
                        "a column \(Int(min(sheet.width(ofColumn: column), 9_999))) digits wide")
                }
                guard let body = table.body else { continue }
                var narrow: [Int: [CellPlace]] = [:]
                for cell in sheet.cells(in: body) {
                    guard case .number(let number) = cell.content,
                        Double(number.utf8.count) > sheet.width(ofColumn: Int(cell.column)),
                        workbook.style(of: cell).numberFormat.code != "General",
                        let whole = number.split(separator: ".").first, !whole.contains("E" as Character),
                        Double(whole.count) > sheet.width(ofColumn: Int(cell.column))
                    else { continue }
                    narrow[Int(cell.column), default: []].append(cell.place)
                }
                for (_, places) in narrow.sorted(by: { $0.key < $1.key }) {
                    findings.add(sheet, places) { "\(counted($0, "number")) wider than the column, shown as `####`" }
                }
            }
        }
    }
}
