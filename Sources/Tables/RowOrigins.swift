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

/// Where each row of a table came from. A joined table has one side for each of its inputs, a row made of a group has all of
/// its rows behind it, a computed table has none.
package struct RowOrigins: Sendable {
    private let sides: [OriginSide]
    private let groups: [OriginGroups]

    package static let none = RowOrigins(sides: [])

    private init(sides: [OriginSide], groups: [OriginGroups] = []) {
        self.sides = sides
        self.groups = groups
    }

    package init(file: String, lines: [Int32]) { self.init(sides: [OriginSide(file: file, lines: lines)]) }

    /// Of rows that are made of groups.
    ///
    /// - Parameter group: for each row that these origins are of, the row that it went into.
    package func grouped(_ group: [Int], into count: Int) -> RowOrigins {
        isEmpty ? .none : RowOrigins(sides: [], groups: [OriginGroups(members: self, group, into: count)])
    }

    package var isEmpty: Bool { sides.isEmpty && groups.isEmpty }

    /// The first row read from each record, or for joins from each pair of records; a row that comes from nowhere is the
    /// first of its own, and so is one that is made of a group.
    func firstRows(of count: Int) -> [Int] {
        if hasOneRowForEachRecord { return Array(0..<count) }
        if sides.count == 1 {
            var seen = Set<OriginSide.Record>()
            return (0..<count).filter { row in sides[0][row].map { seen.insert($0).inserted } ?? true }
        }
        var seen = Set<[OriginSide.Record?]>()
        return (0..<count).filter { row in
            let records = sides.map { $0[row] }
            return records.allSatisfy { $0 == nil } || seen.insert(records).inserted
        }
    }

    /// For each row the first that was read from the same record, or for joins from the same pair of records; itself for a row
    /// that comes from nowhere or is made of a group.
    func cases(of count: Int) -> [Int] {
        if sides.isEmpty { return Array(0..<count) }
        if sides.count == 1 {
            // As a file is read, until rows are multiplied or put in another order.
            if sides[0].isAscending { return Array(0..<count) }
            var first: [OriginSide.Record: Int] = [:]
            return (0..<count).map { row in
                guard let record = sides[0][row] else { return row }
                let earlier = first[record] ?? row
                first[record] = earlier
                return earlier
            }
        }
        var first: [[OriginSide.Record?]: Int] = [:]
        return (0..<count).map { row in
            let records = sides.map { $0[row] }
            if records.allSatisfy({ $0 == nil }) { return row }
            let earlier = first[records] ?? row
            first[records] = earlier
            return earlier
        }
    }
    /// Whether every row is told at a glance to be the first of its record.
    var hasOneRowForEachRecord: Bool { sides.isEmpty || sides.count == 1 && sides[0].isAscending }

    /// The lines of a table that was read and not joined.
    package var lines: [Int32] { sides.first?.lines ?? [] }

    package func of(_ row: Int) -> [RowOrigin] {
        sides.compactMap { $0.origin(of: row) } + groups.flatMap { $0.origins(of: row) }
    }

    package func selecting(_ rows: [Int]) -> RowOrigins {
        RowOrigins(sides: sides.map { $0.selecting(rows) }, groups: groups.map { $0.selecting(rows) })
    }

    /// Of a join that keeps rows without a partner: no row, no origin.
    package func selecting(_ rows: [Int?]) -> RowOrigins {
        RowOrigins(sides: sides.map { $0.selecting(rows) }, groups: groups.map { $0.selecting(rows) })
    }

    /// Both sides of a join, row by row; each must already have as many rows as the joined table.
    package func joined(with other: RowOrigins) -> RowOrigins {
        RowOrigins(sides: sides + other.sides, groups: groups + other.groups)
    }

    /// Those of tables of so many rows one below the other; of rows that are made of groups none are kept.
    package static func stacked(_ parts: [(origins: RowOrigins, rowCount: Int)]) -> RowOrigins {
        let most = parts.map(\.origins.sides.count).max() ?? 0
        return RowOrigins(
            sides: (0..<most).map { index in
                OriginSide(
                    stacking: parts.map { part in
                        (index < part.origins.sides.count ? part.origins.sides[index] : nil, part.rowCount)
                    })
            })
    }
}
