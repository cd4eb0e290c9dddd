import Tables

/// The parts of a file put together in their order: all rows that were kept, and what was wrong with the others.
final class CSVRows {
    let columns: CSVColumns
    private(set) var rowsRead = 0
    private(set) var rowsOutOfScope = 0
    /// With the line in the file.
    private(set) var rejects: [CSVRowFaults] = []
    /// By field, how often each of its lookups was used.
    private(set) var lookupUses: [[Int]]
    private(set) var correctionUses: [CSVCorrections.Use]
    private(set) var isUTF8 = true
    /// What reading stopped at, and where the part that it stands in begins.
    private(set) var fault: (fault: CSVScanner.Fault, part: (start: Int, line: Int))?
    /// Where the next part begins.
    private(set) var end: Int
    private var line: Int
    private let size: Int

    /// - Parameters:
    ///   - start: where the first record begins, and on which line.
    ///   - size: bytes of the whole file.
    init(_ plan: CSVRecordPlan, from start: (offset: Int, line: Int), size: Int) {
        columns = CSVColumns(plan)
        lookupUses = plan.noLookupUses
        correctionUses = plan.corrections.noUses
        (end, line) = start
        self.size = size
    }

    /// - Parameter part: begins where the one before it has ended.
    func append(_ part: CSVPart) {
        if rowsRead == 0 {
            columns.reserve(
                RowEstimate.rows(in: size - part.start, like: part.columns.rowCount, in: part.end - part.start))
        }
        columns.append(part.columns, firstLine: line)
        rejects += part.rejects.map { $0.moved(by: line) }
        for (field, uses) in part.lookupUses.enumerated() {
            for (index, count) in uses.enumerated() { lookupUses[field][index] += count }
        }
        isUTF8 = isUTF8 && part.isUTF8
        for (index, use) in part.correctionUses.enumerated() {
            correctionUses[index].cells += use.cells
            correctionUses[index].otherCells += use.otherCells
        }
        if let fault = part.fault { self.fault = (fault, (part.start, line)) }
        rowsRead += part.rowsRead
        rowsOutOfScope += part.rowsOutOfScope
        line += part.lineCount
        end = part.end
    }
}
