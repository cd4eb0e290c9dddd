/// Cuts bytes into records and cells by RFC 4180, with LF, CR LF or CR between records. A quote inside an unquoted cell
/// stands for itself.
struct CSVScanner {
    struct BrokenQuote: Error {
        enum Kind { case neverClosed, textAfter }
        let kind: Kind
        let offset: Int
    }

    private let bytes: UnsafeRawBufferPointer
    private let delimiter: UInt8
    private var position: Int
    /// Line on which the next record begins, from 1.
    private var line = 1

    /// Whether a line with nothing on it is a record of one empty cell; else it is passed over.
    var readsEmptyLines = false
    private(set) var recordStart = 0
    private(set) var recordEnd = 0
    private(set) var recordLine = 1
    private(set) var cells: [CSVCell] = []

    init(_ bytes: UnsafeRawBufferPointer, dialect: CSVDialect) {
        self.bytes = bytes
        delimiter = dialect.delimiter
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        position = hasMark ? 3 : 0
    }

    /// Reads the next record into `cells`; false at the end of the file.
    mutating func next() throws(BrokenQuote) -> Bool {
        if !readsEmptyLines { while takeLineBreak() {} }
        guard position < bytes.count else { return false }
        cells.removeAll(keepingCapacity: true)
        recordStart = position
        recordLine = line
        while true {
            try readCell()
            if position < bytes.count, bytes[position] == delimiter {
                position += 1
                continue
            }
            recordEnd = position
            _ = takeLineBreak()
            return true
        }
    }

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

    private mutating func readCell() throws(BrokenQuote) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, bytes[position] != delimiter,
                bytes[position] != UInt8(ascii: "\n"), bytes[position] != UInt8(ascii: "\r")
            {
                position += 1
            }
            cells.append(CSVCell(start: start, end: position, isQuoted: false, hasDoubledQuotes: false))
            return
        }
        try readQuotedCell()
    }

    private mutating func readQuotedCell() throws(BrokenQuote) {
        let opening = position
        var hasDoubledQuotes = false
        position += 1
        while true {
            guard position < bytes.count else { throw BrokenQuote(kind: .neverClosed, offset: opening) }
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") {
                    hasDoubledQuotes = true
                    position += 2
                    continue
                }
                break
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { _ = takeLineBreak() } else { position += 1 }
        }
        cells.append(
            CSVCell(start: opening + 1, end: position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        position += 1
        guard
            position == bytes.count || bytes[position] == delimiter || bytes[position] == UInt8(ascii: "\n")
                || bytes[position] == UInt8(ascii: "\r")
        else { throw BrokenQuote(kind: .textAfter, offset: opening) }
    }
}
