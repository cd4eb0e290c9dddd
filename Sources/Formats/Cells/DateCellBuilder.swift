import ImpreciseDates
import Tables

struct DateCellBuilder: CellBuilder {
    private var dates = DateBuilder()

    mutating func append(_ cell: CellContent, _ descriptor: FieldDescriptor) -> CellFault? {
        do throws(EDTFFault) {
            let span = unsafe Span<UInt8>(_unsafeElements: cell.bytes.bindMemory(to: UInt8.self))
            return dates.append(try EDTFParser.parse(span)) ? descriptor.fault(in: cell) : .dateTooFar
        } catch {
            dates.append(nil)
            return .date(error)
        }
    }

    mutating func appendMissing() { dates.append(nil) }
    mutating func removeLast() { dates.removeLast() }
    func finish(source: SharedBytes, unescaped: SharedBytes) -> Column { .date(dates.finish()) }
}
