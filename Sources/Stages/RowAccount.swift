import Diagnostics
import Formats
import Tables

/// What became of the rows of a stage's inputs. Of rows that a stage carries into its table none may be lost untold: those
/// that went in and those that were multiplied are those that came out and those that were left out, merged or set aside.
package struct RowAccount: Hashable, Sendable {
    package struct Input: Hashable, Sendable {
        package let source: String
        package let rows: Int
        /// Whether its rows become rows of the table; else the table is only computed with its help.
        package let isCarried: Bool
        /// How many different records its rows are of, where a statistic counts these.
        package let records: Int?
    }

    package let inputs: [Input]
    package let rowsOut: Int
    package let rejected: Int
    package let filtered: Int
    package let merged: Int
    package let multiplied: Int
    /// Of the rows that came out, those that a join kept without a partner; nil for what is no such join.
    package let lonely: Int?

    /// - Parameter stage: what was asked to make `table` of `inputs`, and told `ledger` about it.
    package init(of stage: any Stage, _ inputs: StageInputs<Table>, made table: Table, ledger: RowLedger) {
        self.inputs = inputs.entries.map { entry in
            Input(
                source: entry.source, rows: entry.element.rowCount,
                isCarried: stage.carriesRows(of: entry.role),
                records: stage.countsRecords ? entry.element.firstRowsByCase().count : nil)
        }
        rowsOut = table.rowCount
        rejected = ledger.carriedRejects
        filtered = ledger.rows(.filtered)
        merged = ledger.rows(.merged)
        multiplied = ledger.rows(.multiplied)
        lonely = ledger.lonely
    }

    /// Whether the table is a result of its own, such as a statistic: then there is nothing to balance.
    package var isComputed: Bool { !inputs.contains(where: \.isCarried) }

    package var isBalanced: Bool {
        isComputed || carried + multiplied == rowsOut + filtered + merged + rejected
    }

    /// `263 of arrests = 190 + 73 left out`, or `263 of arrests -> 52` for what is computed.
    package var words: String {
        func sources(_ isCarried: Bool) -> [String] {
            inputs.filter { $0.isCarried == isCarried }.map { input in
                let records = input.records.map { $0 < input.rows ? " (\($0) different records)" : "" } ?? ""
                return "\(input.rows) of \(input.source)\(records)"
            }
        }
        func part(_ rows: Int, _ word: String) -> String { rows == 0 ? "" : " + \(rows) \(word)" }
        let others = sources(false).joined(separator: ", ")
        if isComputed { return "\(others) -> \(rowsOut)" }
        return
            sources(true).joined(separator: " + ") + part(multiplied, "multiplied") + " = \(rowsOut)"
            + (lonely.map { " (\($0) without a partner)" } ?? "") + part(filtered, "left out") + part(merged, "merged")
            + part(rejected, "set aside")
            + (others.isEmpty ? "" : " (\(others) looked at)")
    }

    private var carried: Int { inputs.filter(\.isCarried).map(\.rows).reduce(0, +) }
}

extension Diagnostic {
    package static func rowsUnbalanced(_ account: RowAccount, stage: String, at location: SourceLocation) -> Diagnostic
    {
        rowsUnbalanced(
            "stage `\(stage)`", found: account.words,
            expected: "rows in and multiplied = rows out, left out, merged and set aside", at: location)
    }

    static func rowsUnbalanced(_ reading: TableReading, of resource: DataResource) -> Diagnostic {
        rowsUnbalanced(
            "the reading of `\(resource.name)`",
            found: "\(reading.rowsRead) read, \(reading.table.rowCount) kept, \(reading.rejects.count) set aside, "
                + "\(reading.rowsOutOfScope) out of scope",
            expected: "rows read = rows kept, set aside and out of scope", at: SourceLocation(file: resource.file))
    }

    private static func rowsUnbalanced(
        _ what: String, found: String, expected: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .rowsUnbalanced, at: location, "\(what) does not account for every row", found: found,
            expected: expected,
            mend: "this is a defect of the program, not of the pipeline: please report it; nothing was published")
    }
}
