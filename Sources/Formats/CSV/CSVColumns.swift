import Tables

/// The columns of a stretch of a file while they are built, and where each of their rows begins.
///
/// A class, so that its room can be used again for the next stretch without a copy.
final class CSVColumns: @unchecked Sendable {
    // Safe to hand from core to core: whoever takes it from the list of free ones has it alone.
    private(set) var builders: [any CellBuilder]
    /// Of each row the line it begins on.
    private(set) var lines: [Int32] = []
    /// Of each row the offset it begins at, if the plan keeps places.
    private(set) var places: [Int] = []

    init(_ plan: CSVRecordPlan) {
        builders = zip(plan.resource.fields, plan.isKept).map { field, isKept in
            CellBuilders.builder(for: field.field.type, isKept: isKept)
        }
    }

    var rowCount: Int { lines.count }

    /// Room for so many rows, so that they need not be moved while they come.
    func reserve(_ rows: Int) {
        for field in builders.indices { builders[field].reserve(rows) }
        lines.reserveCapacity(rows)
    }

    /// The cells of one field, for all rows of a block; every field has its turn before the rows are told.
    func append(_ cells: FieldCells, of field: Int, faults: inout [RowFault]) {
        builders[field].append(cells, faults: &faults)
    }

    /// Where the rows of a block begin.
    func appendRows(of block: CSVBlock, keepsPlaces: Bool) {
        lines.append(contentsOf: block.lines)
        if keepsPlaces { places.append(contentsOf: block.starts) }
    }

    /// Takes rows out again, ascending, all of them of the last block.
    func remove(_ rows: [Int]) {
        for field in builders.indices { builders[field].remove(rows) }
        lines.remove(at: rows)
        if !places.isEmpty { places.remove(at: rows) }
    }

    /// The rows of the next stretch, whose lines are counted from `firstLine`.
    func append(_ other: CSVColumns, firstLine: Int) {
        for field in builders.indices { builders[field].append(other.builders[field]) }
        lines.append(contentsOf: other.lines.lazy.map { Int32(clamping: Int($0) + firstLine) })
        places += other.places
    }

    /// Forgets all rows, and keeps the room that they had.
    func removeAll() {
        for field in builders.indices { builders[field].removeAll() }
        lines.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }
}
