/// The record that each row of a table was read from, on one side of a join.
struct OriginSide: Sendable {
    /// A record, as numbers that tell it from the others of this side.
    struct Record: Hashable {
        let file: UInt16
        let line: Int32
    }

    private let files: [String]
    /// Index of each row's file; empty while all rows are of the first.
    private let codes: [UInt16]
    /// Zero where a row comes from no record.
    let lines: [Int32]

    init(file: String, lines: [Int32]) { self.init(files: [file], codes: [], lines: lines) }

    private init(files: [String], codes: [UInt16], lines: [Int32]) {
        self.files = files
        self.codes = codes
        self.lines = lines
    }

    /// Sides of so many rows one below the other; nil for rows that come from no record.
    init(stacking parts: [(side: OriginSide?, rowCount: Int)]) {
        var files: [String] = []
        var codes: [UInt16] = []
        var lines: [Int32] = []
        for (side, rowCount) in parts {
            guard let side else {
                codes.append(contentsOf: repeatElement(0, count: rowCount))
                lines.append(contentsOf: repeatElement(0, count: rowCount))
                continue
            }
            let newCodes = side.files.map { file -> UInt16 in
                if let known = files.firstIndex(of: file) { return UInt16(known) }
                precondition(files.count < UInt16.max, "no more files than a union could name")
                files.append(file)
                return UInt16(files.count - 1)
            }
            codes += (0..<rowCount).map { newCodes[Int(side.code(of: $0))] }
            lines += side.lines
        }
        self.init(files: files, codes: files.count > 1 ? codes : [], lines: lines)
    }

    subscript(row: Int) -> Record? { lines[row] == 0 ? nil : Record(file: code(of: row), line: lines[row]) }

    /// Whether all rows come from lines of one file, each from one farther down than the row before.
    var isAscending: Bool {
        guard codes.isEmpty else { return false }
        var last: Int32 = 0
        for line in lines {
            if line <= last { return false }
            last = line
        }
        return true
    }

    func origin(of row: Int) -> RowOrigin? {
        self[row].map { RowOrigin(file: files[Int($0.file)], line: Int($0.line)) }
    }

    func selecting(_ rows: [Int]) -> OriginSide {
        OriginSide(files: files, codes: codes.isEmpty ? [] : rows.map { codes[$0] }, lines: rows.map { lines[$0] })
    }

    /// Nil for rows that come from no record.
    func selecting(_ rows: [Int?]) -> OriginSide {
        OriginSide(
            files: files, codes: codes.isEmpty ? [] : rows.map { row in row.map { codes[$0] } ?? 0 },
            lines: rows.map { row in row.map { lines[$0] } ?? 0 })
    }

    private func code(of row: Int) -> UInt16 { codes.isEmpty ? 0 : codes[row] }
}
