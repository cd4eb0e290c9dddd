import Diagnostics
import Dispatch
import Synchronization
import Tables

/// Reads a delimited file by its resource's fields, in parts on all cores. A row that breaks a rule is set aside with every
/// reason.
package struct CSVReader {
    private let resource: DataResource
    private let text: TableText
    private let bytes: UnsafeRawBufferPointer
    private let places: CSVPlaces

    /// - Parameter partSize: bytes that one core reads at a time; the result does not depend on it.
    /// - Throws: what concerns the file as a whole: no file, not UTF-8, a broken quote, columns that are not there, no
    ///   rows. What concerns one row is in the result.
    package static func read(
        _ resource: DataResource, log: DiagnosticLog, partSize: Int = 4 << 20
    ) throws -> TableReading {
        let text = try TableText(
            resource.path, as: resource.file, encoding: resource.encoding, appendix: CSVLookups(resource).appendix)
        try resource.identity.check(text.file, name: resource.file)
        return try text.source.withBytes { memory in
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<text.end])
            let reader = CSVReader(
                resource: resource, text: text, bytes: bytes, places: CSVPlaces(bytes: bytes, file: resource.file))
            let result = Result { try reader.read(log: log, partSize: partSize) }
            // What a file says while somebody writes it means nothing.
            try text.file.checkUnchanged()
            // Bytes in another encoding look like other faults.
            if case .failure = result { try reader.refuseOtherEncodings() }
            return try result.get()
        }
    }

    private func read(log: DiagnosticLog, partSize: Int) throws -> TableReading {
        var scanner = CSVScanner(bytes, dialect: resource.dialect, from: CSVScanner.start(of: bytes), line: 1)
        let header = try header(&scanner, log: log)
        var keys = UniqueValues(resource)
        let plan = CSVRecordPlan(
            resource, width: header.width, cellOfField: header.cellOfField, keepsPlaces: !keys.fields.isEmpty,
            text: text)
        var parts = CSVParts.read(bytes, plan: plan, from: scanner.position, partSize: partSize)
        if parts.contains(where: { !$0.isUTF8 }) { try refuseOtherEncodings() }
        let firstLines = parts.reduce(into: [scanner.line]) { $0.append($0[$0.count - 1] + $1.lineCount) }
        if let last = parts.last, let fault = last.fault {
            throw broken(fault, record: (last.start, firstLines[parts.count - 1]))
        }
        let rowsRead = parts.reduce(0) { $0 + $1.rowsRead }
        guard rowsRead > 0 else { throw DiagnosticFailure(.tableEmpty(resource.file)) }

        let words = CSVRejects(
            resource: resource, header: header, bytes: bytes, places: places,
            memoryPlaces: CSVPlaces(
                bytes: UnsafeRawBufferPointer(start: bytes.baseAddress, count: text.source.count), file: resource.file))
        var rejects = zip(parts, firstLines).flatMap { part, line in
            part.rejects.map { words.reject($0, firstLine: line) }
        }
        let lookups = lookupUses(parts)
        for use in lookups where use.cells == 0 { log.add(.lookupUnused(use, file: resource.file)) }
        let starts = parts.flatMap(\.places)
        var lines: [Int32] = []
        lines.reserveInHugePages(rowsRead)
        for (part, first) in zip(parts, firstLines) {
            lines.append(contentsOf: part.lines.lazy.map { Int32(clamping: Int($0) + first) })
        }
        let table = table(from: &parts, lines: lines)
        let (kept, repeated) = keys.check(table, lines: lines)
        if repeated.isEmpty {
            return TableReading(table: table, rowsRead: rowsRead, rejects: rejects, lookups: lookups, file: text.file)
        }
        // No two records begin on one line, so lines tell their order in the file.
        rejects += repeated.map { row, repeated in
            words.reject(repeated, start: starts[row], line: Int(lines[row]))
        }
        rejects.sort { $0.origin.line < $1.origin.line }
        return TableReading(
            table: table.selecting(kept), rowsRead: rowsRead, rejects: rejects, lookups: lookups, file: text.file)
    }

    private func lookupUses(_ parts: [CSVPart]) -> [LookupUse] {
        resource.fields.enumerated().flatMap { field, descriptor in
            descriptor.lookups.enumerated().map { index, lookup in
                LookupUse(
                    field: descriptor.field.name, location: lookup.location,
                    cells: parts.reduce(0) { $0 + $1.lookupUses[field][index] })
            }
        }
    }

    private func header(_ scanner: inout CSVScanner, log: DiagnosticLog) throws -> CSVHeader {
        let head: CSVHead?
        do throws(CSVScanner.Fault) {
            head = try CSVHead(
                &scanner, dialect: resource.dialect, fields: resource.schema.names, places: places)
        } catch {
            throw broken(error, record: (scanner.recordStart, scanner.recordLine))
        }
        guard let head else { throw DiagnosticFailure(.fileEmpty(resource.file, size: bytes.count)) }
        if !UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[..<scanner.position])) {
            try refuseOtherEncodings()
        }
        return try CSVHeader(head, of: resource, places: places, log: log)
    }

    private func refuseOtherEncodings() throws {
        if let fault = UTF8Check.firstInvalid(in: bytes) {
            throw DiagnosticFailure(
                .encodingInvalid(fault, file: resource.file, guess: EncodingGuess(bytes).encoding))
        }
    }

    private func broken(_ fault: CSVScanner.Fault, record: (start: Int, line: Int)) -> DiagnosticFailure {
        DiagnosticFailure(
            .quoteBroken(
                fault.kind, at: places.location(of: fault.offset, record: record),
                excerpt: places.excerpt(from: fault.offset, to: fault.offset + 1)))
    }

    /// Each field's parts put together, the fields on all cores.
    private func table(from parts: inout [CSVPart], lines: [Int32]) -> Table {
        let builders = parts.map(\.builders)
        parts = []
        let columns = Mutex<[Column?]>(Array(repeating: nil, count: resource.fields.count))
        DispatchQueue.concurrentPerform(iterations: resource.fields.count) { [text] field in
            let column = CellBuilders.joined(builders.map { $0[field] }).finish(source: text.source)
            columns.withLock { $0[field] = column }
        }
        return Table(
            schema: resource.schema, columns: columns.withLock { $0.compactMap(\.self) },
            origins: RowOrigins(file: resource.file, lines: lines))
    }
}
