import Diagnostics
import Tables

/// Reads a delimited file by its resource's fields, in parts on all cores. A row of which a cell breaks a rule is set aside
/// with every reason; rules between cells and rows are those of `ResourceReader`.
package struct CSVReader {
    private let resource: DataResource
    private let corrections: [Correction]
    private let wanted: Set<String>?
    private let text: TableText
    private let bytes: UnsafeRawBufferPointer
    private let places: CSVPlaces

    /// Large enough for what is done once for each part to cost nothing, small enough for all cores to end together.
    package static let partSize = 4 << 20

    /// - Parameters:
    ///   - wanted: names of the columns to make, in the order of the fields; nil for all. The cells of the others are checked
    ///     like these.
    ///   - partSize: bytes that one core reads at a time; the result does not depend on it.
    /// - Throws: what concerns the file as a whole: no file, not UTF-8, a broken quote, columns that are not there, no
    ///   rows. What concerns one row is in the result.
    package static func read(
        _ resource: DataResource, columns wanted: Set<String>? = nil, log: DiagnosticLog, partSize: Int = Self.partSize
    ) throws -> TableReading {
        let corrections = try CorrectionsReader.corrections(of: resource)
        let text = try TableText(
            resource.path, as: resource.file, encoding: resource.encoding,
            appendix: CSVLookups(resource).appendix + CSVCorrections.appendix(of: corrections))
        try resource.identity.check(text.file, name: resource.file)
        return try text.source.withBytes { memory in
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<text.end])
            let reader = CSVReader(
                resource: resource, corrections: corrections, wanted: wanted, text: text, bytes: bytes,
                places: CSVPlaces(bytes: bytes, file: resource.file, quote: resource.dialect.unquoting))
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
        let plan = CSVRecordPlan(
            resource, width: header.width, cellOfField: header.cellOfField, text: text, corrections: corrections,
            wanted: wanted)
        let rows = CSVParts.read(bytes, plan: plan, from: (scanner.position, scanner.line), partSize: partSize)
        if !rows.isUTF8 { try refuseOtherEncodings() }
        if let (fault, part) = rows.fault { throw broken(fault, record: part) }
        guard rows.rowsRead > 0 else { throw DiagnosticFailure(.tableEmpty(resource.file)) }

        let rejects = text.withWords(of: resource, header: header) { words in rows.rejects.map(words.reject) }
        let lookups = lookupUses(rows)
        for use in lookups where use.cells == 0 { log.add(.lookupUnused(use, file: resource.file)) }
        return TableReading(
            table: table(of: rows.columns), rowsRead: rows.rowsRead, rowsOutOfScope: rows.rowsOutOfScope,
            rejects: rejects,
            lookups: lookups, corrections: correctionUses(rows, log: log), excelDates: excelDates(rows),
            file: text.file,
            records: plan.keepsPlaces
                ? CSVRecords(resource: resource, header: header, text: text, starts: rows.columns.places) : nil)
    }

    private func lookupUses(_ rows: CSVRows) -> [LookupUse] {
        zip(resource.fields, rows.lookupUses).flatMap { descriptor, uses in
            zip(descriptor.lookups, uses).map { lookup, cells in
                LookupUse(field: descriptor.field.name, location: lookup.location, cells: cells)
            }
        }
    }

    private func excelDates(_ rows: CSVRows) -> [(field: String, cells: Int)] {
        zip(resource.schema.names, rows.columns.builders).compactMap { name, builder in
            builder.excelCount > 0 ? (name, builder.excelCount) : nil
        }
    }

    private func correctionUses(_ rows: CSVRows, log: DiagnosticLog) -> [CorrectionUse] {
        let uses = zip(corrections, rows.correctionUses).map { correction, use in
            CorrectionUse(
                field: resource.fields[correction.field].field.name, location: correction.location, cells: use.cells,
                otherCells: use.otherCells)
        }
        for use in uses where use.cells == 0 { log.add(.correctionUnused(use, file: resource.file)) }
        for use in uses where use.cells > 1 { log.add(.correctionAmbiguous(use, file: resource.file)) }
        return uses
    }

    private func header(_ scanner: inout CSVScanner, log: DiagnosticLog) throws -> CSVHeader {
        let head: CSVHead?
        do throws(CSVScanner.Fault) {
            head = try CSVHead(
                &scanner, dialect: resource.dialect, fields: resource.schema.names, places: places)
        } catch {
            throw broken(error, record: (scanner.recordStart, scanner.recordLine))
        }
        guard let head else {
            if let row = resource.dialect.headerRows?.last, scanner.line > 1 {
                throw DiagnosticFailure(.headerBeyondEnd(row, file: resource.file))
            }
            throw DiagnosticFailure(.fileEmpty(resource.file, size: bytes.count))
        }
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

    private func table(of columns: CSVColumns) -> Table {
        let kept = zip(resource.fields, columns.builders).filter { wanted?.contains($0.0.field.name) ?? true }
        return Table(
            schema: Schema(kept.map(\.0.field), key: resource.primaryKey, coverage: resource.coverage),
            columns: kept.map { $0.1.finish(source: text.source, quote: resource.dialect.unquoting) },
            origins: RowOrigins(file: resource.file, lines: columns.lines))
    }
}
