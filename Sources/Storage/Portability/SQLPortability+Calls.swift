extension SQLPortability {
    func trait(ofCall term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        var parts: [SQLTrait] = []
        for part in term.parts { parts.append(try trait(of: part, reading)) }
        for filter in term.filter { try requireCondition(filter, reading) }
        try requireArguments(term, parts)
        if let window = term.window { try requireWindow(term, window, reading) }
        var made = parts.first ?? SQLTrait(kind: .integer, canBeNull: false)
        switch term.word {
        case "coalesce":
            made = try joined(term, parts)
            made.canBeNull = !parts.contains { !$0.canBeNull }
        case "nullif":
            for part in parts.dropFirst() { try requireAlike(parts[0].kind, part.kind, term.start) }
        case "lag", "lead":
            if parts.count == 3 { made = try joined(term, [parts[0], parts[2]]) }
        case "replace" where parts.count == 3: made.size = Self.size(ofReplacing: term, parts)
        default: break
        }
        made.kind = SQLFunctionKind.results[term.word] ?? made.kind
        if SQLFunctionKind.neverNull.contains(term.word) {
            made.canBeNull = false
        } else if SQLFunctionKind.mayGiveNull.contains(term.word) {
            made.canBeNull = true
        } else if term.word != "coalesce" {
            made.canBeNull = parts.contains { $0.canBeNull }
        }
        made.weight = parts.reduce(1) { $0 + $1.weight }
        return made
    }

    private func joined(_ term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) -> SQLTrait {
        var made = SQLTrait(kind: .null, canBeNull: true, size: 0, weight: 1)
        for part in parts {
            guard let both = made.joined(part) else {
                throw SQLBreach(
                    rule: .branches, found: "\(made.kind.rawValue) and \(part.kind.rawValue) in \(term.word)",
                    start: term.start)
            }
            made = both
        }
        return made
    }

    /// Each character may become the whole of what is put in.
    private static func size(ofReplacing term: SQLTerm, _ parts: [SQLTrait]) -> Double {
        func bytes(_ part: Int) -> Double? {
            term.parts[part].kind == .text ? Double(term.parts[part].word.utf8.count) : nil
        }
        let growth = (bytes(2) ?? 100 * parts[2].size) / max(1, bytes(1) ?? 1)
        return parts[0].size * max(1, growth)
    }

    private func requireArguments(_ term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) {
        func breach(_ rule: SQLRule, _ found: String) -> SQLBreach {
            SQLBreach(rule: rule, found: found, start: term.start)
        }
        if term.word == "like" { throw breach(.operators, "`like(...)`") }
        guard let first = parts.first else {
            if term.word == "count", !term.isStar { throw breach(.severalArguments, "`count()`") }
            return
        }
        if ["min", "max"].contains(term.word) {
            if parts.count > 1 { throw breach(.severalArguments, "`\(term.word)` of several values") }
            if first.kind == .date { throw breach(.dateOrder, "`\(term.word)` of dates") }
            if first.kind == .boolean { throw breach(.argument, "`\(term.word)` of true or false") }
        }
        if ["trim", "ltrim", "rtrim"].contains(term.word), parts.count > 1 {
            throw breach(.severalArguments, "`\(term.word)` of certain characters")
        }
        let isUnfit =
            SQLFunctionKind.ofTexts.contains(term.word) && !first.kind.isTextual
            || SQLFunctionKind.ofNumbers.contains(term.word) && !first.kind.isNumeric
        if isUnfit { throw breach(.argument, "`\(term.word)` of \(first.kind.rawValue)") }
        if term.word == "substr" {
            for part in term.parts.dropFirst() where part.kind == .sign || part.kind == .integer && part.word == "0" {
                if part.word != "+" {
                    throw SQLBreach(rule: .startOfText, found: "a place before the first", start: part.start)
                }
            }
        }
    }

    private func requireWindow(_ term: SQLTerm, _ window: SQLWindow, _ reading: Reading) throws(SQLBreach) {
        try check(window, reading)
        let isOrdered = isOrdered(window, reading)
        if SQLFunctionKind.ofOrder.contains(term.word), !isOrdered {
            throw SQLBreach(rule: .windowOrder, found: "`\(term.word)` over rows in no order", start: term.start)
        }
        if let frame = window.frame, !isOrdered {
            throw SQLBreach(rule: .windowOrder, found: "a frame over rows in no order", start: frame)
        }
    }
}
