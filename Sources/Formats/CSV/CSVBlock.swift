import Tables

/// Some records of a part, cut into cells: those of the fields that are read, row by row. It keeps its room from one block
/// to the next.
final class CSVBlock {
    private let plan: CSVRecordPlan
    private let capacity: Int
    private let fieldCount: Int
    private let cells: UnsafeMutableBufferPointer<CSVCell>
    /// For each cell of a record the field that it is; -1 for cells that nothing reads.
    private let fieldOfCell: UnsafeMutableBufferPointer<Int>
    /// Of each row: the line it begins on, and the offsets at which it begins and ends.
    private let records: UnsafeMutableBufferPointer<Record>
    private(set) var rowCount = 0
    /// Records with too few or too many cells: they are none of the rows.
    private(set) var ragged: [CSVRowFaults] = []

    struct Record {
        let line: Int32
        let start: Int
        let end: Int
    }

    init(_ plan: CSVRecordPlan, rows capacity: Int) {
        self.plan = plan
        self.capacity = capacity
        fieldCount = plan.resource.fields.count
        cells = .allocate(capacity: capacity * fieldCount)
        cells.initialize(repeating: CSVCell(start: 0, length: 0, isQuoted: false, hasDoubledQuotes: false))
        fieldOfCell = .allocate(capacity: plan.width)
        _ = fieldOfCell.initialize(from: plan.fieldOfCell.map { $0 ?? -1 })
        records = .allocate(capacity: capacity)
        records.initialize(repeating: Record(line: 0, start: 0, end: 0))
    }

    deinit {
        cells.deallocate()
        fieldOfCell.deallocate()
        records.deallocate()
    }

    subscript(row: Int) -> Record { records[row] }

    /// Takes the next records in place of those before: as many as there is room for, as begin before `limit`, or as there
    /// are. What was taken before a fault stays.
    /// A quote that swallows lines is a fault too.
    func fill(_ outer: inout CSVScanner, limit: Int, swallowed: SwallowedLines) throws(CSVScanner.Fault) {
        // Pointers and counts of this function alone: the compiler need not ask who else holds them.
        let (cells, fieldOfCell, records, width, fieldCount) = (cells, fieldOfCell, records, plan.width, fieldCount)
        var scanner = outer
        var row = 0
        var ragged: [CSVRowFaults] = []
        defer {
            outer = scanner
            rowCount = row
            self.ragged = ragged
        }
        while row < capacity, ragged.count < capacity, scanner.position < limit {
            let first = row * fieldCount
            var count = 0
            var long: [(Int, CSVCell)] = []
            let isFound = try scanner.next { (index: Int, cell: CSVCell) in
                count = index + 1
                if cell.hasLineBreaks { long.append((index, cell)) }
                if index < width, case let field = fieldOfCell[index], field >= 0 { cells[first + field] = cell }
            }
            guard isFound else { break }
            for (index, cell) in long where !plan.isMultiline(index) && swallowed.areIn(cell) {
                throw CSVScanner.Fault(kind: .swallowsLines, offset: cell.start - 1)
            }
            guard count == width else {
                ragged.append(
                    CSVRowFaults(
                        start: scanner.recordStart, end: scanner.recordEnd, line: scanner.recordLine,
                        reasons: .ragged(cells: count)))
                continue
            }
            records[row] = Record(
                line: Int32(truncatingIfNeeded: scanner.recordLine), start: scanner.recordStart, end: scanner.recordEnd)
            row += 1
        }
    }

    /// Puts what corrections say in the place of cells. Tells which cells these were, as they stand in the file, by field
    /// and row.
    func correct(in bytes: UnsafeRawBufferPointer, uses: inout [CSVCorrections.Use]) -> [Int: [Int: CSVCell]] {
        var originals: [Int: [Int: CSVCell]] = [:]
        for row in 0..<rowCount {
            let first = row * fieldCount
            let entries = plan.corrections.entries(ofRecordAt: records[row].start) { cells[first + $0].text(in: bytes) }
            for entry in entries {
                let cell = cells[first + entry.field]
                guard originals[entry.field]?[row] == nil, cell.text(in: bytes) == entry.old else {
                    uses[entry.index].otherCells += 1
                    continue
                }
                originals[entry.field, default: [:]][row] = cell
                uses[entry.index].cells += 1
                cells[first + entry.field] = entry.new
            }
        }
        return originals
    }

    /// Puts what the lookups say in the place of cells that are not corrected. Tells which cells these were, as they stand
    /// in the file, and how often each lookup was used.
    func replace(
        _ field: Int, in bytes: UnsafeRawBufferPointer, uses: inout [Int], but corrected: [Int: CSVCell]
    ) -> [Int: CSVCell] {
        var originals = corrected
        for row in 0..<rowCount where corrected[row] == nil {
            let cell = cells[row * fieldCount + field]
            let text = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
            let match =
                cell.hasDoubledQuotes
                ? Array(QuotedText.text(of: text).utf8).withUnsafeBytes { plan.lookups.match($0, of: field) }
                : plan.lookups.match(text, of: field)
            guard let match else { continue }
            originals[row] = cell
            cells[row * fieldCount + field] = match.cell
            uses[match.index] += 1
        }
        return originals
    }

    /// The cells of one field.
    func cells(of field: Int, in bytes: UnsafeRawBufferPointer) -> FieldCells {
        FieldCells(
            bytes: bytes, cells: UnsafeBufferPointer(rebasing: cells[..<(rowCount * fieldCount)]), stride: fieldCount,
            slot: field, missing: plan.missing, descriptor: plan.resource.fields[field],
            isRequired: plan.isRequired[field])
    }
}
