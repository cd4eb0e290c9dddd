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
        // Nobody writes a date that long, and reading it word by word takes time.
        let characters = Array(text.prefix(Self.longest + 1))
        guard let start = characters.firstIndex(where: { !$0.isWhitespace }) else {
            throw HumanDateFault(reason: .empty, offset: 0)
        }
        guard characters.count <= Self.longest else {
            throw HumanDateFault(reason: .order, offset: Self.longest)
        }
        if let (date, end) = try Self.reading(of: characters, from: start, by: patterns),
            characters[end...].allSatisfy(\.isWhitespace)
        {
            return .date(date)
        }
        let trimmed = Self.trimmed(characters)
        if let edtf = try? EDTFParser.parse(trimmed) { return edtf }
        guard readsWords else { throw HumanDateFault(reason: .noPattern, offset: 0) }
        try refuseNumbers(trimmed)
        let tokens = try HumanDateLexer.tokens(of: characters, patterns: patterns)
        return try HumanDateParser.date(from: tokens, end: characters.count)
    }

    private static let longest = 200

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

    /// Three numbers with signs between them, or one of six or eight digits: told apart by nobody.
    private func refuseNumbers(_ text: String) throws(HumanDateFault) {
        let characters = Array(text)
        let digits = characters.count { $0.asciiDigit != nil }
        let isNumeric = characters.allSatisfy { $0.asciiDigit != nil || "./- ".contains($0) }
        let groups = text.split { $0.asciiDigit == nil }
        guard isNumeric,
            groups.count == 3 || groups.count == 1 && digits != 4 || groups.contains(where: { $0.count > 4 })
        else { return }
        var candidates: [DatePattern.Candidate] = []
        for sign in [".", "/", "-", " ", ""] {
            for order in [["d", "M", "yyyy"], ["M", "d", "yyyy"], ["yyyy", "M", "d"], ["yyyy", "d", "M"]] {
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

    private static func trimmed(_ characters: [Character]) -> String {
        var slice = characters[...]
        while slice.first?.isWhitespace ?? false { slice.removeFirst() }
        while slice.last?.isWhitespace ?? false { slice.removeLast() }
        return String(slice)
    }
}
