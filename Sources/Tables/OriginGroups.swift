/// The rows that each row of a table is made of, as a group is.
struct OriginGroups: Sendable {
    private let members: [RowOrigins]
    /// One more than there are rows: row r is made of `rows[starts[r]..<starts[r + 1]]`.
    private let starts: [Int]
    private let rows: [Int32]

    /// - Parameter group: for each row of `members`, the row that it went into.
    init(members: RowOrigins, _ group: [Int], into count: Int) {
        var starts = Array(repeating: 0, count: count + 1)
        for row in group { starts[row + 1] += 1 }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        var rows = Array(repeating: Int32(0), count: group.count)
        for (member, row) in group.enumerated() {
            rows[next[row]] = Int32(member)
            next[row] += 1
        }
        self.init(members: [members], starts: starts, rows: rows)
    }

    private init(members: [RowOrigins], starts: [Int], rows: [Int32]) {
        self.members = members
        self.starts = starts
        self.rows = rows
    }

    func origins(of row: Int) -> [RowOrigin] {
        rows[starts[row]..<starts[row + 1]].flatMap { member in members.flatMap { $0.of(Int(member)) } }
    }

    func selecting(_ selected: [Int?]) -> OriginGroups {
        var starts = [0]
        var rows: [Int32] = []
        for row in selected {
            if let row { rows += self.rows[self.starts[row]..<self.starts[row + 1]] }
            starts.append(rows.count)
        }
        return OriginGroups(members: members, starts: starts, rows: rows)
    }
}
