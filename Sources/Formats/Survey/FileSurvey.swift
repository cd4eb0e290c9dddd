import Diagnostics
import Tables

/// A file of which nothing is declared, read as a table of texts: what it is in, where its cells end, what its columns are
/// called. Nothing that could be read in two ways is guessed; see `EncodingGuess`.
package struct FileSurvey {
    package let resource: DataResource
    package let reading: TableReading
    package let encoding: TextEncoding

    /// - Parameters:
    ///   - name: what diagnostics call the file.
    ///   - encoding: as known; nil for what can be told for certain.
    ///   - hasHeader: whether the first record names the columns; else they are `column_1` and so on.
    /// - Throws: what `CSVReader` throws; and `encoding-invalid` for a code page, which has to be declared.
    package init(
        _ path: String, as name: String, encoding known: TextEncoding? = nil, hasHeader: Bool = true, log: DiagnosticLog
    ) throws {
        let file = try MappedFile(path, as: name)
        let guess = file.bytes.withBytes { EncodingGuess(UnsafeRawBufferPointer(rebasing: $0.prefix(1 << 20))) }
        encoding = known ?? (guess.isCertain ? guess.encoding : .utf8)
        let text = try TableText(path, as: name, encoding: encoding)
        let (dialect, names) = text.source.withBytes { bytes in
            Self.head(of: bytes, hasHeader: hasHeader, file: name, log: log)
        }
        resource = DataResource(
            texts: names, name: Self.resourceName(of: path), file: name, path: path, encoding: encoding,
            dialect: dialect)
        reading = try CSVReader.read(resource, log: log)
    }

    private static func head(
        of bytes: UnsafeRawBufferPointer, hasHeader: Bool, file: String, log: DiagnosticLog
    ) -> (CSVDialect, [String]) {
        let layout = LayoutGuess(bytes)
        var dialect = CSVDialect(delimiter: layout.delimiter)
        var scanner = CSVScanner(bytes, dialect: dialect, from: CSVScanner.start(of: bytes), line: 1)
        if hasHeader, layout.titleCount > 0 {
            dialect.headerRows = [layout.headerLine]
            log.add(.titlesPassedOver(layout, file: file))
            while scanner.line < layout.headerLine { scanner.skipLine() }
        }
        // A broken quote is told of by the reader, with its place.
        let cells = (try? scanner.nextRecord(most: CSVHead.mostColumns)) ?? []
        if hasHeader {
            return (dialect, CSVHeader.distinct(cells.map { $0.text(in: bytes, quote: dialect.unquoting) }))
        }
        dialect.headerRows = []
        return (dialect, cells.indices.map { "column_\($0 + 1)" })
    }

    /// The file's name without its ending, and without what a resource's name may not have.
    private static func resourceName(of path: String) -> String {
        let name = FilePath.name(of: path)
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        let plain = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "-" })
        return plain.isEmpty || plain == "-" ? "table" : plain.lowercased()
    }
}

extension DataResource {
    /// Columns of text, nothing required of them.
    ///
    /// - Parameter isMultiline: whether the texts may hold lines that look like rows.
    init(
        texts names: [String], name: String, file: String, path: String, encoding: TextEncoding?, dialect: CSVDialect,
        isMultiline: Bool = false
    ) {
        let location = SourceLocation(file: file)
        self.init(
            name: name, title: name, description: "", file: file, path: path,
            identity: FileIdentity(bytes: nil, digest: nil, hex: "", location: location), encoding: encoding,
            dialect: dialect, expectedRows: ExpectedRows(atLeast: nil, atMost: nil, location: location),
            ignoredColumns: [],
            fields: names.map { FieldDescriptor(field: Field($0, .text), isMultiline: isMultiline) },
            primaryKey: [], foreignKeys: [], conditions: [], corrections: nil, missingValues: [""], coverage: nil,
            sourceCoverage: nil,
            location: location)
    }
}

extension Diagnostic {
    fileprivate static func titlesPassedOver(_ layout: LayoutGuess, file: String) -> Diagnostic {
        Diagnostic(
            .warning, .headerGuessed, at: SourceLocation(file: file, line: layout.headerLine),
            "what stands above this line is taken for a title and passed over",
            found:
                "\(layout.titleCount) \(layout.titleCount == 1 ? "line" : "lines") with a text in the first cell at most",
            expected: "names of columns in the first line, or a dialect that says where they stand",
            mend:
                "if the header is another, give a descriptor with `\"dialect\": {\"headerRows\": [...]}`, as `coincide describe` writes it"
        )
    }
}
