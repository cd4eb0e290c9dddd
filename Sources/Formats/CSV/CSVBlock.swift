import Tables

/// Some records of a part, cut into cells: those of the fields that are read, field by field. It keeps its room from one
/// block to the next.
final class CSVBlock {
    private let plan: CSVRecordPlan
    private let capacity: Int
    private let cells: UnsafeMutableBufferPointer<CSVCell>
    /// For each cell of a record where the cells of its field begin; cells that nothing reads have a place of their own,
    /// behind all fields.
    private let slots: UnsafeMutableBufferPointer<Int>
    /// Of each row the line it begins on, and the offset at which it does.
    private let recordLines: UnsafeMutableBufferPointer<Int32>
    private let recordStarts: UnsafeMutableBufferPointer<Int>
    private(set) var rowCount = 0
    /// Records with too few or too many cells: they are none of the rows.
    private(set) var ragged: [CSVRowFaults] = []

    /// Few enough cells to stay in the nearest cache.
    private static let cellCount = 4_096

    private var quote: UInt8 { plan.resource.dialect.unquoting }

    init(_ plan: CSVRecordPlan) {
        self.plan = plan
        let fieldCount = plan.resource.fields.count
        capacity = max(16, Self.cellCount / max(1, fieldCount))
        cells = .allocate(capacity: capacity * (fieldCount + 1))
        cells.initialize(repeating: .empty)
        slots = .allocate(capacity: plan.width)
        _ = slots.initialize(from: plan.fieldOfCell.map { [capacity] in ($0 ?? fieldCount) * capacity })
        recordLines = .allocate(capacity: capacity)
        recordLines.initialize(repeating: 0)
        recordStarts = .allocate(capacity: capacity)
        recordStarts.initialize(repeating: 0)
    }

    deinit {
        cells.deallocate()
        slots.deallocate()
        recordLines.deallocate()
        recordStarts.deallocate()
    }

    var lines: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: recordLines[..<rowCount]) }
    var starts: UnsafeBufferPointer<Int> { UnsafeBufferPointer(rebasing: recordStarts[..<rowCount]) }

    /// Takes the next records in place of those before: as many as there is room for, as begin before `limit`, or as there
    /// are. What was taken before a fault stays.
    /// A quote that swallows lines is a fault too.
    func fill(_ outer: inout CSVScanner, limit: Int, swallowed: SwallowedLines) throws(CSVScanner.Fault) {
        // Pointers, counts and a scanner of this function alone: the compiler need not ask who else holds them.
        let (cells, slots, width) = (cells, slots, plan.width)
        var scanner = outer
        var row = 0
        var ragged: [CSVRowFaults] = []
        defer {
            outer = scanner
            rowCount = row
            self.ragged = ragged
        }
        while row < capacity, ragged.count < capacity, scanner.position < limit {
            var count = 0
            var long: [(Int, CSVCell)] = []
            let isFound = try scanner.next { (index: Int, cell: CSVCell, hasLineBreaks: Bool) in
                count = index &+ 1
                if hasLineBreaks { long.append((index, cell)) }
                if index < width { cells[slots[index] &+ row] = cell }
            }
            guard isFound else { break }
            for (index, cell) in long where !plan.isMultiline(index) && swallowed.areIn(cell) {
                throw CSVScanner.Fault(kind: .swallowsLines, offset: cell.start - 1)
            }
            guard count == width else {
                ragged.append(
                    CSVRowFaults(start: scanner.recordStart, line: scanner.recordLine, reasons: .ragged(cells: count)))
                continue
            }
            recordLines[row] = Int32(truncatingIfNeeded: scanner.recordLine)
            recordStarts[row] = scanner.recordStart
            row += 1
        }
    }

    /// Puts what corrections say in the place of cells. Tells which cells these were, as they stand in the file, by field
    /// and row.
    func correct(in bytes: UnsafeRawBufferPointer, uses: inout [CSVCorrections.Use]) -> [Int: [Int: CSVCell]] {
        var originals: [Int: [Int: CSVCell]] = [:]
        for row in 0..<rowCount {
            let entries = plan.corrections.entries(ofRecordAt: recordStarts[row]) {
                cells[$0 * capacity + row].text(in: bytes, quote: quote)
            }
            for entry in entries {
                let cell = cells[entry.field * capacity + row]
                guard originals[entry.field]?[row] == nil, cell.text(in: bytes, quote: quote) == entry.old else {
                    uses[entry.index].otherCells += 1
                    continue
                }
                originals[entry.field, default: [:]][row] = cell
                uses[entry.index].cells += 1
                cells[entry.field * capacity + row] = entry.new
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
            let cell = cells[field * capacity + row]
            let text = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
            let match =
                cell.hasDoubledQuotes
                ? Array(QuotedText.text(of: text, quote: quote).utf8).withUnsafeBytes {
                    plan.lookups.match($0, of: field)
                }
                : plan.lookups.match(text, of: field)
            guard let match else { continue }
            originals[row] = cell
            cells[field * capacity + row] = match.cell
            uses[match.index] += 1
        }
        return originals
    }

    /// The cells of one field.
    func cells(of field: Int, in bytes: UnsafeRawBufferPointer) -> FieldCells {
        FieldCells(
            bytes: bytes,
            cells: UnsafeBufferPointer(rebasing: cells[(field * capacity)..<(field * capacity + rowCount)]),
            missing: plan.missing, descriptor: plan.resource.fields[field], isRequired: plan.isRequired[field],
            quote: quote)
    }
}
