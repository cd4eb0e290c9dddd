/// Takes a text for readers apart into sentences. O(n).
///
/// A sentence ends with `.`, `!`, `?` or `…` before a space or the end, or with an empty line; not with the point of a
/// single letter (`e.g.`), of a few short forms, or before a small letter. Spaces of every width part words alike, soft hyphens
/// part none, and web addresses are passed over: they are no prose.
struct ProseReader {
    let characters: [Character]
    private var position = 0
    private var tokens: [ProseToken] = []
    private var sentences: [ProseSentence] = []

    private static let shortForms: Set = ["approx", "ca", "cf", "al", "etc", "mr", "mrs", "ms", "dr", "st", "vs", "no"]
    private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "＇"]
    private static let dashes: Set<Character> = ["-", "‐", "‑", "–", "−"]
    private static let closings: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]"]

    static func sentences(of characters: [Character]) -> [ProseSentence] {
        var reader = ProseReader(characters: characters)
        reader.read()
        return reader.sentences
    }

    private init(characters: [Character]) { self.characters = characters }

    private mutating func read() {
        while let character = character(position) {
            if character.isLetter {
                readWord()
            } else if Self.digit(character) != nil {
                readNumber()
            } else if character.isWhitespace {
                readBlank()
            } else if character == ":", self.character(position + 1) == "/", self.character(position + 2) == "/" {
                while let next = self.character(position), !next.isWhitespace { position += 1 }
            } else {
                let ends = isEnd(character)
                if !Self.isHidden(character) {
                    add(.sign, Self.dashes.contains(character) ? "-" : "\(character)", position + 1)
                }
                position += 1
                if ends { endSentence() }
            }
        }
        endSentence()
    }

    /// Letters, digits behind them, and apostrophes between them.
    private mutating func readWord() {
        var end = position
        var text = ""
        while let next = character(end) {
            if next.isLetter || Self.digit(next) != nil {
                text.append(next)
            } else if Self.apostrophes.contains(next), character(end + 1)?.isLetter ?? false {
                text.append("'")
            } else if !Self.isHidden(next) {
                break
            }
            end += 1
        }
        add(.word, text.lowercased(), end)
        position = end
    }

    /// Digits, with points and commas between them. Commas before three digits each group a whole number.
    private mutating func readNumber() {
        var end = position
        var groups = [""]
        var isWhole = true
        while let next = character(end) {
            if let digit = Self.digit(next) {
                groups[groups.count - 1] += "\(digit)"
            } else if next == "." || next == ",", character(end + 1).flatMap(Self.digit) != nil {
                if next == "." { isWhole = false }
                groups.append("")
            } else {
                break
            }
            end += 1
        }
        let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
        add(.number(isWhole && isGrouped ? Int(groups.joined()) : nil), String(characters[position..<end]), end)
        position = end
    }

    private mutating func readBlank() {
        var lines = 0
        while let next = character(position), next.isWhitespace {
            if next.isNewline { lines += 1 }
            position += 1
        }
        if lines > 1 { endSentence() }
    }

    /// Whether a sign at the position ends a sentence.
    private func isEnd(_ sign: Character) -> Bool {
        guard ["!", "?", "…", "."].contains(sign) else { return false }
        var next = position + 1
        while let closing = character(next), Self.closings.contains(closing) { next += 1 }
        guard let blank = character(next) else { return true }
        guard blank.isWhitespace else { return false }
        guard sign == "." else { return true }
        if let last = tokens.last, last.kind == .word, last.range.upperBound == position,
            last.text.count == 1 || Self.shortForms.contains(last.text)
        {
            return false
        }
        while let following = character(next), following.isWhitespace { next += 1 }
        return !(character(next)?.isLowercase ?? false)
    }

    private mutating func add(_ kind: ProseToken.Kind, _ text: String, _ end: Int) {
        tokens.append(ProseToken(kind: kind, text: text, range: position..<end))
    }

    private mutating func endSentence() {
        if !tokens.isEmpty { sentences.append(ProseSentence(tokens: tokens)) }
        tokens = []
    }

    private func character(_ index: Int) -> Character? { index < characters.count ? characters[index] : nil }

    /// What a decimal digit of any script stands for.
    private static func digit(_ character: Character) -> Int? {
        guard let value = character.wholeNumberValue,
            character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
        else { return nil }
        return value
    }

    /// A soft hyphen and the like, which do not show.
    private static func isHidden(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { !$0.isASCII && $0.properties.isDefaultIgnorableCodePoint }
    }
}
