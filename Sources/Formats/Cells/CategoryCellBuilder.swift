import Tables

struct CategoryCellBuilder: CellBuilder {
    private var categories = CategoryBuilder()

    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault? {
        let text = cell.text
        categories.append(text)
        return descriptor.fault(in: text)
    }

    mutating func appendMissing() { categories.append(nil) }
    mutating func removeLast() { categories.removeLast() }
    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column { .category(categories.finish()) }
}
