import Tables

struct CategoryCellBuilder: CellBuilder {
    private var codes: [UInt32] = []
    private var texts = ByteDictionary()
    /// Of each text: what is wrong with it, if anything is.
    private var faultOfText: [CellFault?] = []
    /// Whether a text may be left that no row has, or the first row that had it is gone.
    private var hasRemoved = false

    mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        for row in 0..<cells.count {
            let cell = cells[row]
            if cells.isMissing(cell) {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
                codes.append(CategoryColumn.missing)
                continue
            }
            let code =
                cell.hasDoubledQuotes
                ? Array(cells.text(of: cell).utf8).withUnsafeBytes { texts.code(of: $0) }
                : texts.code(of: cells.content(of: cell))
            if Int(code) == faultOfText.count { faultOfText.append(cells.descriptor.fault(in: texts.text(of: code))) }
            if let fault = faultOfText[Int(code)] { faults.append(RowFault(row: row, fault: fault)) }
            codes.append(code)
        }
    }

    mutating func remove(_ rows: [Int]) {
        codes.remove(at: rows)
        hasRemoved = true
    }

    mutating func append(contentsOf others: [CategoryCellBuilder]) {
        codes.reserveCapacity(others.reduce(codes.count) { $0 + $1.codes.count })
        others.forEach { append($0) }
    }

    private mutating func append(_ other: CategoryCellBuilder) {
        hasRemoved = hasRemoved || other.hasRemoved
        var newCodes: [UInt32] = []
        for code in 0..<UInt32(other.texts.count) {
            let new = Array(other.texts.text(of: code).utf8).withUnsafeBytes { texts.code(of: $0) }
            if Int(new) == faultOfText.count { faultOfText.append(other.faultOfText[Int(code)]) }
            newCodes.append(new)
        }
        for code in other.codes { codes.append(code == CategoryColumn.missing ? code : newCodes[Int(code)]) }
    }

    /// The texts of rows that went are gone, the others stand in order of first appearance.
    func finish(source: SharedBytes) -> Column {
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
