import Diagnostics
import Tables

/// What people decided about rows that look alike: a table with `first` and `second`, the keys of two rows, and `decision`.
struct MergeDecisions {
    enum Decision: String, CaseIterable { case same, different }

    static let role = "decisions"
    private static let columns = ["first", "second", "decision"]

    private let decisions: [Set<String>: Decision]
    /// Row of the decision, the keys, and what it says, in order.
    private let entries: [(row: Int, first: String, second: String, decision: Decision)]
    private let table: Table?

    static func check(_ schema: Schema, at location: SourceLocation) throws {
        for column in columns { try OptionText(column, at: location).field(in: schema, .text, .category) }
    }

    /// - Throws: `decision-invalid`, for what is no decision and for two that contradict each other.
    init(_ table: Table?) throws {
        self.table = table
        var entries: [(row: Int, first: String, second: String, decision: Decision)] = []
        var decisions: [Set<String>: Decision] = [:]
        var faults = DiagnosticFailure.Collector()
        if let table {
            let columns = Self.columns.compactMap { table[$0] }
            for row in 0..<table.rowCount {
                // Nobody has decided yet.
                if columns[2][row] == .missing { continue }
                guard case .text(let first) = columns[0][row], case .text(let second) = columns[1][row],
                    case .text(let word) = columns[2][row], let decision = Decision(rawValue: word), first != second
                else {
                    faults.add(.decisionInvalid(row, of: table, "two keys that differ, and `same` or `different`"))
                    continue
                }
                if decisions[[first, second], default: decision] != decision {
                    faults.add(.decisionInvalid(row, of: table, "one decision about two rows"))
                }
                decisions[[first, second]] = decision
                entries.append((row, first, second, decision))
            }
        }
        try faults.throwIfAny()
        self.entries = entries
        self.decisions = decisions
    }

    func decision(_ first: String, _ second: String) -> Decision? { decisions[[first, second]] }

    /// For each row the one that it is merged into: the first of all that are the same.
    ///
    /// - Parameters:
    ///   - keys: of the rows.
    ///   - log: takes a warning for a decision about a row that is not there.
    /// - Throws: `decision-invalid`, for rows that are the same by way of others and decided to be different.
    func merged(_ keys: [String?], log: DiagnosticLog) throws -> [Int] {
        var rowOf: [String: Int] = [:]
        for (row, key) in keys.enumerated() { if let key, rowOf[key] == nil { rowOf[key] = row } }
        var into = Array(keys.indices)
        func root(_ row: Int) -> Int {
            var row = row
            while into[row] != row { row = into[row] }
            return row
        }
        guard let table else { return into }
        for entry in entries where entry.decision == .same {
            guard let first = rowOf[entry.first], let second = rowOf[entry.second] else {
                log.add(
                    .decisionUnused(
                        entry.row, of: table, missing: rowOf[entry.first] == nil ? entry.first : entry.second))
                continue
            }
            let roots = [root(first), root(second)].sorted()
            into[roots[1]] = roots[0]
        }
        var faults = DiagnosticFailure.Collector()
        for entry in entries where entry.decision == .different {
            guard let first = rowOf[entry.first], let second = rowOf[entry.second], root(first) == root(second) else {
                continue
            }
            faults.add(
                .decisionInvalid(entry.row, of: table, "rows that are not the same by way of other decisions"))
        }
        try faults.throwIfAny()
        return keys.indices.map(root)
    }
}

extension Diagnostic {
    fileprivate static func decisionInvalid(_ row: Int, of table: Table, _ expected: String) -> Diagnostic {
        Diagnostic(
            .error, .decisionInvalid, at: StageContext.place(of: row, in: table), "this decision cannot be followed",
            found: words(row, of: table), expected: expected, mend: "correct this row of the decisions")
    }

    fileprivate static func decisionUnused(_ row: Int, of table: Table, missing key: String) -> Diagnostic {
        Diagnostic(
            .warning, .decisionUnused, at: StageContext.place(of: row, in: table), "this decision speaks of no row",
            found: words(row, of: table), expected: "the keys of two rows of the table",
            mend: "take it out if `\(key.prefix(60))` is gone, or correct the key")
    }

    private static func words(_ row: Int, of table: Table) -> String {
        ["first", "second", "decision"].compactMap { table[$0] }.map { column in
            if case .text(let text) = column[row] { "\"\(text.prefix(60))\"" } else { "nothing" }
        }.joined(separator: ", ")
    }
}
