import Diagnostics
import Tables

/// A row that was set aside, with all its reasons. The raw row may name people and is kept in a private place; only its
/// origin and the reasons are published.
package struct Reject: Sendable {
    package let origin: RowOrigin
    package let reasons: [Reason]
    package let raw: String

    package struct Reason: Sendable {
        /// The column at fault; nil where it is the row as a whole.
        package let column: String?
        package let diagnostic: Diagnostic

        package init(_ diagnostic: Diagnostic, in column: String? = nil) {
            self.column = column
            self.diagnostic = diagnostic
        }
    }

    package init(origin: RowOrigin, reasons: [Reason], raw: String) {
        self.origin = origin
        self.reasons = reasons
        self.raw = raw
    }

    package var diagnostics: [Diagnostic] { reasons.map(\.diagnostic) }
}
