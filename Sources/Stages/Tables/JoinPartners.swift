import Diagnostics
import Tables

/// Which rows of two tables have equal keys: the rows of the right, group by group, and the group of each row of the left.
struct JoinPartners {
    /// Rows of both sides that have one key, against what was said of the tables.
    struct Breach {
        let left: [Int]
        let right: [Int]
    }

    /// Of each left row; `KeyCodes.none` where it has no key, or one that no right row has.
    private let groups: [UInt32]
    /// Right rows in order of their groups, each group's in order.
    private let rows: [Int32]
    /// Where each group begins in `rows`, and the end.
    private let starts: [Int]

    /// - Parameter columns: pairs of columns to compare, at least one.
    init(_ columns: [(left: Column, right: Column)], left: Int, right: Int) {
        guard let joined = KeyCodes(columns) else { preconditionFailure("at least one pair of columns") }
        var starts = Array(repeating: 0, count: joined.count + 1)
        for code in joined.right where code != KeyCodes.none { starts[Int(code) + 1] += 1 }
        for group in 0..<joined.count { starts[group + 1] += starts[group] }
        var next = starts
        var rows = Array(repeating: Int32(0), count: starts[joined.count])
        for (row, code) in joined.right.enumerated() where code != KeyCodes.none {
            rows[next[Int(code)]] = Int32(row)
            next[Int(code)] += 1
        }
        groups = joined.left
        self.starts = starts
        self.rows = rows
    }

    /// How many partners a left row has.
    func count(of row: Int) -> Int { range(of: row).count }

    /// How many pairs there are.
    var pairCount: Int { groups.indices.reduce(0) { $0 + count(of: $1) } }

    /// Left rows in order, each with its partners in order.
    ///
    /// - Parameter keepingLonely: whether a row without a partner is paired with none.
    func pairs(keepingLonely: Bool) -> (left: [Int], right: [Int?]) {
        var left: [Int] = []
        var right: [Int?] = []
        left.reserveCapacity(groups.count)
        right.reserveCapacity(groups.count)
        for row in groups.indices {
            let range = range(of: row)
            for place in range {
                left.append(row)
                right.append(Int(rows[place]))
            }
            if range.isEmpty, keepingLonely {
                left.append(row)
                right.append(nil)
            }
        }
        return (left, right)
    }

    /// The first group that breaks the relationship; without one, the first that has several rows on either side.
    func breach(of relationship: JoinRelationship?) -> Breach? {
        if relationship == .manyToMany { return nil }
        var sizes = Array(repeating: 0, count: starts.count - 1)
        for group in groups where group != KeyCodes.none { sizes[Int(group)] += 1 }
        let broken = groups.first { group in
            guard group != KeyCodes.none else { return false }
            let isManyLeft = sizes[Int(group)] > 1
            let isManyRight = starts[Int(group) + 1] - starts[Int(group)] > 1
            guard let relationship else { return isManyLeft && isManyRight }
            return isManyLeft && relationship.isOneOnTheLeft || isManyRight && relationship.isOneOnTheRight
        }
        guard let broken else { return nil }
        return Breach(
            left: groups.indices.filter { groups[$0] == broken },
            right: rows[starts[Int(broken)]..<starts[Int(broken) + 1]].map(Int.init))
    }

    private func range(of row: Int) -> Range<Int> {
        let group = groups[row]
        return group == KeyCodes.none ? 0..<0 : starts[Int(group)]..<starts[Int(group) + 1]
    }
}

extension Diagnostic {
    static func joinTooLarge(
        _ pairs: Int, most: Int, at location: SourceLocation,
        mend: String = "join by more columns, or group one side first"
    ) -> Diagnostic {
        Diagnostic(
            .error, .joinMultiplies, at: location, "the join has more rows than anybody could look at",
            found: "\(pairs) pairs", expected: "at most \(most), as for results of SQL",
            mend: mend)
    }

    static func joinMultiplies(
        _ breach: JoinPartners.Breach, _ relationship: JoinRelationship?, _ left: Table, _ right: Table,
        at location: SourceLocation
    ) -> Diagnostic {
        func places(_ rows: [Int], _ table: Table) -> String {
            let shown = rows.prefix(3).map { StageContext.origin(of: $0, in: table).description }
            return shown.joined(separator: ", ") + (rows.count > 3 ? " and \(rows.count - 3) more" : "")
        }
        let expected = relationship.map { "a join \($0.rawValue)" } ?? "several rows with one key on one side at most"
        return Diagnostic(
            .error, .joinMultiplies, at: location, "rows have more partners than was said",
            found:
                "one key on the left at \(places(breach.left, left)); on the right at \(places(breach.right, right))",
            expected: expected,
            mend: relationship == nil
                ? "join by more columns, or write `relationship: many-to-many` if every pair is meant"
                : "join by more columns, mend the table, or state another `relationship`")
    }
}
