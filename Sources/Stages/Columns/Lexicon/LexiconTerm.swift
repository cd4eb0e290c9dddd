/// A word or phrase of a lexicon: `gas`, `human rights`, `prisoner*` for every word that begins so.
struct LexiconTerm: Sendable {
    private struct Word: Sendable {
        let text: String
        let isPrefix: Bool

        func fits(_ word: String) -> Bool { isPrefix ? word.hasPrefix(text) : word == text }
    }

    private let words: [Word]

    /// Nil where there is no word in it, or an asterisk that does not end a word.
    init?(_ written: String) {
        var words: [Word] = []
        var rest = Substring(written)
        while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber || $0 == "*" }) {
            let end = rest[start...].firstIndex { !($0.isLetter || $0.isNumber) } ?? rest.endIndex
            guard let word = TextWords(String(rest[start..<end])).words.first else { return nil }
            let isPrefix = end < rest.endIndex && rest[end] == "*"
            words.append(Word(text: word.folded, isPrefix: isPrefix))
            rest = rest[(isPrefix ? rest.index(after: end) : end)...]
            if isPrefix, let next = rest.first, next.isLetter || next.isNumber { return nil }
        }
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    var length: Int { words.count }

    /// Whether it stands in the text from this word on, within one sentence.
    func stands(in text: TextWords, at start: Int) -> Bool {
        guard start + words.count <= text.words.count else { return false }
        let sentence = text.words[start].sentence
        return words.indices.allSatisfy { index in
            let word = text.words[start + index]
            return word.sentence == sentence && words[index].fits(word.folded)
        }
    }
}
