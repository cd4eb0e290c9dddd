import Tables

struct TextCellBuilder: CellBuilder {
    private var slices: [TextColumn.Slice] = []
    private var longLengths: [Int: Int] = [:]

    mutating func reserve(_ rows: Int) { slices.reserveInHugePages(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        let isRuled = cells.descriptor.hasTextRules
        let first = slices.count
        withUnsafeTemporaryAllocation(of: TextColumn.Slice.self, capacity: cells.count) { block in
            for row in 0..<cells.count {
                let cell = cells[row]
                let slice =
                    cells.isMissing(cell)
                    ? TextColumn.Slice.missing
                    : TextColumn.Slice(
                        offset: cell.start, length: Int(cell.length), hasDoubledQuotes: cell.hasDoubledQuotes)
                block.initializeElement(at: row, to: slice)
            }
            slices.append(contentsOf: block)
        }
        for row in 0..<cells.count where cells[row].length >= TextColumn.Slice.lengthLimit {
            longLengths[first + row] = Int(cells[row].length)
        }
        guard isRuled || cells.isRequired else { return }
        for row in 0..<cells.count {
            let cell = cells[row]
            if cells.isMissing(cell) {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
            } else if isRuled {
                let text = cells.text(of: cell)
                if cells.descriptor.isOutOfScope(text) {
                    faults.append(RowFault(row: row, fault: nil))
                } else if let fault = cells.descriptor.fault(in: text) {
                    faults.append(RowFault(row: row, fault: fault))
                }
            }
        }
    }

    mutating func remove(_ rows: [Int]) {
        if let first = rows.first, !longLengths.isEmpty {
            var gone = 0
            for row in first..<slices.count {
                let length = longLengths.removeValue(forKey: row)
                if gone < rows.count, rows[gone] == row { gone += 1 } else { longLengths[row - gone] = length }
            }
        }
        slices.remove(at: rows)
    }

    mutating func append(contentsOf other: TextCellBuilder) {
        for (row, length) in other.longLengths { longLengths[row + slices.count] = length }
        slices += other.slices
    }

    mutating func removeAll() {
        slices.removeAll(keepingCapacity: true)
        longLengths = [:]
    }

    func finish(source: SharedBytes) -> Column {
        .text(TextColumn(slices: slices, longLengths: longLengths, source: source))
    }
}
