import Diagnostics
import Tables

/// A row that was set aside, with all its reasons. The raw row may name people and is kept in a private place; only its
/// origin and the reasons are published.
package struct Reject: Sendable {
    package let origin: RowOrigin
    /// What a correction calls the row: its key, or file and line.
    package let name: String
    package let reasons: [Reason]
    package let raw: String

    package struct Reason: Sendable {
        /// A cell that could be corrected, as it stands in the file.
        package struct Cell: Sendable {
            package let column: String
            package let text: String
        }

        package let diagnostic: Diagnostic
        /// The cells at fault; none where it is the row as a whole.
        package let cells: [Cell]

        package init(_ diagnostic: Diagnostic, cells: [Cell] = []) {
            self.diagnostic = diagnostic
            self.cells = cells
        }
    }

    /// - Parameter name: file and line without it.
    package init(origin: RowOrigin, name: String? = nil, reasons: [Reason], raw: String) {
        self.origin = origin
        self.name = name ?? origin.description
        self.reasons = reasons
        self.raw = raw
    }

    package var diagnostics: [Diagnostic] { reasons.map(\.diagnostic) }

    /// The fault of each reason as it may be published. A fault may hold a piece of what stood in the cell, such as the day of an impossible
    /// date, so where that may be sensitive only its code is told.
    ///
    /// - Parameter isSensitive: whether what stands in a column, by its name, may not be published; asked of nil where it is not known
    ///   which cells are at fault.
    package func publishedFaults(isSensitive: (String?) -> Bool) -> [(code: DiagnosticCode, fault: String)] {
        reasons.map { reason in
            let columns: [String?] = reason.cells.isEmpty ? [nil] : reason.cells.map(\.column)
            let code = reason.diagnostic.code
            return (
                code, columns.contains(where: isSensitive) ? "what stands there is sensitive" : reason.diagnostic.fault
            )
        }
    }
}
