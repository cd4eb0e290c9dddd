import Tables

struct ListCellBuilder: CellBuilder {
    private var lists: [[String]] = []

    mutating func reserve(_ rows: Int) { lists.reserveCapacity(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        let delimiter = cells.descriptor.field.delimiter
        for row in 0..<cells.count {
            let cell = cells[row]
            if cells.isMissing(cell) {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
                lists.append([])
                continue
            }
            let items = cells.text(of: cell).split(separator: delimiter, omittingEmptySubsequences: false)
                .map(String.init)
            lists.append(items)
            if items.contains("") {
                let fault = CellFault.type(
                    expected: "values with one `\(delimiter)` between them", mend: "take out the extra `\(delimiter)`")
                faults.append(RowFault(row: row, fault: fault))
            } else if let fault = items.lazy.compactMap({ cells.descriptor.fault(in: $0) }).first {
                faults.append(RowFault(row: row, fault: fault))
            }
        }
    }

    mutating func remove(_ rows: [Int]) { lists.remove(at: rows) }
    mutating func append(contentsOf other: ListCellBuilder) { lists += other.lists }
    mutating func removeAll() { lists.removeAll(keepingCapacity: true) }
    func finish(source: SharedBytes, quote: UInt8) -> Column { .list(ListColumn(lists)) }
}
