extension AuditRule {
    static let blankLines = AuditRule(
        .tableBlankLine, .essential, "No table has blank rows or columns", .checklist(.tables, 4),
        fault: "a table has blank rows or columns", expected: "rows and columns that hold something, without a gap",
        mend: "delete them; make space by the height of rows and the width of columns"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                let gaps = TableGaps(of: table, on: sheet)
                findings.add(sheet, gaps.blankRows.map { CellPlace(row: $0, column: table.area.columns.lowerBound) }) {
                    "\(counted($0, "blank row")) in the table `\(table.name)`"
                }
                findings.add(sheet, gaps.blankColumns.map { CellPlace(row: table.area.rows.lowerBound, column: $0) }) {
                    "\(counted($0, "blank column")) in the table `\(table.name)`"
                }
            }
        }
    }

    static let emptyCells = AuditRule(
        .cellEmpty, .essential, "No cell of a table is empty without a word on why", .checklist(.tables, 8),
        fault: "cells of a table are empty",
        expected:
            "a shorthand such as [x] for not available or [z] for not applicable, or a line above the table on why cells are blank",
        mend: "write the shorthand that fits into each of them, and explain it above the table or in the Notes sheet"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                let gaps = TableGaps(of: table, on: sheet)
                guard let first = gaps.cells.first, !sheet.explainsBlankCells else { continue }
                let columns = gaps.columns.sorted().map { "`\(table.header(ofColumn: $0).shortened(to: 30))`" }
                findings.add(
                    sheet, first,
                    "\(counted(gaps.count, "empty cell")), the first of them here, in "
                        + columns.prefix(4).joined(separator: ", ")
                        + (columns.count > 4 ? " and \(columns.count - 4) more columns" : ""))
            }
        }
    }
}

extension AuditedSheet {
    /// Whether a text outside the tables says why cells are blank.
    fileprivate var explainsBlankCells: Bool {
        textsOutsideTables.contains { text in
            let text = text.lowercased()
            return text.contains("cell") && (text.contains("blank") || text.contains("empty"))
        }
    }
}

/// What is missing in the body of a table.
struct TableGaps {
    private(set) var blankRows: [Int] = []
    private(set) var blankColumns: [Int] = []
    /// Empty cells in rows and columns that hold something, of columns for notes none; not more than one row of them.
    private(set) var cells: [CellPlace] = []
    private(set) var columns: Set<Int> = []
    private(set) var count = 0

    init(of table: AuditedTable, on sheet: AuditedSheet) {
        guard let body = table.body else { return }
        let width = body.columns.count
        let first = body.columns.lowerBound
        var filledRows = [Bool](repeating: false, count: body.rows.count)
        var perColumn = [Int](repeating: 0, count: width)
        for cell in sheet.cells(in: body) where !cell.isBlank {
            filledRows[Int(cell.row) - body.rows.lowerBound] = true
            perColumn[Int(cell.column) - first] += 1
        }
        blankRows = filledRows.indices.filter { !filledRows[$0] }.map { $0 + body.rows.lowerBound }
        blankColumns = perColumn.indices.filter { perColumn[$0] == 0 }.map { $0 + first }
        let rowCount = body.rows.count - blankRows.count
        // A column for notes is empty where there is nothing to note.
        let short = perColumn.indices.filter { index in
            perColumn[index] > 0 && perColumn[index] < rowCount
                && !table.isForNotes(column: index + first)
        }
        guard !short.isEmpty else { return }
        columns = Set(short.map { $0 + first })
        count = short.reduce(0) { $0 + rowCount - perColumn[$1] }
        for row in body.rows where filledRows[row - body.rows.lowerBound] {
            let filled = Set(sheet.cells(inRow: row).lazy.filter { !$0.isBlank }.map { Int($0.column) })
            cells = columns.subtracting(filled).sorted().map { CellPlace(row: row, column: $0) }
            if !cells.isEmpty { return }
        }
    }
}
