/// Which delimiter cuts the beginning of a file most evenly, and on which line its header stands.
struct LayoutGuess {
    private static let candidates = [",", ";", "\t", "|"].map { (sign: Unicode.Scalar) in
        CSVDelimiter(UInt8(ascii: sign))
    }

    private static let recordCount = 200

    private struct Record {
        let line: Int
        let width: Int
        /// Whether at most the first cell has a text: a title, a source, an empty line of a spreadsheet.
        let isTitle: Bool
    }

    let delimiter: CSVDelimiter
    /// The line of the first record that is no title; 1 where all are.
    let headerLine: Int
    /// Records above it.
    let titleCount: Int

    /// The delimiter by which most records have as many cells as the header, and more than one; of several the one that
    /// gives more cells, then the first candidate. A comma where none does.
    init(_ bytes: UnsafeRawBufferPointer) {
        var best = (delimiter: Self.candidates[0], even: 0, width: 1, line: 1, titles: 0)
        for delimiter in Self.candidates {
            let records = Self.records(of: bytes, by: delimiter)
            guard let header = records.firstIndex(where: { !$0.isTitle }), records[header].width > 1 else { continue }
            let width = records[header].width
            let even = records[header...].count { $0.width == width } * 100 / records.count
            if (even, width) > (best.even, best.width) { best = (delimiter, even, width, records[header].line, header) }
        }
        (delimiter, headerLine, titleCount) = (best.delimiter, best.line, best.titles)
    }

    private static func records(of bytes: UnsafeRawBufferPointer, by delimiter: CSVDelimiter) -> [Record] {
        var scanner = CSVScanner(
            bytes, dialect: CSVDialect(delimiter: delimiter), from: CSVScanner.start(of: bytes), line: 1)
        var records: [Record] = []
        // A broken quote ends the sample: the reader tells of it.
        while records.count < recordCount, let cells = try? scanner.nextRecord(most: CSVHead.mostColumns) {
            let isTitle = cells.dropFirst().allSatisfy { $0.length == 0 }
            records.append(Record(line: scanner.recordLine, width: cells.count, isTitle: isTitle))
        }
        return records
    }
}
