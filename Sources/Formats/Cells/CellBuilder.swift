import Tables

/// Turns the cells of one field into a column, checking each against the field's rules.
protocol CellBuilder {
    /// Appends the cell's value, or a missing one together with the reason why it has none.
    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault?
    mutating func appendMissing()
    /// Takes the last row back: one of its other cells was refused.
    mutating func removeLast()
    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column
}

enum CellBuilders {
    static func builder(for type: ColumnType) -> any CellBuilder {
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
