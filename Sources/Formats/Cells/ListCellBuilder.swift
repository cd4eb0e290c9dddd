import Tables

struct ListCellBuilder: CellBuilder {
    private var lists = ListColumn.Builder()

    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault? {
        let items = cell.text.split(separator: descriptor.field.delimiter, omittingEmptySubsequences: false).map(
            String.init)
        lists.append(items)
        if items.contains("") {
            return .type(
                expected: "values with one `\(descriptor.field.delimiter)` between them",
                mend: "take out the extra `\(descriptor.field.delimiter)`")
        }
        return items.lazy.compactMap { descriptor.fault(in: $0) }.first
    }

    mutating func appendMissing() { lists.append([]) }
    mutating func removeLast() { lists.removeLast() }
    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column { .list(lists.finish()) }
}
