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
        switch row.reasons {
        case .ragged(let count):
            let place = SourceLocation(file: resource.file, line: row.line)
            return reject(record, [Reject.Reason(.rowRagged(count, header: header.width, at: place))])
        case .nul(let offset):
            return reject(record, [Reject.Reason(.cellNul(at: places.location(of: offset, record: record)))])
        case .cells(let reasons):
            let texts = cells(ofRecordAt: row.start).map { $0.text(in: bytes, quote: places.quote) }
            return reject(
                record,
                reasons.map { Reject.Reason(diagnostic($0, record: record), cells: [cell($0.field, texts)]) },
                name: name(of: texts, faulty: reasons.map(\.field)))
        }
    }

    /// A row whose cells are all right, and which breaks rules of the table.
    func reject(at start: Int, line: Int, _ faults: [RowRuleFault]) -> Reject {
        let cells = cells(ofRecordAt: start)
        let texts = cells.map { $0.text(in: bytes, quote: places.quote) }
        let reasons = faults.map { fault in
            let shown = fault.fields.first.map { cells[$0] }
            return Reject.Reason(
                .row(
                    fault, of: resource, texts: texts,
                    at: shown.map { places.location(of: $0.start, record: (start, line)) }
                        ?? SourceLocation(file: resource.file, line: line),
                    excerpt: shown.map { places.excerpt(from: $0.start, to: $0.end) }),
                cells: fault.fields.map { cell($0, texts) })
        }
        return reject((start, line), reasons, name: name(of: texts, faulty: faults.flatMap(\.fields)))
    }

    private func reject(
        _ record: (start: Int, line: Int), _ reasons: [Reject.Reason], name: String? = nil
    ) -> Reject {
        let end = CSVScanner.end(ofRecordAt: record.start, in: bytes, dialect: resource.dialect)
        return Reject(
            origin: RowOrigin(file: resource.file, line: record.line), name: name, reasons: reasons,
            raw: places.text(record.start, end))
    }

    private func cell(_ field: Int, _ texts: [String]) -> Reject.Reason.Cell {
        Reject.Reason.Cell(column: resource.fields[field].field.name, text: texts[field])
    }

    /// The row's key, which does not move as lines do; nil where it is itself at fault, or there is none.
    private func name(of texts: [String], faulty: [Int]) -> String? {
        let names = resource.schema.names
        let key = resource.primaryKey.compactMap { names.firstIndex(of: $0) }
        return key.isEmpty || key.contains(where: faulty.contains)
            ? nil : key.map { texts[$0] }.joined(separator: ", ")
    }

    /// The cells of each field, as they stand in the file.
    private func cells(ofRecordAt start: Int) -> [CSVCell] {
        var scanner = CSVScanner(bytes, dialect: resource.dialect, from: start, line: 1)
        scanner.readsEmptyLines = true
        // It was read once, so it can be read again.
        let cells = (try? scanner.nextRecord()) ?? []
        return header.cellOfField.map { cells[$0] }
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
