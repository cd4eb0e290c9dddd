/// The delimiter that cuts the beginning of a file most evenly.
struct DelimiterGuess {
    static let candidates = [",", ";", "\t", "|"].map { (sign: Unicode.Scalar) in CSVDelimiter(UInt8(ascii: sign)) }

    private static let recordCount = 200

    /// The one by which most records have as many cells as the first, and more than one; of several the one that gives more
    /// cells, then the first candidate. A comma where none does.
    static func delimiter(of bytes: UnsafeRawBufferPointer) -> CSVDelimiter {
        var best = (delimiter: candidates[0], even: 0, width: 1)
        for delimiter in candidates {
            let widths = widths(of: bytes, by: delimiter)
            guard let first = widths.first, first > 1 else { continue }
            let even = widths.count { $0 == first } * 100 / widths.count
            if (even, first) > (best.even, best.width) { best = (delimiter, even, first) }
        }
        return best.delimiter
    }

    private static func widths(of bytes: UnsafeRawBufferPointer, by delimiter: CSVDelimiter) -> [Int] {
        var scanner = CSVScanner(
            bytes, dialect: CSVDialect(delimiter: delimiter), from: CSVScanner.start(of: bytes), line: 1)
        var widths: [Int] = []
        // A broken quote ends the sample: the reader tells of it.
        while widths.count < recordCount, let cells = try? scanner.nextRecord(most: CSVHead.mostColumns) {
            widths.append(cells.count)
        }
        return widths
    }
}
