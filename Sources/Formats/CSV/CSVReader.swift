import Diagnostics
import Tables

/// Reads a delimited file by its resource's fields. A row that breaks a rule is set aside with every reason.
package struct CSVReader {
    private let resource: DataResource
    private let source: SharedBytes
    private let places: CSVPlaces
    private var scanner: CSVScanner
    private var builders: [any CellBuilder]
    /// For each field, which cell of a record is its.
    private var cellOfField: [Int] = []
    private var headerCount = 0
    private var unescaped: [UInt8] = []
    private var lines: [Int32] = []
    private var rejects: [Reject] = []
    private var keys: UniqueValues
    /// By field; a column of the primary key needs a value in any case.
    private let isRequired: [Bool]

    /// - Throws: what concerns the file as a whole: no file, not UTF-8, a broken quote, columns that are not there, no
    ///   rows. What concerns one row is in the result.
    package static func read(_ resource: DataResource, log: DiagnosticLog) throws -> TableReading {
        let source = try MappedFile.open(resource.path, as: resource.file)
        return try source.withBytes { bytes in
            if let fault = UTF8Check.firstInvalid(in: bytes) {
                throw DiagnosticFailure(.encodingInvalid(fault, file: resource.file))
            }
            var reader = CSVReader(resource, source: source, bytes: bytes)
            return try reader.read(log: log)
        }
    }

    private init(_ resource: DataResource, source: SharedBytes, bytes: UnsafeRawBufferPointer) {
        self.resource = resource
        self.source = source
        places = CSVPlaces(bytes: bytes, file: resource.file)
        scanner = CSVScanner(bytes, dialect: resource.dialect)
        builders = resource.fields.map { CellBuilders.builder(for: $0.field.type) }
        keys = UniqueValues(resource)
        isRequired = resource.fields.map { $0.isRequired || resource.primaryKey.contains($0.field.name) }
    }

    private mutating func read(log: DiagnosticLog) throws -> TableReading {
        guard try nextRecord() else { throw DiagnosticFailure(.fileEmpty(resource.file, size: source.count)) }
        try readHeader(log: log)
        var rowsRead = 0
        while try nextRecord() {
            rowsRead += 1
            readRow()
        }
        guard rowsRead > 0 else { throw DiagnosticFailure(.tableEmpty(resource.file)) }
        let unescapedBytes = SharedBytes(unescaped)
        let table = Table(
            schema: resource.schema,
            columns: builders.map { $0.finish(source: source, unescaped: unescapedBytes) },
            origins: RowOrigins(file: resource.file, lines: lines))
        return TableReading(table: table, rowsRead: rowsRead, rejects: rejects)
    }

    private mutating func nextRecord() throws -> Bool {
        do throws(CSVScanner.BrokenQuote) {
            return try scanner.next()
        } catch {
            let record = (start: scanner.recordStart, line: scanner.recordLine)
            throw DiagnosticFailure(
                .quoteBroken(
                    error.kind, at: places.location(of: error.offset, record: record),
                    excerpt: places.excerpt(from: error.offset, to: error.offset + 1)))
        }
    }

    private mutating func readHeader(log: DiagnosticLog) throws {
        let names = scanner.cells.map { content(of: $0).text }
        headerCount = names.count
        // In a table of one column an empty line is a row without a value; in others nobody means it as a row.
        scanner.readsEmptyLines = headerCount == 1
        var faults = DiagnosticFailure.Collector()
        let line = scanner.recordLine
        for (index, name) in names.enumerated() {
            let cell = scanner.cells[index]
            let place = places.location(of: cell.start, record: (scanner.recordStart, line))
            if names[..<index].contains(name) { faults.add(.columnDuplicate(name, at: place)) }
            if !resource.fields.contains(where: { $0.field.name == name }) {
                log.add(.columnUndeclared(name, declared: resource.schema.names, at: place))
            }
        }
        for descriptor in resource.fields {
            let name = descriptor.field.name
            if let index = names.firstIndex(of: name) {
                cellOfField.append(index)
            } else {
                let undeclared = names.filter { resource.schema[$0] == nil }
                faults.add(
                    .columnMissing(
                        name, header: names, nearest: NearestName.of(name, among: undeclared),
                        at: SourceLocation(file: resource.file, line: line)))
            }
        }
        try faults.throwIfAny()
    }

    private mutating func readRow() {
        guard scanner.cells.count == headerCount else {
            reject([.rowRagged(scanner.cells.count, header: headerCount, at: recordLocation)])
            return
        }
        var faults: [Diagnostic] = []
        for (index, descriptor) in resource.fields.enumerated() {
            let cell = scanner.cells[cellOfField[index]]
            let content = content(of: cell)
            if isMissing(content) {
                builders[index].appendMissing()
                if isRequired[index] { faults.append(diagnostic(.missing, descriptor, cell, content)) }
            } else if let fault = builders[index].append(content, descriptor) {
                faults.append(diagnostic(fault, descriptor, cell, content))
            }
        }
        if faults.isEmpty {
            let texts = keys.fields.map { field in
                let content = content(of: scanner.cells[cellOfField[field]])
                return isMissing(content) ? "" : content.text
            }
            if let repeated = keys.insert(texts, line: scanner.recordLine) {
                let cell = scanner.cells[cellOfField[repeated.field]]
                faults.append(
                    .valueRepeated(
                        repeated, fields: resource.fields, at: location(of: cell), excerpt: excerpt(of: cell)))
            }
        }
        if faults.isEmpty {
            lines.append(Int32(clamping: scanner.recordLine))
        } else {
            for index in builders.indices { builders[index].removeLast() }
            reject(faults)
        }
    }

    private mutating func reject(_ diagnostics: [Diagnostic]) {
        rejects.append(
            Reject(
                origin: RowOrigin(file: resource.file, line: scanner.recordLine), diagnostics: diagnostics,
                raw: places.text(scanner.recordStart, scanner.recordEnd)))
    }

    private func isMissing(_ content: CellContent) -> Bool {
        content.bytes.isEmpty || resource.missingValues.count > 1 && resource.missingValues.contains(content.text)
    }

    /// The cell's bytes, with doubled quotes undone in a buffer of their own.
    private mutating func content(of cell: CSVCell) -> CellContent {
        let bytes = UnsafeRawBufferPointer(rebasing: places.bytes[cell.start..<cell.end])
        guard cell.hasDoubledQuotes else { return CellContent(bytes: bytes, offset: cell.start, isUnescaped: false) }
        let start = unescaped.count
        var isSecondQuote = false
        for byte in bytes {
            isSecondQuote = byte == UInt8(ascii: "\"") && !isSecondQuote
            if !isSecondQuote { unescaped.append(byte) }
        }
        // The array may move when it grows, so the bytes handed out are a copy; the column keeps only the offset.
        let copy = SharedBytes(Array(unescaped[start...]))
        return copy.withBytes { CellContent(bytes: $0, offset: start, isUnescaped: true, owner: copy) }
    }

    private var recordLocation: SourceLocation { SourceLocation(file: resource.file, line: scanner.recordLine) }

    private func location(of cell: CSVCell) -> SourceLocation {
        places.location(of: cell.start, record: (scanner.recordStart, scanner.recordLine))
    }

    private func excerpt(of cell: CSVCell) -> SourceExcerpt { places.excerpt(from: cell.start, to: cell.end) }

    private func diagnostic(
        _ fault: CellFault, _ descriptor: FieldDescriptor, _ cell: CSVCell, _ content: CellContent
    ) -> Diagnostic {
        // A date is faulty at one place within the cell; all before it is plain characters of dates.
        var start = cell.start
        if case .date(let fault) = fault, !content.isUnescaped { start = min(start + fault.offset, cell.end) }
        return .cell(
            fault, in: descriptor, text: content.text,
            at: places.location(of: start, record: (scanner.recordStart, scanner.recordLine)),
            excerpt: places.excerpt(from: start, to: cell.end))
    }
}
