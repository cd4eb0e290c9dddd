import Tables

/// What came of reading a table: `rowsRead == table.rowCount + rejects.count + rowsOutOfScope`, always.
package struct TableReading: Sendable {
    package let table: Table
    package let rowsRead: Int
    /// Rows with a value that the descriptor tells to ignore.
    package let rowsOutOfScope: Int
    /// In the order of the file.
    package let rejects: [Reject]
    /// Every lookup of the table's fields, used or not.
    package let lookups: [LookupUse]
    /// Every correction of the table, applied or not.
    package let corrections: [CorrectionUse]
    /// By field, how many dates that Excel had rewritten were read back; only where there are any.
    package let excelDates: [(field: String, cells: Int)]
    /// What was read; the table's texts are slices of it, so it has to stay as it is.
    package let file: MappedFile
    /// Of the table's rows; nil where there are no rules beyond those of single cells.
    let records: CSVRecords?

    /// The same without the rows that break rules of the table.
    func settingAside(_ faults: [Int: [RowRuleFault]]) -> TableReading {
        guard let records, !faults.isEmpty else { return self }
        let more = faults.keys.sorted().map { row in
            records.reject(row, line: Int(table.origins.lines[row]), faults[row] ?? [])
        }
        let kept = (0..<table.rowCount).filter { faults[$0] == nil }
        // No two records begin on one line, so lines tell their order in the file.
        return TableReading(
            table: table.selecting(kept), rowsRead: rowsRead, rowsOutOfScope: rowsOutOfScope,
            rejects: (rejects + more).sorted { $0.origin.line < $1.origin.line }, lookups: lookups,
            corrections: corrections, excelDates: excelDates, file: file,
            records: records.selecting(kept))
    }
}
