import Diagnostics
import ImpreciseDates
import Tables

/// Reads a resource's corrections. A line that nobody has filled in yet is passed over; one that is half filled in, or
/// names no column, is an error: it must not look as if it had been applied.
struct CorrectionsReader {
    private let file: CorrectionsFile
    private let resource: DataResource

    /// None where the resource has no corrections.
    static func corrections(of resource: DataResource) throws -> [Correction] {
        guard let file = resource.corrections else { return [] }
        return try CorrectionsReader(file: file, resource: resource).read()
    }

    private func read() throws -> [Correction] {
        do {
            return try corrections()
        } catch let failure as DiagnosticFailure {
            // No descriptor speaks of this file, so what would be said of a table's would lead astray.
            throw DiagnosticFailure(
                failure.diagnostics.first { $0.code == .encodingInvalid }.map { [.correctionsEncoding($0)] }
                    ?? failure.diagnostics)
        }
    }

    private func corrections() throws -> [Correction] {
        let (dialect, names) = try head()
        let missing = CorrectionsFile.columns.filter { !names.contains($0) }
        guard missing.isEmpty else {
            throw DiagnosticFailure(.correctionsHeader(missing, found: names, file: file.name))
        }
        let others = CorrectionsFile.others.filter(names.contains)
        let reading: TableReading
        do {
            reading = try CSVReader.read(
                DataResource(
                    texts: CorrectionsFile.columns + others, name: "corrections", file: file.name, path: file.path,
                    encoding: nil, dialect: dialect, isMultiline: true), log: DiagnosticLog())
        } catch let failure as DiagnosticFailure where failure.diagnostics.allSatisfy({ $0.code == .tableEmpty }) {
            return []
        }
        var faults = DiagnosticFailure.Collector()
        for reject in reading.rejects {
            faults.add(.correctionUnreadable(reject, columns: CorrectionsFile.columns))
        }
        var corrections: [Correction] = []
        var seen: Set<[String]> = []
        for row in 0..<reading.table.rowCount {
            let texts = reading.table.columns.prefix(CorrectionsFile.columns.count).map { CellText.plain($0[row]) }
            let place = SourceLocation(file: file.name, line: Int(reading.table.origins.lines[row]))
            guard let read = try faults.attempt({ try self.correction(texts, at: place) }) ?? nil else { continue }
            if !seen.insert(Array(texts[..<2])).inserted { faults.add(.correctionTwice(texts, at: place)) }
            corrections.append(read)
        }
        try faults.throwIfAny()
        return corrections
    }

    /// How the file is cut, since spreadsheets write semicolons where the comma is the decimal mark; and its columns.
    private func head() throws -> (CSVDialect, names: [String]) {
        let text = try TableText(file.path, as: file.name, encoding: nil)
        if let fault = text.source.withBytes({
            UTF8Check.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[..<text.end]))
        }) {
            throw DiagnosticFailure(.encodingInvalid(fault, file: file.name))
        }
        return text.source.withBytes { memory in
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<text.end])
            let dialect = CSVDialect(delimiter: LayoutGuess(bytes).delimiter)
            var scanner = CSVScanner(bytes, dialect: dialect, from: CSVScanner.start(of: bytes), line: 1)
            let cells = (try? scanner.nextRecord(most: CSVHead.mostColumns)) ?? []
            return (dialect, cells.map { $0.text(in: bytes, quote: dialect.unquoting) })
        }
    }

    /// Nil for a line that waits for its review.
    private func correction(_ texts: [String], at place: SourceLocation) throws -> Correction? {
        let (row, column, old, new) = (texts[0], texts[1], texts[2], texts[3])
        let review = Array(texts[4...])
        if new.isEmpty, review.allSatisfy(\.isEmpty) { return nil }
        let missing = zip(CorrectionsFile.columns[4...], review).filter { $0.1.isEmpty }.map { $0.0 }
        guard missing.isEmpty else { throw Diagnostic.correctionUnreviewed(missing, at: place) }
        guard (try? EDTFParser.parse(review[2])) != nil else { throw Diagnostic.correctionDate(review[2], at: place) }
        guard let field = resource.schema.index(of: column) else {
            throw Diagnostic.correctionColumn(column, among: resource.schema.names, at: place)
        }
        return Correction(row: try self.row(named: row, at: place), field: field, old: old, new: new, location: place)
    }

    private func row(named text: String, at place: SourceLocation) throws -> Correction.Row {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count > 1, let line = parts.last.flatMap({ Int($0) }), line > 0,
            FilePath.name(of: parts.dropLast().joined(separator: ":")) == FilePath.name(of: resource.file)
        {
            return .line(line)
        }
        guard !resource.primaryKey.isEmpty, !text.isEmpty else {
            throw Diagnostic.correctionRow(text, resource: resource, at: place)
        }
        return .key(text)
    }
}
