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
    private(set) var lines: [Int32] = []
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    /// Records with too few or too many cells: they are in none of the others.
    private(set) var ragged: [CSVRowFaults] = []

    init(_ plan: CSVRecordPlan, rows capacity: Int) {
        self.plan = plan
        self.capacity = capacity
        fieldCount = plan.resource.fields.count
        cells = .allocate(capacity: capacity * fieldCount)
        cells.initialize(repeating: CSVCell(start: 0, length: 0, isQuoted: false, hasDoubledQuotes: false))
        fieldOfCell = .allocate(capacity: plan.width)
        _ = fieldOfCell.initialize(from: plan.fieldOfCell.map { $0 ?? -1 })
        lines.reserveCapacity(capacity)
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }

    deinit {
        cells.deallocate()
        fieldOfCell.deallocate()
    }

    var rowCount: Int { lines.count }

    /// Takes the next records in place of those before: as many as there is room for, as begin before `limit`, or as there
    /// are. What was taken before a fault stays.
    func fill(_ scanner: inout CSVScanner, limit: Int) throws(CSVScanner.Fault) {
        lines.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        ragged.removeAll(keepingCapacity: true)
        let (cells, fieldOfCell, width) = (cells, fieldOfCell, plan.width)
        var row = 0
        while row < capacity, ragged.count < capacity, scanner.position < limit {
            let first = row * fieldCount
            var count = 0
            let isFound = try scanner.next { (index: Int, cell: CSVCell) in
                count = index + 1
                if index < width, case let field = fieldOfCell[index], field >= 0 { cells[first + field] = cell }
            }
            guard isFound else { break }
            guard count == width else {
                ragged.append(
                    CSVRowFaults(
                        start: scanner.recordStart, end: scanner.recordEnd, line: scanner.recordLine,
                        reasons: .ragged(cells: count)))
                continue
            }
            lines.append(Int32(truncatingIfNeeded: scanner.recordLine))
            starts.append(scanner.recordStart)
            ends.append(scanner.recordEnd)
            row += 1
        }
    }

    /// The cells of one field.
    func cells(of field: Int, in bytes: UnsafeRawBufferPointer) -> FieldCells {
        FieldCells(
            bytes: bytes, cells: UnsafeBufferPointer(rebasing: cells[..<(rowCount * fieldCount)]), stride: fieldCount,
            slot: field, missing: plan.missing, descriptor: plan.resource.fields[field],
            isRequired: plan.isRequired[field])
    }
}
