import Glibc
import Tables

/// One stretch of a file, read by itself: every record that begins in it, whole.
///
/// Where a stretch begins can only be guessed before the one in front of it has been read, since a line break may stand
/// between quotes. So a part tells where it began and where it ended, and the reader makes sure that they meet.
struct CSVPart: Sendable {
    let start: Int
    /// Where the first record behind this part begins.
    private(set) var end: Int
    /// The broken quote or endless cell that reading stopped at.
    private(set) var fault: CSVScanner.Fault?
    private(set) var isUTF8 = true
    /// Of the rows that were kept; lines are counted from 0 at the part's start.
    let columns: CSVColumns
    private(set) var rowsRead = 0
    private(set) var rowsOutOfScope = 0
    /// Line breaks in this part.
    private(set) var lineCount = 0
    private(set) var rejects: [CSVRowFaults] = []
    /// By field, how often each of its lookups was used.
    private(set) var lookupUses: [[Int]]
    private(set) var correctionUses: [CSVCorrections.Use]

    /// - Parameters:
    ///   - start: where a record begins.
    ///   - limit: records that begin from here on belong to the next part.
    ///   - columns: empty ones, to be filled.
    init(_ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan, from start: Int, limit: Int, into columns: CSVColumns) {
        self.start = start
        self.columns = columns
        end = start
        lookupUses = plan.noLookupUses
        correctionUses = plan.corrections.noUses
        let memory = UnsafeRawBufferPointer(start: bytes.baseAddress, count: plan.memorySize)
        var scanner = CSVScanner(bytes, dialect: plan.resource.dialect, from: start, line: 0)
        scanner.readsEmptyLines = plan.readsEmptyLines
        let block = CSVBlock(plan)
        let swallowed = SwallowedLines(bytes, plan: plan)
        while fault == nil, scanner.position < limit {
            let before = scanner.position
            do throws(CSVScanner.Fault) {
                try block.fill(&scanner, limit: limit, swallowed: swallowed)
            } catch {
                fault = error
            }
            if rowsRead == 0 {
                columns.reserve(
                    RowEstimate.rows(in: limit - start, like: block.rowCount, in: scanner.position - before))
            }
            let isNULFree = memchr(bytes.baseAddress.unsafelyUnwrapped + before, 0, scanner.position - before) == nil
            take(block, memory, plan, nuls: isNULFree ? [:] : Self.nuls(in: block, bytes, plan))
            // Only empty lines were left.
            if block.rowCount == 0, block.ragged.isEmpty { break }
        }
        end = scanner.position
        lineCount = scanner.line
        isUTF8 = scanner.isASCII || UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }

    /// Hands a block's cells to the columns, field by field, and takes the rows with faults out again.
    private mutating func take(
        _ block: CSVBlock, _ bytes: UnsafeRawBufferPointer, _ plan: CSVRecordPlan, nuls: [Int: Int]
    ) {
        let first = columns.rowCount
        rowsRead += block.rowCount + block.ragged.count
        var faultsByRow: [Int: [CSVRowFaults.CellReason]] = [:]
        var outOfScope: Set<Int> = []
        let corrected = plan.corrections.isEmpty ? [:] : block.correct(in: bytes, uses: &correctionUses)
        for field in plan.resource.fields.indices {
            var faults: [RowFault] = []
            var originals = corrected[field] ?? [:]
            if plan.lookups.hasAny(of: field) {
                originals = block.replace(field, in: bytes, uses: &lookupUses[field], but: originals)
            }
            let cells = block.cells(of: field, in: bytes)
            columns.append(cells, of: field, faults: &faults)
            for found in faults {
                guard let fault = found.fault else {
                    outOfScope.insert(found.row)
                    continue
                }
                faultsByRow[found.row, default: []].append(
                    CSVRowFaults.CellReason(
                        field: field, cell: originals[found.row] ?? cells[found.row], read: cells[found.row],
                        fault: fault))
            }
        }
        columns.appendRows(of: block, keepsPlaces: plan.keepsPlaces)
        let rows = Set(faultsByRow.keys).union(nuls.keys).union(outOfScope).sorted()
        rowsOutOfScope += outOfScope.count
        let faulty = rows.filter { !outOfScope.contains($0) }.map { row in
            CSVRowFaults(
                start: block.starts[row], line: Int(block.lines[row]),
                reasons: nuls[row].map { .nul($0) } ?? .cells(faultsByRow[row] ?? []))
        }
        rejects += (faulty + block.ragged).sorted { $0.start < $1.start }
        if !rows.isEmpty { columns.remove(rows.map { $0 + first }) }
    }

    /// The offset of the first NUL of each row that has one.
    private static func nuls(in block: CSVBlock, _ bytes: UnsafeRawBufferPointer, _ plan: CSVRecordPlan) -> [Int: Int] {
        var nuls: [Int: Int] = [:]
        for (row, start) in block.starts.enumerated() {
            let end = CSVScanner.end(ofRecordAt: start, in: bytes, dialect: plan.resource.dialect)
            nuls[row] = bytes[start..<end].firstIndex(of: 0)
        }
        return nuls
    }
}
