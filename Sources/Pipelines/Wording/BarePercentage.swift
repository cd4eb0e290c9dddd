/// Finds percentages without `k of n` in their sentence: 65 % says nothing until one knows of how many.
///
/// `17 of 26`, `17 out of the 26`, `17/26`, `all 26` and `none of 26` will do, whichever percentage of the sentence they belong to.
/// Not meant are percentages of an envelope, interval, band, confidence, level or significance, and of a stake in a company, told by
/// the words around them, and sentences on false alarms.
struct BarePercentage {
    func faults(in sentence: ProseSentence) -> [WordingFault] {
        let indices = sentence.tokens.indices
        let found = indices.compactMap { start in sentence.endOfPercentage(at: start).map { start..<$0 } }
        guard !found.isEmpty, !indices.contains(where: { Self.isCount(at: $0, in: sentence) }),
            !indices.contains(where: { Self.isFalseAlarm(at: $0, in: sentence) })
        else { return [] }
        return found.filter { !Self.isMargin($0, in: sentence) }.map { WordingFault(.percentage, $0, of: sentence) }
    }

    /// Whether `k of n` begins there.
    private static func isCount(at index: Int, in sentence: ProseSentence) -> Bool {
        let all = sentence.word(index) == "all" || sentence.word(index) == "none"
        let count = sentence.number(index)
        guard all || count != nil else { return false }
        var next = index + 1
        if let count, sentence.sign(next) == "/" {
            guard let whole = sentence.number(next + 1), whole > 0, count <= whole else { return false }
            // Neither a date, 5/7/2023 or 2021-03-02/2026-02-17, nor the years 2011/2012.
            let signs = [index - 1, next + 2].compactMap(sentence.sign)
            return !signs.contains("/") && !signs.contains("-") && count < 1_000 && endsCount(next + 1, in: sentence)
        }
        if sentence.word(next) == "out" { next += 1 }
        if sentence.word(next) == "of" { next += 1 } else if sentence.word(index) != "all" { return false }
        if let word = sentence.word(next), ["the", "all", "these", "those", "our"].contains(word) { next += 1 }
        guard let whole = sentence.number(next), whole > 0, endsCount(next, in: sentence) else { return false }
        return count.map { $0 <= whole } ?? true
    }

    private static func endsCount(_ index: Int, in sentence: ProseSentence) -> Bool {
        sentence.endOfPercentage(at: index) == nil
    }

    private static func isFalseAlarm(at index: Int, in sentence: ProseSentence) -> Bool {
        guard sentence.word(index) == "false", let next = sentence.word(index + 1) else { return false }
        return ["alarm", "alarms", "positive", "positives"].contains(next)
    }

    /// How many words before and behind may tell what a percentage is of.
    private static let reach = 4

    /// `95 % envelope`, `5 % significance level`, `at a level of 5 %`, `95 % from 10 to 18`.
    private static func isMargin(_ range: Range<Int>, in sentence: ProseSentence) -> Bool {
        if let next = sentence.word(range.upperBound), next == "from" || next == "to" {
            let after = sentence.token(range.upperBound + 1)
            if after == nil || after?.isNumber ?? false { return true }
        }
        for index in range.upperBound..<(range.upperBound + reach) {
            // `95-% envelope` has a dash between.
            guard let word = sentence.word(index) ?? (sentence.sign(index) == "-" ? "-" : nil) else { break }
            if margins.contains(word) { return true }
            if linking.contains(word) { break }
        }
        for index in ((range.lowerBound - reach)..<range.lowerBound).reversed() {
            guard let word = sentence.word(index) ?? (sentence.sign(index) == ":" ? ":" : nil) else { break }
            if margins.contains(word) || holdings.contains(word) { return true }
            if !linking.contains(word) { break }
        }
        return false
    }

    private static let margins: Set = [
        "envelope", "envelopes", "interval", "intervals", "band", "bands", "confidence", "level", "levels",
        "significance", "significant", "nominal", "stake", "stakes",
    ]
    /// Before a percentage they say what it is of: `p is below 5 %`, `bought 9.57 % of the field`.
    private static let holdings: Set = ["p", "bought", "sold", "acquired", "owns", "holds"]
    private static let linking: Set = [
        ":", "of", "in", "at", "to", "by", "on", "for", "and", "or", "is", "are", "was", "were", "had", "have", "a",
        "an",
        "the", "about", "rate", "set", "below", "above", "under", "over",
    ]
}
