import Tables

struct TextCellBuilder: CellBuilder {
    private var slices: [TextColumn.Slice] = []

    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault? {
        guard let length = Int32(exactly: cell.bytes.count) else {
            slices.append(.missing)
            return .type(expected: "a text of less than 2 GiB", mend: "look for a quote that is never closed")
        }
        slices.append(TextColumn.Slice(offset: cell.offset, length: length, isUnescaped: cell.isUnescaped))
        return descriptor.fault(in: cell)
    }

    mutating func appendMissing() { slices.append(.missing) }
    mutating func removeLast() { slices.removeLast() }

    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column {
        .text(TextColumn(slices: slices, source: source, unescaped: unescaped))
    }
}
