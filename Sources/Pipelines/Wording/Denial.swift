/// Whether words are denied where they stand: `does not prove`, `nothing here was caused`, `proves nothing`.
///
/// A word denies what follows it within ``reach`` words of its sentence, or stands right behind what it denies. `but`, a semicolon
/// and a colon end its reach; `not only` and `no doubt` deny nothing. `whether` leaves open, which will do.
enum Denial {
    /// "Nothing in these two tables can show that a deal caused it": from `nothing` to `caused` is ten words.
    static let reach = 10

    private static let before: Set = [
        "not", "no", "never", "nothing", "nor", "neither", "without", "none", "nobody", "cannot", "whether",
    ]
    private static let behind: Set = ["nothing", "no", "none", "nobody", "neither"]
    private static let ends: Set = [";", ":"]
    private static let affirming: Set = [
        "only", "just", "merely", "simply", "doubt", "question", "surprisingly", "surprising", "wonder", "coincidence",
    ]
    /// Denied themselves, they affirm what follows: `cannot be denied that`, `no one can deny`, `nobody doubts`.
    private static let denying: Set = [
        "deny", "denied", "denies", "doubt", "doubts", "doubted", "dispute", "disputes", "disputed",
    ]

    /// Whether the words at these places are denied.
    static func covers(_ range: Range<Int>, of sentence: ProseSentence) -> Bool {
        if let next = sentence.word(range.upperBound), behind.contains(next),
            !isAffirmed(at: range.upperBound, in: sentence)
        {
            return true
        }
        var words = 0
        // Of a line of signs no more is looked at for every word behind it.
        for index in sentence.tokens.indices.prefix(range.lowerBound).suffix(4 * reach).reversed() {
            let token = sentence.tokens[index]
            if token.kind == .sign {
                if ends.contains(token.text) { return false }
                continue
            }
            if token.text == "but" {
                return false
            } else if before.contains(token.text) || token.text.hasSuffix("n't") || isPhrase(at: index, in: sentence),
                !isAffirmed(at: index, in: sentence)
            {
                return true
            }
            if denying.contains(token.text) { return false }
            words += 1
            if words >= reach { return false }
        }
        return false
    }

    /// Words that deny together with the next one: `far from`, `little about`, `wrong to`, `false that`.
    private static func isPhrase(at index: Int, in sentence: ProseSentence) -> Bool {
        guard let word = sentence.word(index), let next = sentence.word(index + 1) else { return false }
        return phrases[word]?.contains(next) ?? false
    }

    private static let phrases: [String: Set<String>] = [
        "far": ["from"], "little": ["about", "of"], "wrong": ["to", "that"], "false": ["that", "to"],
        "untrue": ["that"], "mistake": ["to"],
    ]

    private static func isAffirmed(at index: Int, in sentence: ProseSentence) -> Bool {
        let next = sentence.word(index + 1) == "a" ? index + 2 : index + 1
        return sentence.word(next).map(affirming.contains) ?? false
    }
}
