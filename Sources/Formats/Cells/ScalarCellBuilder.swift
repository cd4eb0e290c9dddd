import Tables

struct ScalarCellBuilder<Scalar: CellScalar>: CellBuilder {
    private var elements: [Scalar] = []
    private var presence = Presence()

    mutating func reserve(_ rows: Int) {
        elements.reserveCapacity(rows)
    }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        for row in 0..<cells.count {
            let cell = cells[row]
            if cells.isMissing(cell) {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
                append(nil)
                continue
            }
            let scalar = Scalar(cell: cells.content(of: cell), form: cells.descriptor.numbers)
            append(scalar)
            if let fault = Self.fault(scalar, cell, cells) { faults.append(RowFault(row: row, fault: fault)) }
        }
    }

    private mutating func append(_ scalar: Scalar?) {
        elements.append(scalar ?? .zero)
        presence.append(scalar != nil)
    }

    private static func fault(_ scalar: Scalar?, _ cell: CSVCell, _ cells: FieldCells) -> CellFault? {
        let descriptor = cells.descriptor
        guard let scalar else {
            let mend =
                Scalar.zero.magnitude == nil
                ? nil : descriptor.numbers.mend(for: cells.text(of: cell), isWhole: descriptor.field.type == .integer)
            return .type(expected: Scalar.expected, mend: mend ?? Scalar.mend)
        }
        if let magnitude = scalar.magnitude {
            if let minimum = descriptor.minimum, magnitude < minimum {
                return .range(expected: "at least \(CellText.plain(minimum))")
            }
            if let maximum = descriptor.maximum, magnitude > maximum {
                return .range(expected: "at most \(CellText.plain(maximum))")
            }
        }
        return descriptor.hasTextRules ? descriptor.fault(in: cells.text(of: cell)) : nil
    }

    mutating func remove(_ rows: [Int]) {
        elements.remove(at: rows)
        presence.remove(at: rows)
    }

    mutating func append(contentsOf other: ScalarCellBuilder) {
        elements += other.elements
        presence.append(contentsOf: other.presence)
    }

    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        presence = Presence()
    }

    func finish(source: SharedBytes, quote: UInt8) -> Column {
        Scalar.column(ScalarColumn(elements: elements, present: presence.finish()))
    }
}
