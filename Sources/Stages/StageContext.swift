import Coincidence
import Diagnostics
import Formats
import Tables

/// What a stage may reach for while it runs.
package struct StageContext: Sendable {
    package let settings: PipelineSettings
    package let log: DiagnosticLog
    package let readings: ReadingLog
    /// Of this stage alone.
    package let ledger: RowLedger
    /// Of this stage alone.
    package let findings: FindingLog
    /// What each stage found that has run before, by its name.
    package let earlierFindings: [String: [Finding]]

    package init(
        settings: PipelineSettings, log: DiagnosticLog, readings: ReadingLog, ledger: RowLedger = RowLedger(),
        findings: FindingLog = FindingLog(), earlierFindings: [String: [Finding]] = [:]
    ) {
        self.settings = settings
        self.log = log
        self.readings = readings
        self.ledger = ledger
        self.findings = findings
        self.earlierFindings = earlierFindings
    }

    /// Tells why a row is lost, and keeps it with its reasons where only who ran the pipeline can read it.
    ///
    /// - Parameter isCarried: whether it would have become a row of the stage's table.
    func setAside(_ row: Int, of table: Table, _ diagnostics: [Diagnostic], isCarried: Bool = true) {
        diagnostics.forEach(log.add)
        ledger.add(
            Reject(
                origin: Self.origin(of: row, in: table), reasons: diagnostics.map { Reject.Reason($0) },
                raw: CSVWriter.line(of: row, in: table)), isCarried: isCarried)
    }

    /// Sets the rows at fault aside.
    ///
    /// - Returns: the rows that are left.
    /// - Throws: `table-rejected` where none is.
    func rowsKept(
        of table: Table, settingAside faults: [Int: [Diagnostic]], stage: String, at location: SourceLocation
    ) throws -> [Int] {
        for row in faults.keys.sorted() { setAside(row, of: table, faults[row] ?? []) }
        guard faults.count < table.rowCount || table.rowCount == 0 else {
            throw Diagnostic.rowsAllSetAside(stage: stage, rows: table.rowCount, at: location)
        }
        return (0..<table.rowCount).filter { faults[$0] == nil }
    }

    /// Where a row was read; for a joined one, its left side.
    static func origin(of row: Int, in table: Table) -> RowOrigin {
        table.origins.of(row).first ?? RowOrigin(file: "row", line: row + 1)
    }

    static func place(of row: Int, in table: Table) -> SourceLocation {
        let origin = origin(of: row, in: table)
        return SourceLocation(file: origin.file, line: origin.line)
    }
}
