import Tables

/// Turns the cells of one field into a column, checking each against the field's rules.
protocol CellBuilder: Sendable {
    /// Room for so many rows, so that they need not be moved while they come.
    mutating func reserve(_ rows: Int)
    /// Appends a value or a missing one for every row of the block; those with a fault get any, since their row goes.
    mutating func append(_ cells: FieldCells, faults: inout [RowFault])
    /// Takes rows out again, ascending, all of them of the last block.
    mutating func remove(_ rows: [Int])
    /// The rows of the next part of the same file behind these.
    mutating func append(contentsOf other: Self)
    /// Forgets all rows, and keeps the room that they had.
    mutating func removeAll()
    /// Cells that Excel had rewritten and that were read back.
    var excelCount: Int { get }
    func finish(source: SharedBytes, quote: UInt8) -> Column
}

/// Why a cell does not satisfy its field, with its row in the block.
struct RowFault {
    let row: Int
    /// Nil where the cell is none of the table's business: then the row is not either.
    let fault: CellFault?
}

enum CellBuilders {
    ///
    /// - Parameter isKept: whether the column is made, or its cells are only checked.
    static func builder(for type: ColumnType, isKept: Bool) -> any CellBuilder {
        let builder = builder(for: type)
        func checked(_ base: some CellBuilder) -> any CellBuilder { CheckedCellBuilder(base) }
        return isKept ? builder : checked(builder)
    }

    private static func builder(for type: ColumnType) -> any CellBuilder {
        switch type {
        case .date: DateCellBuilder()
        case .integer: ScalarCellBuilder<Int64>()
        case .number: ScalarCellBuilder<Double>()
        case .boolean: ScalarCellBuilder<Bool>()
        case .category: CategoryCellBuilder()
        case .text: TextCellBuilder()
        case .list: ListCellBuilder()
        }
    }
}

extension CellBuilder {
    var excelCount: Int { 0 }

    /// The same for a builder of the same field, which is of the same kind.
    mutating func append(_ other: any CellBuilder) {
        if let other = other as? Self { append(contentsOf: other) }
    }
}
