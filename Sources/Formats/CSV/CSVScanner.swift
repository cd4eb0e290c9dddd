/// Cuts bytes into records and cells by RFC 4180, with LF, CR LF or CR between records. A quote inside an unquoted cell
/// stands for itself.
struct CSVScanner {
    struct Fault: Error {
        enum Kind { case neverClosed, textAfter, tooLong, swallowsLines }
        let kind: Kind
        let offset: Int
    }

    /// Cells may have so many bytes; a longer one is a file without line breaks, or a quote that is never closed.
    static let longestCell = 16 << 20

    private let bytes: UnsafeRawBufferPointer
    private let delimiter: CSVDelimiter
    /// Beyond any byte where there is none.
    private let quote: UInt16
    private let comment: UInt16
    private let skipsInitialSpace: Bool
    private var marks: CellMarks
    private(set) var position: Int
    /// Line on which the next record begins.
    private(set) var line: Int

    /// Whether a line with nothing on it is a record of one empty cell; else it is passed over.
    var readsEmptyLines = false
    private(set) var recordStart = 0
    private(set) var recordEnd = 0
    private(set) var recordLine = 1

    /// - Parameters:
    ///   - position: the start of a record.
    ///   - line: the line that it stands on.
    init(_ bytes: UnsafeRawBufferPointer, dialect: CSVDialect, from position: Int, line: Int) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        quote = dialect.quote.map(UInt16.init) ?? UInt16.max
        marks = CellMarks(bytes, delimiter: dialect.delimiter.first, quote: dialect.quote ?? 0)
        comment = dialect.comment.map(UInt16.init) ?? UInt16.max
        skipsInitialSpace = dialect.skipsInitialSpace
        self.position = position
        self.line = line
    }

    /// Whether all that was read is ASCII; false where it is not known.
    var isASCII: Bool { marks.isASCII && delimiter.length == 1 }

    /// Where the first record begins: behind a byte-order mark.
    static func start(of bytes: UnsafeRawBufferPointer) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The cells of the next record, the first so many of them; nil at the end of the file.
    mutating func nextRecord(most limit: Int = .max) throws(Fault) -> [CSVCell]? {
        var cells: [CSVCell] = []
        return try next { index, cell, _ in if index < limit { cells.append(cell) } } ? cells : nil
    }

    /// Where a record ends that was read before.
    static func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, dialect: CSVDialect) -> Int {
        var scanner = CSVScanner(bytes, dialect: dialect, from: start, line: 1)
        scanner.readsEmptyLines = true
        _ = try? scanner.nextRecord(most: 0)
        return scanner.recordEnd
    }

    /// Hands on each cell of the next record with its index, and whether lines end in it; false at the end of the file.
    @inline(__always)
    mutating func next(_ take: (Int, CSVCell, _ hasLineBreaks: Bool) -> Void) throws(Fault) -> Bool {
        while !readsEmptyLines && takeLineBreak() || takeComment() {}
        guard position < bytes.count else { return false }
        recordStart = position
        recordLine = line
        var index = 0
        while true {
            if skipsInitialSpace {
                while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
            }
            if position < bytes.count, UInt16(bytes[position]) == quote {
                let line = line
                let cell = try quotedCell()
                take(index, cell, self.line != line)
            } else {
                take(index, try plainCell(), false)
            }
            index &+= 1
            guard position < bytes.count, delimiter.stands(at: position, in: bytes) else { break }
            position += delimiter.length
        }
        recordEnd = position
        _ = takeLineBreak()
        return true
    }

    /// Goes behind the end of the line.
    mutating func skipLine() {
        position = marks.lineBreak(from: position, before: bytes.count)
        _ = takeLineBreak()
    }

    @inline(__always)
    private mutating func takeComment() -> Bool {
        guard position < bytes.count, UInt16(bytes[position]) == comment else { return false }
        skipLine()
        return true
    }

    @inline(__always)
    private mutating func takeLineBreak() -> Bool {
        guard position < bytes.count else { return false }
        switch bytes[position] {
        case UInt8(ascii: "\n"): position += 1
        case UInt8(ascii: "\r"):
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        default: return false
        }
        line += 1
        return true
    }

    @inline(__always)
    private mutating func plainCell() throws(Fault) -> CSVCell {
        let start = position
        let end = min(bytes.count, start + Self.longestCell + 8)
        position = marks.cellEnd(from: position, before: end)
        if delimiter.length > 1 { position = wholeDelimiter(from: position, before: end) }
        return try cell(from: start, hasDoubledQuotes: false)
    }

    /// Goes on where only the first byte of a longer delimiter stands.
    @inline(never)
    private func wholeDelimiter(from position: Int, before end: Int) -> Int {
        var marks = marks
        var position = position
        while position < end, bytes[position] == delimiter.first, !delimiter.stands(at: position, in: bytes) {
            position = marks.cellEnd(from: position + 1, before: end)
        }
        return position
    }

    @inline(__always)
    private func cell(from start: Int, hasDoubledQuotes: Bool) throws(Fault) -> CSVCell {
        let length = position - start
        guard length <= Self.longestCell else { throw Fault(kind: .tooLong, offset: start) }
        return CSVCell(start: start, length: length, hasDoubledQuotes: hasDoubledQuotes)
    }

    @inline(__always)
    private mutating func quotedCell() throws(Fault) -> CSVCell {
        let opening = position
        position += 1
        let end = min(bytes.count, opening + Self.longestCell + 8)
        var hasDoubledQuotes = false
        while true {
            position = marks.quoteOrBreak(from: position, before: end)
            guard position < end else {
                throw Fault(kind: end < bytes.count ? .tooLong : .neverClosed, offset: opening)
            }
            if takeLineBreak() { continue }
            guard position + 1 < bytes.count, UInt16(bytes[position + 1]) == quote else { break }
            hasDoubledQuotes = true
            position += 2
        }
        let cell = try cell(from: opening + 1, hasDoubledQuotes: hasDoubledQuotes)
        position += 1
        guard
            position == bytes.count || delimiter.stands(at: position, in: bytes)
                || bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
        else { throw Fault(kind: .textAfter, offset: opening) }
        return cell
    }
}
