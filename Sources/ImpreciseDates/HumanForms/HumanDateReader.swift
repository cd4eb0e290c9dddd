/// Reads dates as people write them: by stated patterns, as EDTF, and in words ("early July 2023", "between 5 and 9 July
/// 2023"). `Documentation/Dates.md` lists every rule.
///
/// Nothing is guessed: all numbers, such as `03/04/2023`, are read by a stated pattern or not at all, and a text that two
/// stated patterns read differently is refused.
package struct HumanDateReader: Hashable, Sendable {
    package let patterns: [DatePattern]
    package let readsWords: Bool

    package init(patterns: [DatePattern] = [], readsWords: Bool = true) {
        self.patterns = patterns
        self.readsWords = readsWords
    }

    package func read(_ text: String) throws(HumanDateFault) -> EDTF {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }) else {
            throw HumanDateFault(reason: .empty, offset: 0)
        }
        let indent = text.distance(from: text.startIndex, to: start)
        do throws(HumanDateFault) {
            return try read(Self.trimmed(text[start...]))
        } catch {
            throw HumanDateFault(reason: error.reason, offset: error.offset + indent)
        }
    }

    private func read(_ characters: [Character]) throws(HumanDateFault) -> EDTF {
        // No pattern is that long, and reading words takes time.
        let isShort = characters.count <= Self.longest
        if isShort, let (date, end) = try Self.reading(of: characters, from: 0, by: patterns), end == characters.count {
            return .date(date)
        }
        if let edtf = try? EDTFParser.parse(String(characters)) {
            guard Self.partOrNextYear(characters) else { return edtf }
            throw HumanDateFault(reason: .yearsOrPart, offset: 0)
        }
        guard readsWords else { throw HumanDateFault(reason: .noPattern, offset: 0) }
        guard isShort else { throw HumanDateFault(reason: .order, offset: Self.longest) }
        return patterns.isEmpty ? try words(characters) : try wordsAndPatterns(characters)
    }

    /// In words with dates of the patterns among them, or in words alone: a pattern such as `yyyy` takes pieces out of dates
    /// that words read whole.
    private func wordsAndPatterns(_ characters: [Character]) throws(HumanDateFault) -> EDTF {
        let alone = try? words(characters)
        do throws(HumanDateFault) {
            let tokens = try HumanDateLexer.tokens(of: characters, patterns: patterns)
            let date = try HumanDateParser.date(from: tokens, end: characters.count)
            guard alone == nil || alone == date else { throw HumanDateFault(reason: .order, offset: 0) }
            return date
        } catch {
            if let alone { return alone }
            try refuseNumbers(characters)
            throw error
        }
    }

    private func words(_ characters: [Character]) throws(HumanDateFault) -> EDTF {
        try refuseNumbers(characters)
        let tokens = try HumanDateLexer.tokens(of: characters, patterns: [])
        return try HumanDateParser.date(from: tokens, end: characters.count)
    }

    private static let longest = 200

    /// Whether `2023-24` stands there, which EDTF reads as the winter of 2023, and most people as two years; so with every
    /// code of a part of the year that could be a later year.
    static func partOrNextYear(_ text: some Collection<Character>) -> Bool {
        let digits = text.prefix(7).map(\.asciiDigit)
        guard digits.count == 7, text.dropFirst(4).first == "-", text.dropFirst(7).first?.asciiDigit == nil,
            let decade = digits[2], let year = digits[3], let tens = digits[5], let ones = digits[6]
        else { return false }
        return (21...41).contains(tens * 10 + ones) && tens * 10 + ones > decade * 10 + year
    }

    /// What one of the patterns reads there, the longest if there are several; refused where two read it differently.
    static func reading(
        of text: [Character], from start: Int, by patterns: [DatePattern]
    ) throws(HumanDateFault) -> (date: EDTFDate, end: Int)? {
        var candidates: [DatePattern.Candidate] = []
        var impossible: HumanDateFault?
        var farthest = start
        for pattern in patterns {
            guard let (reading, end) = pattern.reading(in: text, from: start), end >= farthest else { continue }
            if end > farthest { candidates = [] }
            farthest = end
            switch reading {
            case .date(let date): candidates.append(.init(pattern: pattern.description, date: date))
            case .impossible(let reason):
                impossible = HumanDateFault(
                    reason: .impossible(reason, pattern: pattern.description), offset: start)
            }
        }
        guard let first = candidates.first else {
            if let impossible { throw impossible }
            return nil
        }
        guard candidates.allSatisfy({ $0.date == first.date }) else {
            throw HumanDateFault(reason: .twoReadings(candidates), offset: start)
        }
        return (first.date, farthest)
    }

    /// Two or three numbers with signs between them, or one of six or eight digits: told apart by nobody. Two years with a
    /// dash between them are a range.
    private func refuseNumbers(_ characters: [Character]) throws(HumanDateFault) {
        let digits = characters.count { $0.asciiDigit != nil }
        let isNumeric = characters.allSatisfy { $0.asciiDigit != nil || "./- ".contains($0) }
        let groups = characters.split { $0.asciiDigit == nil }
        let areYears = groups.count <= 2 && groups.allSatisfy { $0.count == 4 }
        guard isNumeric, digits > 0, !areYears else { return }
        var candidates: [DatePattern.Candidate] = []
        let orders = [["d", "M", "yyyy"], ["M", "d", "yyyy"], ["yyyy", "M", "d"], ["yyyy", "d", "M"]]
        for sign in [".", "/", "-", " ", ""] {
            for order in orders + [["M", "yyyy"], ["yyyy", "M"]] {
                let fields = sign.isEmpty ? order.map { $0.count == 1 ? $0 + $0 : $0 } : order
                guard let pattern = try? DatePattern(fields.joined(separator: sign)),
                    case .date(let date)? = pattern.reading(in: characters, from: 0).flatMap({ reading, end in
                        end == characters.count ? reading : nil
                    })
                else { continue }
                candidates.append(.init(pattern: pattern.description, date: date))
            }
        }
        throw HumanDateFault(reason: .numeric(candidates), offset: 0)
    }

    private static func trimmed(_ text: Substring) -> [Character] {
        var characters = Array(text)
        while characters.last?.isWhitespace ?? false { characters.removeLast() }
        return characters
    }
}
