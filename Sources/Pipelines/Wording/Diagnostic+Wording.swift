import Diagnostics

extension Diagnostic {
    /// - Parameters:
    ///   - text: all of it.
    ///   - declared: whole numbers of the pipeline's options.
    static func wording(
        _ fault: WordingFault, in text: [Character], declared: Set<Int>, at location: SourceLocation
    ) -> Diagnostic {
        let found = "\"\(line(text[fault.range]))\" in \"\(excerpt(of: text, around: fault.range))\""
        return switch fault.kind {
        case .cause(let instead):
            Diagnostic(
                .warning, .wordingOverclaims, at: location, "these words claim a cause", found: found,
                expected: "words of time: that two things coincide does not show that one made the other",
                mend: "write \"\(instead)\", or say that it is not shown")
        case .proof:
            Diagnostic(
                .warning, .wordingOverclaims, at: location, "these words claim a proof", found: found,
                expected: "what was counted: a coincidence, and what chance gives, prove nothing by themselves",
                mend: "write what the tables show, as k of n beside what chance gives")
        case .percentage:
            Diagnostic(
                .warning, .wordingPercentage, at: location, "a percentage without its counts", found: found,
                expected: "k of n in the same sentence, such as 17 of 26",
                mend: "write how many of how many, and the percentage behind it if at all: 17 of 26 (65 %)")
        case .window:
            Diagnostic(
                .warning, .wordingWindow, at: location, "no stage has this window", found: found,
                expected: declared.isEmpty
                    ? "days that stand in the stages' options; these give no whole numbers"
                    : "days that stand in the stages' options: \(list(declared))",
                mend: "write the days that are counted, or count these")
        }
    }

    static func wordingMore(_ most: Int, in file: String) -> Diagnostic {
        Diagnostic(
            .warning, .wordingOverclaims, at: SourceLocation(file: file), "not all of this file's words are told",
            found: "\(most) places, or more", expected: "a file with fewer",
            mend: "mend those above first; what is left is told then")
    }

    /// Nobody reads more of them.
    private static let mostNumbers = 20

    private static func list(_ numbers: Set<Int>) -> String {
        let sorted = numbers.sorted()
        let shown = sorted.prefix(mostNumbers).map(String.init)
        if sorted.count > mostNumbers { return shown.joined(separator: ", ") + ", ..." }
        return shown.count < 2
            ? shown.joined() : shown.dropLast().joined(separator: ", ") + " or " + (shown.last ?? "")
    }

    /// Words on either side, in characters.
    private static let margin = 40

    private static func excerpt(of text: [Character], around range: Range<Int>) -> String {
        let start = range.lowerBound > margin ? range.lowerBound - margin : 0
        let end = min(text.count, range.upperBound + margin)
        return (start > 0 ? "…" : "") + line(text[start..<end]) + (end < text.count ? "…" : "")
    }

    private static func line(_ characters: ArraySlice<Character>) -> String {
        String(characters.map { $0.isNewline ? " " : $0 })
    }
}
