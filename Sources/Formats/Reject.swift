import Diagnostics
import Tables

/// A row that was set aside, with all its reasons. The raw row may name people and is kept in a private place; only its
/// origin and the reasons are published.
package struct Reject: Sendable {
    package let origin: RowOrigin
    package let diagnostics: [Diagnostic]
    package let raw: String

    package init(origin: RowOrigin, diagnostics: [Diagnostic], raw: String) {
        self.origin = origin
        self.diagnostics = diagnostics
        self.raw = raw
    }
}
