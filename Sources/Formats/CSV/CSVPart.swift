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
    private(set) var builders: [any CellBuilder]
    private(set) var rowsRead = 0
    /// Line breaks in this part.
    private(set) var lineCount = 0
    /// Of each row that was kept: the line it begins on, from 0 at the part's start.
    private(set) var lines: [Int32] = []
    /// Of each row that was kept: the offset it begins at, if the plan keeps places.
    private(set) var places: [Int] = []
    private(set) var rejects: [CSVRowFaults] = []
    /// By field, how often each of its lookups was used.
    private(set) var lookupUses: [[Int]]

    /// Rows are handed to the columns' builders so many at a time: few enough to stay in the nearest cache.
    private static let blockSize = 1_024

    /// - Parameters:
    ///   - start: where a record begins.
    ///   - limit: records that begin from here on belong to the next part.
    init(_ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan, from start: Int, limit: Int) {
        self.start = start
        end = start
        builders = plan.resource.fields.map { CellBuilders.builder(for: $0.field.type) }
        lookupUses = plan.resource.fields.map { [Int](repeating: 0, count: $0.lookups.count) }
        let memory = UnsafeRawBufferPointer(start: bytes.baseAddress, count: plan.memorySize)
        var scanner = CSVScanner(bytes, dialect: plan.resource.dialect, from: start, line: 0)
        scanner.readsEmptyLines = plan.readsEmptyLines
        let block = CSVBlock(plan, rows: Self.blockSize)
        let swallowed = SwallowedLines(bytes, plan: plan)
        while fault == nil, scanner.position < limit {
            let before = scanner.position
            do throws(CSVScanner.Fault) {
                try block.fill(&scanner, limit: limit, swallowed: swallowed)
            } catch {
                fault = error
            }
            if rowsRead == 0 {
                reserve(rowsIn: limit - start, rows: block.rowCount, bytes: scanner.position - before)
            }
            let isNULFree = memchr(bytes.baseAddress.unsafelyUnwrapped + before, 0, scanner.position - before) == nil
            take(block, memory, plan, isNULFree: isNULFree)
            // Only empty lines were left.
            if block.rowCount == 0, block.ragged.isEmpty { break }
        }
        end = scanner.position
        lineCount = scanner.line
        isUTF8 = UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }

    /// Room for as many rows as there will be if all are as long as those of the first block, and some more.
    private mutating func reserve(rowsIn size: Int, rows: Int, bytes: Int) {
        let expected = size / max(1, bytes / max(1, rows))
        let room = expected + expected / 16
        for field in builders.indices { builders[field].reserve(room) }
        lines.reserveInHugePages(room)
    }

    /// Hands a block's cells to the columns, field by field, and takes the rows with faults out again.
    private mutating func take(
        _ block: CSVBlock, _ bytes: UnsafeRawBufferPointer, _ plan: CSVRecordPlan, isNULFree: Bool
    ) {
        let first = lines.count
        rowsRead += block.rowCount + block.ragged.count
        var faultsByRow: [Int: [CSVRowFaults.CellReason]] = [:]
        for field in builders.indices {
            var faults: [RowFault] = []
            let originals =
                plan.lookups.hasAny(of: field) ? block.replace(field, in: bytes, uses: &lookupUses[field]) : [:]
            let cells = block.cells(of: field, in: bytes)
            builders[field].append(cells, faults: &faults)
            for fault in faults {
                faultsByRow[fault.row, default: []].append(
                    CSVRowFaults.CellReason(
                        field: field, cell: originals[fault.row] ?? cells[fault.row], read: cells[fault.row],
                        fault: fault.fault))
            }
        }
        lines.append(contentsOf: (0..<block.rowCount).lazy.map { block[$0].line })
        if plan.keepsPlaces { places.append(contentsOf: (0..<block.rowCount).lazy.map { block[$0].start }) }
        let nuls = isNULFree ? [:] : Self.nuls(in: block, bytes)
        let rows = Set(faultsByRow.keys).union(nuls.keys).sorted()
        let faulty = rows.map { row in
            CSVRowFaults(
                start: block[row].start, end: block[row].end, line: Int(block[row].line),
                reasons: nuls[row].map { .nul($0) } ?? .cells(faultsByRow[row] ?? []))
        }
        rejects += (faulty + block.ragged).sorted { $0.start < $1.start }
        guard !rows.isEmpty else { return }
        let gone = rows.map { $0 + first }
        for field in builders.indices { builders[field].remove(gone) }
        lines.remove(at: gone)
        if plan.keepsPlaces { places.remove(at: gone) }
    }

    /// The offset of the first NUL of each row that has one.
    private static func nuls(in block: CSVBlock, _ bytes: UnsafeRawBufferPointer) -> [Int: Int] {
        var nuls: [Int: Int] = [:]
        for row in 0..<block.rowCount {
            nuls[row] = bytes[block[row].start..<block[row].end].firstIndex(of: 0)
        }
        return nuls
    }
}
