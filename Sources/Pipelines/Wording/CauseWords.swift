/// Finds words that claim a cause or a proof: coincidence in time gives neither.
///
/// Claims of a cause are `caused`, `causing`, `causes` as a verb, `because of` and, of arrests and deals, `because`, `due to`, `lead to` in all its forms, `resulted in`, `as a
/// result of`, `fuelled`, `driven by`, `responsible for`, `impact of`, `triggered` and `triggering`; of a proof `proves` in all its forms and
/// `proof`. A word with `-ly`, or words between commas, may stand within them. Not meant are `trigger` and `triggers`, which are our own words for
/// a series, `the causes of`, `was led to`, `proved to be`, what rows and dates lack a reason for (`because of missing dates`, `due to be`), and
/// whatever is denied (``Denial``).
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
            Phrase(words: ["causing"], kind: follows),
            Phrase(words: ["because", "of"], kind: after), Phrase(words: ["because"], kind: after),
            Phrase(words: ["due", "to"], kind: after),
            Phrase(words: ["led", "to"], kind: followed), Phrase(words: ["leads", "to"], kind: follows),
            Phrase(words: ["lead", "to"], kind: .cause(instead: "are followed by")),
            Phrase(words: ["leading", "to"], kind: follows),
            Phrase(words: ["resulted", "in"], kind: followed), Phrase(words: ["results", "in"], kind: follows),
            Phrase(words: ["result", "of"], kind: after), Phrase(words: ["fuelled"], kind: followed),
            Phrase(words: ["fueled"], kind: followed), Phrase(words: ["driven", "by"], kind: after),
            Phrase(words: ["responsible", "for"], kind: .cause(instead: "near")),
            Phrase(words: ["impact", "of"], kind: .cause(instead: "what came after")),
            Phrase(words: ["triggered"], kind: followed), Phrase(words: ["triggering"], kind: follows),
            Phrase(words: ["proves"], kind: .proof), Phrase(words: ["proved"], kind: .proof),
            Phrase(words: ["prove"], kind: .proof), Phrase(words: ["proven"], kind: .proof),
            Phrase(words: ["proving"], kind: .proof), Phrase(words: ["proof"], kind: .proof),
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
        var next = sentence.word(start + 1)?.hasSuffix("ly") ?? false ? start + 2 : start + 1
        // "Led, in time, to": what stands between commas may be left out.
        if sentence.sign(next) == "," {
            let closing = (next + 1...next + 5).first { sentence.sign($0) == "," }
            next = closing.map { $0 + 1 } ?? next
        }
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
        // "Was led to", "a delegation led to Baku by".
        case "led": !(before.map(passive.contains) ?? false) && !isLedByHand(range, sentence)
        // "The result of the test", and "as a result of" it.
        case "result": before == "a"
        // Why rows are as they are, and not why anything happened.
        case "because":
            !tellsOfGaps(range, sentence)
                && (range.count > 1 || sentence.tokens.contains { eventWords.contains($0.text) })
        case "lead": !(before.map(beforeNouns.contains) ?? false)
        // "Due to be released", "due to under-reporting".
        case "due": next != "be" && !tellsOfGaps(range, sentence)
        case "proves", "proved", "prove": next != "to"
        default: true
        }
    }

    /// Whether somebody is led and not something: `a delegation led to Baku by the Commissioner`.
    private static func isLedByHand(_ range: Range<Int>, _ sentence: ProseSentence) -> Bool {
        (sentence.word(range.lowerBound - 1).map(followers.contains) ?? false)
            && (range.upperBound..<range.upperBound + 4).contains { sentence.word($0) == "by" }
    }

    /// Whether the sentence says why something is not in the tables: a word for what is lacking, before or soon behind.
    private static func tellsOfGaps(_ range: Range<Int>, _ sentence: ProseSentence) -> Bool {
        let before = sentence.tokens.indices.prefix(range.lowerBound)
        return before.contains {
            sentence.word($0).map(lackWords.contains) ?? false || sentence.has(["left", "out"], at: $0)
        }
            || (range.upperBound..<range.upperBound + 3).contains { sentence.word($0).map(lackWords.contains) ?? false }
    }

    private static let followers: Set = ["delegation", "mission", "group", "team", "visit", "march", "convoy"]
    private static let eventWords: Set = [
        "arrest", "arrests", "arrested", "detained", "detention", "detentions", "jailed", "crackdown", "deal", "deals",
        "contract",
        "contracts", "signed",
    ]
    private static let lackWords: Set = [
        "missing", "lack", "lacks", "lacking", "omitted", "excluded", "under-reporting", "underreporting", "imprecise",
        "gaps",
    ]
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
