/// The words, numbers and signs of one sentence. Whoever asks for one that is not there gets nil.
struct ProseSentence {
    let tokens: [ProseToken]

    func word(_ index: Int) -> String? { token(index).flatMap { $0.kind == .word ? $0.text : nil } }
    func sign(_ index: Int) -> String? { token(index).flatMap { $0.kind == .sign ? $0.text : nil } }
    func number(_ index: Int) -> Int? { token(index)?.number }

    func token(_ index: Int) -> ProseToken? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// Whether these words stand there one after the other.
    func has(_ words: [String], at index: Int) -> Bool {
        words.indices.allSatisfy { word(index + $0) == words[$0] }
    }

    /// Where a percentage ends that begins with the number there: `65 %`, `65%`, `65 per cent`, `65-percent`.
    func endOfPercentage(at index: Int) -> Int? {
        guard let token = token(index), token.isNumber else { return nil }
        if let sign = sign(index + 1), Self.percentSigns.contains(sign) { return index + 2 }
        let next = sign(index + 1) == "-" ? index + 2 : index + 1
        if word(next) == "percent" || word(next) == "pct" { return next + 1 }
        return has(["per", "cent"], at: next) ? next + 2 : nil
    }

    private static let percentSigns: Set = ["%", "٪", "％", "﹪"]
}
