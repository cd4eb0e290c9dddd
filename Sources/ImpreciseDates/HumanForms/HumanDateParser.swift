/// Puts the pieces of a text together to a date: one date, a range, a choice, or all before or after one.
struct HumanDateParser {
    private var tokens: ArraySlice<HumanDateToken>
    /// Where the text ends, for faults behind its last piece.
    private let end: Int

    static func date(from tokens: [HumanDateToken], end: Int) throws(HumanDateFault) -> EDTF {
        var parser = HumanDateParser(tokens: tokens[...], end: end)
        return try parser.expression()
    }

    private init(tokens: ArraySlice<HumanDateToken>, end: Int) {
        self.tokens = tokens
        self.end = end
    }

    private mutating func expression() throws(HumanDateFault) -> EDTF {
        // A mark behind everything is said of everything.
        var whole: [Qualifier] = []
        while case .mark(let qualifier)? = tokens.last?.kind {
            whole.append(qualifier)
            tokens.removeLast()
        }
        whole += takeHedges()
        switch tokens.first?.kind {
        case .word(.before): return try side(isBefore: true).hedged(by: whole)
        case .word(.after): return try side(isBefore: false).hedged(by: whole)
        case .word(.between): return try pair(joinedBy: [.word(.and)]).hedged(by: whole)
        case .word(.from): return try pair(joinedBy: [.word(.to), .dash]).hedged(by: whole)
        default: break
        }
        let first = try partialDate()
        guard let joint = tokens.first else { return try first.edtf().hedged(by: whole + first.hedges) }
        if joint.kind == .word(.to) || joint.kind == .dash {
            tokens.removeFirst()
            return try interval(first, try last()).hedged(by: whole)
        }
        return try choice(from: first).hedged(by: whole)
    }

    private mutating func takeHedges() -> [Qualifier] {
        var hedges: [Qualifier] = []
        while let kind = tokens.first?.kind {
            switch kind {
            case .word(.hedge(let qualifier)), .mark(let qualifier): hedges.append(qualifier)
            case .word(.filler): break
            default: return hedges
            }
            tokens.removeFirst()
        }
        return hedges
    }

    /// `between A and B`, `from A to B`: what is said of A is said of A alone.
    private mutating func pair(joinedBy joints: [HumanDateToken.Kind]) throws(HumanDateFault) -> EDTF {
        tokens.removeFirst()
        let first = try partialDate()
        guard let joint = tokens.first, joints.contains(joint.kind) else { throw orderFault }
        tokens.removeFirst()
        return try interval(first, try last())
    }

    private func interval(_ first: PartialDate, _ second: PartialDate) throws(HumanDateFault) -> EDTF {
        guard first.goes(before: second) else { throw HumanDateFault(reason: .order, offset: second.offset) }
        var (first, second) = (first, second)
        // "July 5 to 9, 2023" has its month before, "5 to 9 July 2023" behind.
        second.complete(from: first)
        first.complete(from: second)
        let start = try first.edtf().hedged(by: first.hedges).ends?.start
        let finish = try second.edtf().hedged(by: second.hedges).ends?.end
        guard let start, let finish, let interval = EDTFInterval(from: .date(start), to: .date(finish)) else {
            throw HumanDateFault(reason: .backward, offset: second.offset)
        }
        return .interval(interval)
    }

    /// `A, B or C`
    private mutating func choice(from first: PartialDate) throws(HumanDateFault) -> EDTF {
        var dates = [first]
        var isLast = false
        while !isLast {
            guard let joint = tokens.first, joint.kind == .comma || joint.kind == .word(.or) else { throw orderFault }
            tokens.removeFirst()
            isLast = joint.kind == .word(.or)
            dates.append(try partialDate())
        }
        guard tokens.isEmpty else { throw orderFault }
        for (date, next) in zip(dates, dates.dropFirst()) where !date.goes(before: next) {
            throw HumanDateFault(reason: .order, offset: next.offset)
        }
        for index in dates.indices.dropFirst().dropLast()
        where dates[index].isTorn(between: dates[index - 1], and: dates[index + 1]) {
            throw HumanDateFault(reason: .order, offset: dates[index].offset)
        }
        for index in dates.indices.reversed().dropFirst() { dates[index].complete(from: dates[index + 1]) }
        for index in dates.indices.dropFirst() { dates[index].complete(from: dates[index - 1]) }
        var members: [EDTFSet.Member] = []
        var latest: DateBounds?
        for date in dates {
            // "December or January 2024": which December?
            let bounds = try date.edtf().bounds
            if let latest, bounds.earliest < latest.earliest {
                throw HumanDateFault(reason: .backward, offset: date.offset)
            }
            latest = bounds
            guard let ends = try date.edtf().hedged(by: date.hedges).ends else { throw orderFault }
            members.append(ends.start == ends.end ? .date(ends.start) : .range(from: ends.start, to: ends.end))
        }
        return .set(EDTFSet(known: .oneOf, members))
    }

    private mutating func side(isBefore: Bool) throws(HumanDateFault) -> EDTF {
        tokens.removeFirst()
        let date = try last()
        guard case .date(let border) = try date.edtf(), let beyond = border.neighbour(isBefore: isBefore) else {
            throw HumanDateFault(reason: .noSuchPart, offset: date.offset)
        }
        let member: EDTFSet.Member = isBefore ? .range(from: nil, to: beyond) : .range(from: beyond, to: nil)
        return EDTF.set(EDTFSet(known: .oneOf, [member])).hedged(by: date.hedges)
    }

    /// A date that nothing may stand behind.
    private mutating func last() throws(HumanDateFault) -> PartialDate {
        let date = try partialDate()
        guard tokens.isEmpty else { throw orderFault }
        return date
    }

    private mutating func partialDate() throws(HumanDateFault) -> PartialDate {
        var date = PartialDate(at: tokens.first?.offset ?? end)
        while let token = tokens.first {
            guard try takes(token, into: &date) else { break }
            tokens.removeFirst()
        }
        guard !date.isEmpty else { throw orderFault }
        return date
    }

    /// False for what stands between dates; refused if the date has such a piece already.
    private func takes(_ token: HumanDateToken, into date: inout PartialDate) throws(HumanDateFault) -> Bool {
        func set<Value>(_ place: inout Value?, _ value: Value) throws(HumanDateFault) {
            guard place == nil else { throw HumanDateFault(reason: .order, offset: token.offset) }
            place = value
        }
        // "5 July circa 2019" doubts the year alone, and "July 2023 (?) 5" nobody knows what.
        guard !token.kind.isPiece || date.whole == nil && !date.hasHedgeBehind else {
            throw HumanDateFault(reason: .order, offset: token.offset)
        }
        switch token.kind {
        case .number(let number, 4):
            try set(&date.year, number)
            date.hasYearFirst = date.month == nil && date.day == nil
        case .number(let number, 1...2):
            // "July 2023 (5)" has a footnote.
            if date.year != nil, !date.hasYearFirst { throw HumanDateFault(reason: .order, offset: token.offset) }
            if date.month != nil, date.day == nil { date.hasDayBehindMonth = true }
            if date.day != nil, date.month != nil, date.year == nil {
                throw HumanDateFault(reason: .noYear, offset: token.offset)
            }
            try set(&date.day, number)
        case .date(let whole):
            guard date.isEmpty else { throw HumanDateFault(reason: .order, offset: token.offset) }
            date.whole = whole
        case .decade(let first): try set(&date.decade, first)
        case .month(let month): try set(&date.month, month)
        case .word(.season(let season)): try set(&date.season, season)
        case .word(.part(let part)): try set(&date.part, part)
        case .word(.hedge(let qualifier)), .mark(let qualifier):
            date.hedges.append(qualifier)
            date.hasHedgeBehind = !date.isEmpty
        case .word(.filler): break
        // "mid-July", and the comma of "July 5, 2023".
        case .dash: return date.part != nil && date.month == nil && date.year == nil
        case .comma:
            guard date.month != nil || date.day != nil, date.year == nil,
                case .number(_, 4)? = tokens.dropFirst().first?.kind
            else {
                return false
            }
        case .word(.or), .word(.and), .word(.to): return false
        default: throw HumanDateFault(reason: .order, offset: token.offset)
        }
        return true
    }

    private var orderFault: HumanDateFault { HumanDateFault(reason: .order, offset: tokens.first?.offset ?? end) }
}
