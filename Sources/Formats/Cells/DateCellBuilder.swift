import ImpreciseDates
import Tables

struct DateCellBuilder: CellBuilder {
    private var dates = DateBuilder()
    private(set) var excelCount = 0

    mutating func reserve(_ rows: Int) { dates.reserve(rows) }

    mutating func append(_ cells: FieldCells, faults: inout [RowFault]) {
        let isRuled = cells.descriptor.hasTextRules
        let first = isRuled || cells.missing.hasTexts ? 0 : appendExactDays(cells)
        for row in first..<cells.count {
            let cell = cells[row]
            if cells.isMissing(cell) {
                if cells.isRequired { faults.append(RowFault(row: row, fault: .missing)) }
                dates.append(nil)
                continue
            }
            let text = unsafe Span<UInt8>(_unsafeElements: cells.content(of: cell).bindMemory(to: UInt8.self))
            if !isRuled, let day = EDTFParser.exactDay(in: text) {
                dates.append(exact: day)
                continue
            }
            do throws(EDTFFault) {
                if !dates.append(try EDTFParser.parse(text)) {
                    faults.append(RowFault(row: row, fault: .dateTooFar))
                } else if isRuled, let fault = cells.descriptor.fault(in: cells.text(of: cell)) {
                    faults.append(RowFault(row: row, fault: fault))
                }
            } catch {
                if let excel = cells.descriptor.excelDates, let date = excel.date(cells.text(of: cell)),
                    dates.append(date)
                {
                    excelCount += 1
                    continue
                }
                dates.append(nil)
                faults.append(RowFault(row: row, fault: .date(error)))
            }
        }
    }

    /// The rows up to the first that is anything else than an exact day; most columns have nothing else.
    private mutating func appendExactDays(_ cells: FieldCells) -> Int {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: cells.count) { days in
            var count = 0
            while count < cells.count {
                let text = unsafe Span<UInt8>(
                    _unsafeElements: cells.content(of: cells[count]).bindMemory(to: UInt8.self))
                guard let day = EDTFParser.exactDay(in: text) else { break }
                days.initializeElement(at: count, to: Int32(truncatingIfNeeded: day.number))
                count += 1
            }
            dates.append(exact: UnsafeBufferPointer(rebasing: days[..<count]))
            return count
        }
    }

    mutating func remove(_ rows: [Int]) { dates.remove(rows) }

    mutating func append(contentsOf other: DateCellBuilder) {
        dates.append(contentsOf: other.dates)
        excelCount += other.excelCount
    }

    mutating func removeAll() {
        dates.removeAll()
        excelCount = 0
    }

    func finish(source: SharedBytes, quote: UInt8) -> Column { .date(dates.finish()) }
}
