/// Finds words that claim a cause or a proof: coincidence in time gives neither.
///
/// Claims of a cause are `caused`, `causes` as a verb, `because of`, `due to` before an article or the like, `lead to`, `leads
/// to`, `led to`, `resulted in` and `triggered`; of a proof `proves`, `proved`, `prove` and `proof that`. A word with `-ly` may stand
/// within them. Not meant are `trigger` and `triggers`, which are our own words for a series, `the causes of`, `was led to`,
/// `proved to be`, and whatever is denied (``Denial``).
struct CauseWords {
    private struct Phrase {
        let words: [String]
        let kind: WordingFault.Kind
    }

    private static let phrases: [String: [Phrase]] = {
        let followed = WordingFault.Kind.cause(instead: "was followed by")
        let follows = WordingFault.Kind.cause(instead: "is followed by")
        let after = WordingFault.Kind.cause(instead: "after")
        let all = [
            Phrase(words: ["caused"], kind: followed), Phrase(words: ["causes"], kind: follows),
            Phrase(words: ["because", "of"], kind: after), Phrase(words: ["due", "to"], kind: after),
            Phrase(words: ["led", "to"], kind: followed), Phrase(words: ["leads", "to"], kind: follows),
            Phrase(words: ["lead", "to"], kind: .cause(instead: "are followed by")),
            Phrase(words: ["resulted", "in"], kind: followed), Phrase(words: ["triggered"], kind: followed),
            Phrase(words: ["proves"], kind: .proof), Phrase(words: ["proved"], kind: .proof),
            Phrase(words: ["prove"], kind: .proof), Phrase(words: ["proof", "that"], kind: .proof),
        ]
        return Dictionary(grouping: all) { $0.words[0] }
    }()

    func faults(in sentence: ProseSentence) -> [WordingFault] {
        sentence.tokens.indices.compactMap { start in
            guard let word = sentence.word(start), let phrases = Self.phrases[word] else { return nil }
            for phrase in phrases {
                guard let end = Self.end(of: phrase.words, at: start, in: sentence) else { continue }
                guard Self.isMeant(word, start..<end, sentence), !Denial.covers(start..<end, of: sentence) else {
                    continue
                }
                return WordingFault(phrase.kind, start..<end, of: sentence)
            }
            return nil
        }
    }

    private static func end(of words: [String], at start: Int, in sentence: ProseSentence) -> Int? {
        guard words.count > 1 else { return start + 1 }
        let next = sentence.word(start + 1)?.hasSuffix("ly") ?? false ? start + 2 : start + 1
        return sentence.word(next) == words[1] ? next + 1 : nil
    }

    /// Whether the words are the claim that they look like.
    private static func isMeant(_ word: String, _ range: Range<Int>, _ sentence: ProseSentence) -> Bool {
        let before = sentence.word(range.lowerBound - 1)
        let next = sentence.word(range.upperBound)
        return switch word {
        // A noun stands behind an article and the like, or before what belongs to it, or to the verb.
        case "causes":
            next.map { !behindNouns.contains($0) } ?? false && !(before.map(beforeNouns.contains) ?? false)
        case "led": !(before.map(passive.contains) ?? false)
        case "lead": !(before.map(beforeNouns.contains) ?? false)
        // "Due to be released", "due to under-reporting".
        case "due": next.map(articles.contains) ?? false
        case "proves", "proved", "prove": next != "to"
        default: true
        }
    }

    private static let articles: Set = [
        "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "such", "new",
    ]
    private static let beforeNouns = articles.union([
        "of", "for", "on", "about", "and", "or", "with", "by", "from", "as", "no", "any", "all", "many", "some",
        "several", "other", "possible", "likely", "main", "root", "common", "underlying", "political",
    ])
    private static let behindNouns: Set = [
        "of", "for", "behind", "and", "or", "in", "that", "which", "is", "are", "was", "were", "may", "might", "can",
        "cannot", "could", "remain", "lie", "have", "had", "do", "did",
    ]
    private static let passive: Set = ["is", "are", "was", "were", "be", "been", "being"]
}
