import Diagnostics
import Tables

/// Turns byte offsets of a delimited file into lines, columns and excerpts. Only diagnostics ask, so it counts anew.
struct CSVPlaces {
    let bytes: UnsafeRawBufferPointer
    let file: String
    /// What is doubled in cells.
    var quote = QuotedText.usualQuote

    /// - Parameter record: start and line of the record that holds the offset, to count from.
    func location(of offset: Int, record: (start: Int, line: Int)) -> SourceLocation {
        var line = record.line
        var lineStart = record.start
        for index in record.start..<offset where isLineEnd(index) {
            line += 1
            lineStart = index + 1
        }
        let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
        return SourceLocation(file: file, line: line, column: column)
    }

    /// Where these lines of the file begin, from 1; those behind its end do not.
    func starts(ofLines lines: Set<Int>) -> [Int: Int] {
        var starts: [Int: Int] = [:]
        guard let last = lines.max() else { return starts }
        var line = 1
        if lines.contains(1) { starts[1] = CSVScanner.start(of: bytes) }
        for index in bytes.indices where line < last && isLineEnd(index) {
            line += 1
            if lines.contains(line) { starts[line] = index + 1 }
        }
        return starts
    }

    /// Bytes that are shown to either side of a fault at most: a line may have gigabytes.
    private static let longestExcerpt = 4_096

    func excerpt(from start: Int, to end: Int) -> SourceExcerpt {
        var lineStart = start
        while lineStart > 0, !isLineBreak(bytes[lineStart - 1]), start - lineStart < Self.longestExcerpt {
            lineStart -= 1
        }
        if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
        var lineEnd = start
        while lineEnd < bytes.count, !isLineBreak(bytes[lineEnd]), lineEnd - start < Self.longestExcerpt {
            lineEnd += 1
        }
        return SourceExcerpt(
            text: text(lineStart, lineEnd),
            column: text(lineStart, start).count + 1,
            width: text(start, max(start, min(end, lineEnd))).count)
    }

    func text(of cell: CSVCell) -> String { cell.text(in: bytes, quote: quote) }

    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// LF, or CR that no LF follows: CR LF counts once.
    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r")
                && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
    }
}
