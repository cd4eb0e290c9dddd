import Diagnostics
import Documents

/// Terms by language; those of no language hold for every row.
struct Lexicon: Sendable {
    private static let anyLanguage = ""

    static let form = OptionForm.either([.list(.text), .named(.list(.text))])

    private let terms: [String: [LexiconTerm]]

    /// A list of terms, or of each language: `{ en: [human rights, prisoner*], de: [menschenrechte] }`.
    init(_ node: DocumentNode) throws {
        guard let entries = node.entries else {
            terms = [Self.anyLanguage: try Self.terms(node)]
            return
        }
        if entries.isEmpty { throw Diagnostic.optionValue(node, expected: "words, or languages with their words") }
        terms = try entries.reduce(into: [:]) { $0[$1.key.lowercased()] = try Self.terms($1.value) }
    }

    private static func terms(_ node: DocumentNode) throws -> [LexiconTerm] {
        let words = "words and phrases, such as [gas, human rights, prisoner*]"
        let texts = try OptionText.list(node, expected: words)
        if texts.isEmpty { throw Diagnostic.optionValue(node, expected: words) }
        return try texts.map { text in
            guard let term = LexiconTerm(text.text) else { throw Diagnostic.lexiconTerm(text) }
            return term
        }
    }

    /// Whether it tells languages apart.
    var hasLanguages: Bool { terms.keys.contains { $0 != Self.anyLanguage } }

    /// Where terms stand in the text: at each place the longest, none within another.
    ///
    /// - Parameter language: of the text; nil when it is not known, and then terms of all languages count.
    func places(in text: TextWords, language: String?) -> [Range<Int>] {
        let known = terms(for: language)
        var places: [Range<Int>] = []
        var next = 0
        while next < text.words.count {
            let length = known.filter { $0.stands(in: text, at: next) }.map(\.length).max() ?? 0
            if length > 0 { places.append(next..<(next + length)) }
            next += max(1, length)
        }
        return places
    }

    private func terms(for language: String?) -> [LexiconTerm] {
        guard let language, hasLanguages else { return terms.values.flatMap(\.self) }
        return (terms[language.lowercased()] ?? []) + (terms[Self.anyLanguage] ?? [])
    }
}

extension Diagnostic {
    fileprivate static func lexiconTerm(_ text: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: text.location, "this is no word or phrase to look for", found: "`\(text.text)`",
            expected: "words of letters and digits; `*` only at a word's end",
            mend: "write it as it stands in the texts; case and marks do not matter")
    }
}
