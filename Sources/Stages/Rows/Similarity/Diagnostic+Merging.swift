import Diagnostics
import Tables

extension Diagnostic {
    static func bySimilar(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "rows are merged by a key or by being alike",
            found: "`by` and `similar`", expected: "one of them",
            mend:
                "put two stages one behind the other, or name the columns that must be the same as `same` of `similar`")
    }

    static func noSingleKey(_ key: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "decisions need a key to name rows by",
            found: key.isEmpty ? "a table without a key" : "a key of \(key.joined(separator: ", "))",
            expected: "a table with a key of one column of text",
            mend: "declare `primaryKey` in the table's descriptor")
    }

    static func undecided(_ pairs: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, .decisionMissing, at: location, "rows look alike and nobody decided, these not merged",
            found: "\(pairs) \(pairs == 1 ? "pair" : "pairs")", expected: "a row for each pair in the decisions",
            mend:
                "publish the same stage with `give: proposals`, fill in `decision`, and name that table `decisions` below `from`"
        )
    }

    static func mergedDiffer(_ column: String, rows: Int, _ row: Int, _ into: Int, of table: Table) -> Diagnostic {
        Diagnostic(
            .warning, .mergedDiffer, at: StageContext.place(of: row, in: table),
            "merged rows differ, those of the first kept",
            found: "another `\(column)` than at \(StageContext.origin(of: into, in: table))"
                + (rows > 1 ? ", and so in \(rows - 1) more \(rows == 2 ? "row" : "rows")" : ""),
            expected: "rows that are the same, or a column that does not matter",
            mend:
                "see whether the first row is the right one; what does not matter can be taken out with `select` before"
        )
    }
}
