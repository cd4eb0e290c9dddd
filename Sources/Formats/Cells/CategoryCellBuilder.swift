import Tables

struct CategoryCellBuilder: CellBuilder {
    private var codes: [UInt32] = []
    private var texts = ByteDictionary()
    /// Of each text: what is wrong with it, if anything is.
    private var faultOfText: [CellFault?] = []
    /// Texts whose rows are out of scope.
    private var outOfScope: Set<UInt32> = []
    private var hasFaults = false
    /// Whether a text may be left that no row has, or the first row that had it is gone.
    private var hasRemoved = false

    mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: cells.count) { block in
            for row in 0..<cells.count { block.initializeElement(at: row, to: code(of: cells[row], in: cells)) }
            codes.append(contentsOf: block)
        }
        guard cells.isRequired || hasFaults else { return }
        for (row, code) in codes.suffix(cells.count).enumerated() {
            if code == CategoryColumn.missing {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
            } else if outOfScope.contains(code) {
                faults.append(RowFault(row: row, fault: nil))
            } else if let fault = faultOfText[Int(code)] {
                faults.append(RowFault(row: row, fault: fault))
            }
        }
    }

    private mutating func code(of cell: CSVCell, in cells: FieldCells) -> UInt32 {
        if cells.isMissing(cell) { return CategoryColumn.missing }
        let code =
            cell.hasDoubledQuotes
            ? Array(cells.text(of: cell).utf8).withUnsafeBytes { texts.code(of: $0) }
            : texts.code(of: cells.content(of: cell))
        if Int(code) == faultOfText.count {
            let text = texts.text(of: code)
            let fault = cells.descriptor.fault(in: text)
            faultOfText.append(fault)
            if cells.descriptor.isOutOfScope(text) { outOfScope.insert(code) }
            hasFaults = hasFaults || fault != nil || !outOfScope.isEmpty
        }
        return code
    }

    mutating func remove(_ rows: [Int]) {
        codes.remove(at: rows)
        hasRemoved = true
    }

    mutating func append(contentsOf other: CategoryCellBuilder) {
        hasRemoved = hasRemoved || other.hasRemoved
        var newCodes: [UInt32] = []
        for code in 0..<UInt32(other.texts.count) {
            let new = Array(other.texts.text(of: code).utf8).withUnsafeBytes { texts.code(of: $0) }
            if Int(new) == faultOfText.count { faultOfText.append(other.faultOfText[Int(code)]) }
            newCodes.append(new)
        }
        // Mostly all texts are known by the first part, under the same codes.
        guard newCodes.enumerated().contains(where: { $0 != $1 }) else {
            codes += other.codes
            return
        }
        for code in other.codes { codes.append(code == CategoryColumn.missing ? code : newCodes[Int(code)]) }
    }

    mutating func removeAll() {
        codes.removeAll(keepingCapacity: true)
        texts = ByteDictionary()
        faultOfText = []
        outOfScope = []
        hasFaults = false
        hasRemoved = false
    }

    /// The texts of rows that went are gone, the others stand in order of first appearance.
    func finish(source: SharedBytes, quote: UInt8) -> Column {
        guard hasRemoved else {
            let dictionary = (0..<UInt32(texts.count)).map { texts.text(of: $0) }
            return .category(CategoryColumn(codes: codes, dictionary: dictionary))
        }
        var newCodes = [UInt32?](repeating: nil, count: texts.count)
        var dictionary: [String] = []
        let all = codes.map { code -> UInt32 in
            if code == CategoryColumn.missing { return code }
            if let new = newCodes[Int(code)] { return new }
            let new = UInt32(dictionary.count)
            newCodes[Int(code)] = new
            dictionary.append(texts.text(of: code))
            return new
        }
        return .category(CategoryColumn(codes: all, dictionary: dictionary))
    }
}
