import Tables

/// Checks the cells of a field that nobody uses, and keeps none of them: whether a row is set aside does not depend on who
/// asks for which column.
struct CheckedCellBuilder<Base: CellBuilder>: CellBuilder {
    private var base: Base
    private(set) var excelCount = 0

    init(_ base: Base) { self.base = base }

    mutating func reserve(_ rows: Int) {}

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        // Any text is right where there are no rules.
        if cells.descriptor.field.type == .text, !cells.descriptor.hasTextRules, !cells.isRequired { return }
        base.append(cells, faults: &faults)
        excelCount += base.excelCount
        base.removeAll()
    }

    mutating func remove(_ rows: [Int]) {}
    mutating func append(contentsOf other: CheckedCellBuilder) { excelCount += other.excelCount }
    mutating func removeAll() { excelCount = 0 }
    func finish(source: SharedBytes, quote: UInt8) -> Column { base.finish(source: source, quote: quote) }
}
