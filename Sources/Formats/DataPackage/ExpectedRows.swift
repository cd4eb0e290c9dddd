import Diagnostics

/// How many rows a table should have when all is well, as its resource says.
package struct ExpectedRows: Hashable, Sendable {
    /// Fewer are an error: part of the table is missing.
    package let atLeast: Int?
    /// More are worth a look: something may stand in it twice.
    package let atMost: Int?
    let location: SourceLocation

    /// - Parameters:
    ///   - kept: rows that satisfy their fields.
    ///   - log: takes the warning.
    /// - Throws: `rows-too-few`.
    package func check(kept: Int, file: String, log: DiagnosticLog) throws {
        if let atLeast, kept < atLeast {
            throw Diagnostic(
                .error, .rowsTooFew, at: SourceLocation(file: file), "this table has too few rows",
                found: "\(kept) \(kept == 1 ? "row" : "rows") kept",
                expected: "at least \(atLeast), as \(location) says",
                mend: "fetch the file again, mend the rows that were set aside, or correct the number there")
        }
        if let atMost, kept > atMost {
            log.add(
                Diagnostic(
                    .warning, .rowsTooMany, at: SourceLocation(file: file), "this table has more rows than expected",
                    found: "\(kept) rows kept",
                    expected: "at most \(atMost), as \(location) says",
                    mend: "look whether rows stand in it twice, or correct the number there"))
        }
    }
}
