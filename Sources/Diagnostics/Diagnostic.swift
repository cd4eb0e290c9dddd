/// One problem, said once, where it is known best: what was found at which place, what was expected, how to mend it.
///
/// An *error* means that the result would be wrong, so there is none; a *warning* that something was set aside or is
/// worth a look, and the result stands without it.
package struct Diagnostic: Error, Hashable, Sendable {
    package enum Severity: String, Sendable {
        case error, warning
    }

    package let severity: Severity
    package let code: DiagnosticCode
    package let location: SourceLocation?
    package let fault: String
    package let found: String
    package let expected: String
    package let mend: String
    package let excerpt: SourceExcerpt?

    package init(
        _ severity: Severity, _ code: DiagnosticCode, at location: SourceLocation?, _ fault: String,
        found: String, expected: String, mend: String, excerpt: SourceExcerpt? = nil
    ) {
        self.severity = severity
        self.code = code
        self.location = location
        self.fault = fault
        self.found = found
        self.expected = expected
        self.mend = mend
        self.excerpt = excerpt
    }
}
