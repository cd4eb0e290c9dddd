import Diagnostics
import Tables

/// Puts into words why records are set aside.
struct CSVRejects {
    let resource: DataResource
    let header: CSVHeader
    let bytes: UnsafeRawBufferPointer
    let places: CSVPlaces
    /// Of the file and of what lookups put in its place.
    let memoryPlaces: CSVPlaces

    func reject(_ row: CSVRowFaults) -> Reject {
        let record = (start: row.start, line: row.line)
        let reasons =
            switch row.reasons {
            case .ragged(let cells):
                [
                    Reject.Reason(
                        .rowRagged(
                            cells, header: header.width, at: SourceLocation(file: resource.file, line: record.line)))
                ]
            case .nul(let offset): [Reject.Reason(.cellNul(at: places.location(of: offset, record: record)))]
            case .cells(let reasons):
                reasons.map {
                    Reject.Reason(diagnostic($0, record: record), in: resource.fields[$0.field].field.name)
                }
            }
        return reject(record, end: row.end, reasons)
    }

    /// A row whose cells are all right, and which breaks rules of the table.
    func reject(at start: Int, line: Int, _ faults: [RowRuleFault]) -> Reject {
        var scanner = CSVScanner(bytes, dialect: resource.dialect, from: start, line: line)
        // It was read once, so it can be read again.
        let cells = (try? scanner.nextRecord()) ?? []
        let reasons = faults.map { fault in
            let field = fault.field
            let cell = field.map { cells[header.cellOfField[$0]] }
            return Reject.Reason(
                .row(
                    fault, of: resource,
                    texts: header.cellOfField.map { places.text(of: cells[$0]) },
                    at: cell.map { places.location(of: $0.start, record: (start, line)) }
                        ?? SourceLocation(file: resource.file, line: line),
                    excerpt: cell.map { places.excerpt(from: $0.start, to: $0.end) }),
                in: field.map { resource.fields[$0].field.name })
        }
        return reject((start, line), end: scanner.recordEnd, reasons)
    }

    private func reject(_ record: (start: Int, line: Int), end: Int, _ reasons: [Reject.Reason]) -> Reject {
        Reject(
            origin: RowOrigin(file: resource.file, line: record.line), reasons: reasons,
            raw: places.text(record.start, end))
    }

    private func diagnostic(_ reason: CSVRowFaults.CellReason, record: (start: Int, line: Int)) -> Diagnostic {
        var start = reason.cell.start
        // A date is faulty at one place within the cell; all before it is plain characters of dates.
        if case .date(let fault) = reason.fault, reason.read.start == reason.cell.start {
            start = min(start + fault.offset, reason.cell.end)
        }
        return .cell(
            reason.fault, in: resource.fields[reason.field], text: memoryPlaces.text(of: reason.read),
            at: places.location(of: start, record: record), excerpt: places.excerpt(from: start, to: reason.cell.end))
    }
}
