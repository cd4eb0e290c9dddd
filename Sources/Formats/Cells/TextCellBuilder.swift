import Tables

struct TextCellBuilder: CellBuilder {
    private var slices: [TextSlice] = []

    mutating func reserve(_ rows: Int) { slices.reserveCapacity(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        withUnsafeTemporaryAllocation(of: TextSlice.self, capacity: cells.count) { block in
            // Two loops, so that the usual one is nothing but a comparison of each word.
            if cells.missing.hasTexts {
                for row in 0..<cells.count {
                    block.initializeElement(at: row, to: cells.isMissing(cells[row]) ? .missing : cells[row].slice)
                }
            } else {
                for row in 0..<cells.count {
                    let slice = cells[row].slice
                    block.initializeElement(at: row, to: slice.isEmpty ? .missing : slice)
                }
            }
            slices.append(contentsOf: block)
        }
        let isRuled = cells.descriptor.hasTextRules
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

    mutating func remove(_ rows: [Int]) { slices.remove(at: rows) }
    mutating func append(contentsOf other: TextCellBuilder) { slices += other.slices }
    mutating func removeAll() { slices.removeAll(keepingCapacity: true) }
    func finish(source: SharedBytes, quote: UInt8) -> Column {
        .text(TextColumn(slices: slices, source: source, quote: quote))
    }
}
