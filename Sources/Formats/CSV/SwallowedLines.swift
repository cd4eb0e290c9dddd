import ImpreciseDates
import Tables

/// Tells a quote that was never meant to open a cell, and so swallows the lines up to the next one, from a text of several
/// lines: the lines that it swallows are records by themselves.
struct SwallowedLines {
    private let bytes: UnsafeRawBufferPointer
    private let plan: CSVRecordPlan

    init(_ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan) {
        self.bytes = bytes
        self.plan = plan
    }

    /// Whether a line that begins within the cell has as many cells as the header, and each fits its field: or, where any
    /// text fits all fields, whether all such lines, of which there are two or more, have so many, and more than two.
    func areIn(_ cell: CSVCell) -> Bool {
        guard plan.width > 1 else { return false }
        let isTyped = plan.resource.fields.contains(where: Self.tells)
        let lines = lines(beginningIn: cell).map(cells)
        if isTyped { return lines.contains { $0.count == plan.width && fits($0) } }
        return plan.width > 2 && lines.count > 1 && lines.allSatisfy { $0.count == plan.width }
    }

    /// Whether some texts do not fit the field.
    private static func tells(_ descriptor: FieldDescriptor) -> Bool {
        switch descriptor.field.type {
        case .date, .integer, .number, .boolean, .category: true
        case .text, .list: descriptor.hasTextRules
        }
    }

    private func fits(_ cells: [Range<Int>]) -> Bool {
        var isTold = false
        for (cell, field) in zip(cells, plan.fieldOfCell) {
            guard let field else { continue }
            let descriptor = plan.resource.fields[field]
            let text = UnsafeRawBufferPointer(rebasing: bytes[cell])
            guard Self.tells(descriptor), !plan.missing.contains(text) else { continue }
            guard Self.fits(text, descriptor) else { return false }
            isTold = true
        }
        return isTold
    }

    private static func fits(_ bytes: UnsafeRawBufferPointer, _ descriptor: FieldDescriptor) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        switch descriptor.field.type {
        case .date: return (try? EDTFParser.parse(text)) != nil
        case .integer: return Int64(cell: bytes, form: descriptor.numbers) != nil
        case .number: return Double(cell: bytes, form: descriptor.numbers) != nil
        case .boolean: return Bool(cell: bytes, form: descriptor.numbers) != nil
        case .category, .text, .list: return descriptor.isOutOfScope(text) || descriptor.fault(in: text) == nil
        }
    }

    /// Whole lines of the file, though the last ends behind the cell; that one only if a delimiter stands in it before the
    /// cell ends, since the end of any text of several lines has the row's other cells behind it.
    private func lines(beginningIn cell: CSVCell) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start: Int?
        var index = cell.start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") {
                // CR LF leaves an empty line between the two, which is none.
                if let start, index > start { lines.append(start..<index) }
                guard index < cell.end else { break }
                start = index + 1
            }
            index += 1
            if index == bytes.count, let start, start < index { lines.append(start..<index) }
        }
        if let last = lines.last, last.upperBound >= cell.end,
            !(last.lowerBound..<cell.end).contains(where: isDelimiter)
        {
            lines.removeLast()
        }
        return lines
    }

    private func isDelimiter(at index: Int) -> Bool { plan.resource.dialect.delimiter.stands(at: index, in: bytes) }

    /// A line's cells, as if no quote opened any; quotes at a cell's ends are not of it.
    private func cells(_ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where index >= start && isDelimiter(at: index) {
            cells.append(start..<index)
            start = index + plan.resource.dialect.delimiter.length
        }
        cells.append(start..<line.upperBound)
        return cells.map { cell in
            let isQuoted = cell.last.map { bytes[$0] == plan.resource.dialect.quote } ?? false
            return isQuoted ? cell.dropLast() : cell
        }
    }
}
