import Diagnostics

extension Diagnostic {
    /// - Parameters:
    ///   - list: where the innermost list or mapping begins that is not at its end.
    ///   - end: of what is written in the file.
    static func documentSyntax(
        _ fault: YAMLFault, within list: TextPosition?, endsAt end: TextPosition, file: String
    ) -> Diagnostic {
        let words = fault.context?.words ?? ""
        let isAtEnd = fault.place >= end
        let opening: TextPosition? =
            words.contains("flow") ? list : words.contains("quoted") ? fault.context?.start : nil
        // What is open at the end of the file is shown where it was opened.
        let key = words.contains("simple key") ? fault.context?.start : nil
        let place = key ?? (isAtEnd ? opening ?? fault.place : fault.place)
        let problem =
            switch (opening, isAtEnd, words.contains("flow")) {
            case (_?, true, true): "a bracket that is never closed"
            case (_?, true, false): "a quote that is never closed"
            case (let opening?, false, true): "\(fault.problem), for the bracket of \(opening.line):\(opening.column)"
            default: fault.problem
            }
        return Diagnostic(
            .error, .documentSyntax, at: SourceLocation(file: file, line: place.line, column: place.column),
            "this is not valid YAML",
            found: problem,
            expected: "YAML (or JSON), indented with spaces",
            mend: mend(for: problem))
    }

    /// What most often makes a parser say that.
    private static func mend(for problem: String) -> String {
        switch problem {
        case _ where problem.contains("mapping values are not allowed"):
            "put a text with a colon into quotes, and indent keys as those beside them"
        case _ where problem.contains("cannot start any token"), _ where problem.contains("tab character"):
            "indent with spaces, not tabs, and put texts that begin with a sign into quotes"
        case _ where problem.contains("bracket"):
            "close it, or put a text with brackets, quotes, commas or colons into quotes"
        case _ where problem.contains("could not find expected ':'"):
            "write `key: value`, with a space behind the colon, or indent the line if it belongs to the text above it"
        case _ where problem.contains("never closed"): "close it; a quote within single quotes is written twice"
        case _ where problem.contains("control characters"): "take the character out; it does not show in most editors"
        case _ where problem.contains("escape character"): "write `\\\\` for a backslash, or use single quotes"
        case _ where problem.contains("expected key"):
            "indent keys of one mapping, and items of one list, alike; within single quotes write a quote twice"
        default:
            "look at this line and the one above it: a missing space after a colon, a tab, or an open quote or bracket"
        }
    }

    static func documentTooLarge(_ most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this document is too large",
            found: "more than \(most) nodes once its aliases are written out",
            expected: "a file that a person could have written",
            mend: "take out aliases that stand for other aliases")
    }

    static func documentTooDeep(_ most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this document goes too deep",
            found: "lists and mappings more than \(most) levels deep",
            expected: "a file that a person could have written",
            mend: "write it flatter; no pipeline or descriptor needs that")
    }

    static func documentTooLong(_ bytes: Int, most: Int, file: String) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: SourceLocation(file: file), "this document is too large",
            found: "\(bytes) bytes", expected: "at most \(most) bytes: a file that a person could have written",
            mend: "look whether this is the right file; data belong in tables")
    }

    static func documentSecond(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "a second document begins here",
            found: "what stands behind the first document",
            expected: "one document in each file",
            mend: "take the `---` out, or put what follows into a file of its own")
    }

    static func documentTag(_ tag: String, at location: SourceLocation) -> Diagnostic {
        let standard = "tag:yaml.org,2002:"
        let written = tag.hasPrefix(standard) ? "!!\(tag.dropFirst(standard.count))" : tag
        return Diagnostic(
            .error, .documentSyntax, at: location, "tags have no meaning here",
            found: "`\(written.prefix(80))`",
            expected: "texts, numbers, lists and mappings",
            mend: "take it out; put a text that begins with `!` into quotes")
    }

    static func compoundKey(_ key: DocumentNode, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "a key must be a plain name",
            found: key.described,
            expected: "text before the colon",
            mend: "write one name before the colon; put a text with brackets into quotes")
    }

    static func mergeKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "mappings are not merged",
            found: "`<<`",
            expected: "keys of its own in every mapping",
            mend: "write the keys out; an alias can stand for the whole of a value")
    }

    static func keyTwice(_ name: String, first: SourceLocation, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this key is given twice",
            found: "`\(name.prefix(80))`, which stands at \(first.line ?? 0):\(first.column ?? 0) already",
            expected: "every key of a mapping once",
            mend: "take one of them out")
    }

    static func unresolvedAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .documentSyntax, at: location, "this alias stands for nothing",
            found: "`*\(name.prefix(80))`",
            expected: "an anchor `&\(name.prefix(80))` above it, and not around it",
            mend: "name the anchor, write the value out, or put a text that begins with `*` into quotes")
    }
}
