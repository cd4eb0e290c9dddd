import Diagnostics

extension Diagnostic {
    /// What most often makes a parser say that.
    private static func mend(for problem: String) -> String {
        switch problem {
        case _ where problem.contains("given twice"): "take one of them out"
        case _ where problem.contains("undefined alias"):
            "put a text that begins with `*` into quotes, or name the anchor `&` above it"
        case _ where problem.contains("mapping values are not allowed"):
            "put a text with a colon into quotes, and indent keys as those beside them"
        case _ where problem.contains("cannot start any token"), _ where problem.contains("tab character"):
            "indent with spaces, not tabs, and put texts that begin with a sign into quotes"
        case _ where problem.contains("levels deep"): "write it flatter; no pipeline or descriptor needs that"
        case _ where problem.contains("end of stream"): "close the quote or bracket that is open"
        default:
            "look at this line and the one above it: a missing space after a colon, a tab, or an open quote or bracket"
        }
    }

    static func documentSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this is not valid YAML",
            found: problem,
            expected: "YAML (or JSON), indented with spaces",
            mend: mend(for: problem))
    }

    static func documentTooLarge(_ most: Int, file: String) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: SourceLocation(file: file), "this document is too large",
            found: "more than \(most) nodes once its aliases are written out",
            expected: "a file that a person could have written",
            mend: "take out aliases that stand for other aliases")
    }

    static func documentTooLong(_ bytes: Int, most: Int, file: String) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: SourceLocation(file: file), "this document is too large",
            found: "\(bytes) bytes", expected: "at most \(most) bytes: a file that a person could have written",
            mend: "look whether this is the right file; data belong in tables")
    }

    static func compoundKey(_ key: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: key.location, "a key must be a plain name",
            found: key.described,
            expected: "text before the colon",
            mend: "write one name before the colon")
    }

    static func unresolvedAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this alias stands for nothing",
            found: "`*\(name)`",
            expected: "an anchor `&\(name)` above it",
            mend: "name the anchor, or write the value out")
    }
}
