import Letters

/// Cuts a text into numbers, words and signs, and the words into those that speak of dates.
struct HumanDateLexer {
    private let text: [Character]
    private let patterns: [DatePattern]
    private var position = 0
    private var tokens: [HumanDateToken] = []

    static func tokens(
        of text: [Character], patterns: [DatePattern]
    ) throws(HumanDateFault) -> [HumanDateToken] {
        var lexer = HumanDateLexer(text: text, patterns: patterns)
        while lexer.position < text.count { try lexer.takeToken() }
        return lexer.tokens
    }

    private init(text: [Character], patterns: [DatePattern]) {
        self.text = text
        self.patterns = patterns
    }

    private mutating func takeToken() throws(HumanDateFault) {
        let start = position
        let character = text[position]
        if try takeDate() { return }
        if character.asciiDigit != nil { return try takeNumber() }
        if character.isLetter { return try takeWords() }
        position += 1
        switch character {
        case "?": append(.mark(.uncertain), start)
        case "~": append(.mark(.approximate), start)
        case ",": append(.comma, start)
        case "/": append(.slash, start)
        case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}": append(.dash, start)
        // '22 is a year, and .. an end that is open: neither may vanish.
        case "'", "\u{2019}", ".":
            if position < text.count, character == "." ? text[position] == "." : text[position].asciiDigit != nil {
                throw HumanDateFault(reason: .word(String(text[start...position])), offset: start)
            }
        case "(", ")": break
        case _ where character.isWhitespace: break
        default: throw HumanDateFault(reason: .word(String(character)), offset: start)
        }
    }

    private mutating func append(_ kind: HumanDateToken.Kind, _ offset: Int) {
        tokens.append(HumanDateToken(kind: kind, offset: offset))
    }

    /// A date of a stated pattern, or of EDTF with at least a month.
    private mutating func takeDate() throws(HumanDateFault) -> Bool {
        if position > 0, text[position - 1].isLetter || text[position - 1].isNumber { return false }
        if isJoined(at: position - 2, by: position - 1, "./:") { return false }
        if let (date, end) = try HumanDateReader.reading(of: text, from: position, by: patterns),
            !isJoined(at: end + 1, by: end, text[position..<end].contains("-") ? "./:-" : "./:")
        {
            append(.date(date), position)
            position = end
            return true
        }
        for length in [10, 7] where isEDTF(length) {
            let start = position
            if length == 7, HumanDateReader.partOrNextYear(text[position...]) {
                throw HumanDateFault(reason: .yearsOrPart, offset: start)
            }
            position += length
            do throws(EDTFFault) {
                guard case .date(let date) = try EDTFParser.parse(String(text[start..<position])) else { return false }
                append(.date(date), start)
                return true
            } catch {
                throw HumanDateFault(reason: .impossible(error.reason, pattern: nil), offset: start + error.offset)
            }
        }
        return false
    }

    /// Whether one of `signs` and a digit stand at the border of what was read: then it is a piece of something longer.
    private func isJoined(at digit: Int, by sign: Int, _ signs: String) -> Bool {
        text.indices.contains(digit) && text.indices.contains(sign) && signs.contains(text[sign])
            && text[digit].asciiDigit != nil
    }

    private func isEDTF(_ length: Int) -> Bool {
        guard position + length <= text.count else { return false }
        let end = position + length
        if end < text.count, text[end].isLetter || text[end].isNumber || isJoined(at: end + 1, by: end, "./:-") {
            return false
        }
        return (0..<length).allSatisfy { index in
            let character = text[position + index]
            return index == 4 || index == 7 ? character == "-" : character.asciiDigit != nil
        }
    }

    private mutating func takeNumber() throws(HumanDateFault) {
        let start = position
        var number = 0
        while position < text.count, let digit = text[position].asciiDigit, position - start < 9 {
            number = number * 10 + digit
            position += 1
        }
        let digits = position - start
        let suffix = takeSuffix()
        if suffix == "s", digits == 4, number % 10 == 0, number % 100 != 0 { return append(.decade(number), start) }
        // 1990er and 1990-е are ten years, and not one.
        guard digits < 3 ? Self.ordinals.contains(suffix) : Self.yearEndings.contains(suffix) else {
            throw HumanDateFault(reason: .word(String(text[start..<position])), offset: start)
        }
        append(.number(number, digits: digits), start)
    }

    /// Letters right behind a number, or behind it and a hyphen where they make an ordinal.
    private mutating func takeSuffix() -> String {
        var start = position
        if start + 1 < text.count, text[start] == "-", text[start + 1].isLetter {
            let letters = String(text[(start + 1)...].prefix(while: \.isLetter))
            guard Self.ordinals.contains(FoldedText.fold(letters)) else { return "" }
            start += 1
        }
        position = start
        while position < text.count, text[position].isLetter { position += 1 }
        return FoldedText.fold(String(text[start..<position]))
    }

    /// English, French, Russian and Azerbaijani ordinals, and none at all.
    private static let ordinals: Set<String> = ["", "st", "nd", "rd", "th", "er", "го", "е", "ci", "cu"]

    private static let yearEndings: Set<String> = ["", "го", "ci", "cu"]

    private mutating func takeWords() throws(HumanDateFault) {
        let start = position
        if let part = takeNumberedPart() { return append(.word(.part(part)), start) }
        let words = followingWords()
        if let (count, meaning) = DateWord.phrase(beginning: words.map(\.word)) {
            position = words[count - 1].end
            return append(.word(meaning), start)
        }
        position = words[0].end
        guard let month = MonthNames.month(named: words[0].word) else {
            throw HumanDateFault(reason: .word(String(text[start..<position])), offset: start)
        }
        append(.month(month), start)
    }

    /// `Q3` or `H1`.
    private mutating func takeNumberedPart() -> DatePart? {
        guard position + 1 < text.count, let number = text[position + 1].asciiDigit,
            position + 2 == text.count || !text[position + 2].isLetter && !text[position + 2].isNumber
        else { return nil }
        let part: DatePart? =
            switch (text[position].lowercased(), number) {
            case ("q", 1...4): .quarter(UInt8(number))
            case ("h", 1): .firstHalf
            case ("h", 2): .secondHalf
            default: nil
            }
        if part != nil { position += 2 }
        return part
    }

    /// The next words, as many as the longest phrase has, folded; spaces, hyphens and apostrophes may stand between them.
    private func followingWords() -> [(word: String, end: Int)] {
        var words: [(word: String, end: Int)] = []
        var cursor = position
        while words.count < 4, cursor < text.count, text[cursor].isLetter {
            let start = cursor
            while cursor < text.count, text[cursor].isLetter { cursor += 1 }
            words.append((FoldedText.fold(String(text[start..<cursor])), cursor))
            while cursor < text.count, text[cursor].isWhitespace || text[cursor] == "-" || text[cursor] == "'" {
                cursor += 1
            }
        }
        return words
    }
}
