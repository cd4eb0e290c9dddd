/// Where a row was read: the file's name within the project, and the line on which its record begins.
package struct RowOrigin: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    package var description: String { "\(file):\(line)" }
}

/// Where each row of a table came from. A joined table has one side for each of its inputs; a computed table none.
package struct RowOrigins: Sendable {
    private struct Side: Sendable {
        let file: String
        let lines: [Int32]
    }

    private let sides: [Side]

    package static let none = RowOrigins(sides: [])

    private init(sides: [Side]) { self.sides = sides }

    package init(file: String, lines: [Int32]) { sides = [Side(file: file, lines: lines)] }

    package var isEmpty: Bool { sides.isEmpty }

    /// The first row read from each record, or for joins from each pair of records.
    func firstRows() -> [Int] {
        guard let first = sides.first else { return [] }
        if sides.count == 1 {
            var seen = Set<Int32>()
            return first.lines.indices.filter { seen.insert(first.lines[$0]).inserted }
        }
        var seen = Set<[Int32]>()
        return first.lines.indices.filter { row in seen.insert(sides.map { $0.lines[row] }).inserted }
    }

    /// The lines of a table that was read and not joined.
    package var lines: [Int32] { sides.first?.lines ?? [] }

    package func of(_ row: Int) -> [RowOrigin] {
        sides.map { RowOrigin(file: $0.file, line: Int($0.lines[row])) }
    }

    package func selecting(_ rows: [Int]) -> RowOrigins {
        RowOrigins(sides: sides.map { side in Side(file: side.file, lines: rows.map { side.lines[$0] }) })
    }

    /// Both sides of a join, row by row; each must already have as many rows as the joined table.
    package func joined(with other: RowOrigins) -> RowOrigins { RowOrigins(sides: sides + other.sides) }
}
