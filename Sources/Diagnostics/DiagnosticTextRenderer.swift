/// Writes a diagnostic as a person reads it: place, severity, fault and code on one line, then the source line where
/// there is one, then what was found, expected, and how to mend it.
package struct DiagnosticTextRenderer: Sendable {
    /// Excerpts quote source lines, which may name people: leave them out of whatever is published.
    package let showsExcerpts: Bool

    package init(showsExcerpts: Bool = true) { self.showsExcerpts = showsExcerpts }

    package func text(of diagnostic: Diagnostic) -> String {
        var lines: [String] = []
        let place = diagnostic.location.map { "\($0): " } ?? ""
        lines.append(
            "\(place)\(diagnostic.severity.rawValue): \(Self.onOneLine(diagnostic.fault)) [\(diagnostic.code.rawValue)]"
        )
        if showsExcerpts, let excerpt = diagnostic.excerpt, let line = diagnostic.location?.line {
            lines += Self.lines(of: excerpt, number: line)
        }
        lines.append("  found:    \(Self.onOneLine(diagnostic.found))")
        lines.append("  expected: \(Self.onOneLine(diagnostic.expected))")
        lines.append("  mend:     \(Self.onOneLine(diagnostic.mend))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Nobody reads more of a line.
    private static let longest = 4_000

    /// What stands in a cell must not break the form or reach the terminal as a command.
    private static func onOneLine(_ whole: String) -> String {
        let text = whole.utf8.count > longest ? "\(whole.prefix(longest))…" : whole
        guard text.contains(where: isControl) else { return text }
        return text.map { isControl($0) ? $0.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() : String($0) }
            .joined()
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    package func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map { text(of: $0) }.joined(separator: "\n")
    }

    /// Lines longer than this are cut around the fault, so that a terminal shows it.
    private static let widest = 100

    private static func lines(of excerpt: SourceExcerpt, number: Int) -> [String] {
        let characters = Array(excerpt.text).map { isControl($0) ? " " : $0 }
        var start = 0
        if excerpt.column - 1 + excerpt.width > widest { start = max(0, excerpt.column - 1 - widest / 2) }
        let end = min(characters.count, start + widest)
        let cutBefore = start > 0 ? "…" : ""
        let cutAfter = end < characters.count ? "…" : ""
        let gutter = String(number)
        let margin = String(repeating: " ", count: gutter.count)
        let offset = String(repeating: " ", count: max(0, excerpt.column - 1 - start) + cutBefore.count)
        let marks = String(repeating: "^", count: max(1, min(excerpt.width, end - excerpt.column + 1)))
        return [
            "  \(gutter) | \(cutBefore)\(String(characters[min(start, end)..<end]))\(cutAfter)",
            "  \(margin) | \(offset)\(marks)",
        ]
    }
}
