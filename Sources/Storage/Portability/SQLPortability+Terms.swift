extension SQLPortability {
    @discardableResult
    func requireCondition(_ term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        let trait = try trait(of: term, reading)
        guard trait.kind.isLogical else {
            throw SQLBreach(rule: .condition, found: "\(trait.kind.rawValue) as a condition", start: term.start)
        }
        return trait
    }

    func requireAlike(_ left: SQLTrait.Kind, _ right: SQLTrait.Kind, _ start: Int) throws(SQLBreach) {
        guard left.joined(right) == nil else { return }
        throw SQLBreach(rule: .comparison, found: "\(left.rawValue) beside \(right.rawValue)", start: start)
    }

    /// What a term gives, if all that it is made of keeps to the rules.
    func trait(of term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        let trait = try kindOnly(of: term, reading)
        guard trait.size <= Self.mostSize else {
            throw SQLBreach(
                rule: .excess, found: "a text of more than \(Int(Self.mostSize)) cells together", start: term.start)
        }
        guard trait.weight <= Self.mostWeight else {
            throw SQLBreach(
                rule: .excess, found: "an expression that comes to more than \(Int(Self.mostWeight)) terms",
                start: term.start)
        }
        return trait
    }

    private func kindOnly(of term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        switch term.kind {
        case .null: return SQLTrait(kind: .null, canBeNull: true)
        case .truth: return SQLTrait(kind: .boolean, canBeNull: false)
        case .integer: return SQLTrait(kind: .integer, canBeNull: false)
        case .number: return SQLTrait(kind: .number, canBeNull: false)
        case .text: return SQLTrait(kind: .text, canBeNull: false, size: Double(term.word.utf8.count) / 100)
        case .name: return try trait(ofName: term, reading)
        case .exists:
            for query in term.queries { _ = try result(of: query, in: reading.scope, reading.known) }
            return SQLTrait(kind: .boolean, canBeNull: false)
        case .query: return try trait(ofQuery: term, reading)
        case .call: return try trait(ofCall: term, reading)
        default: break
        }
        var parts: [SQLTrait] = []
        for part in term.parts { parts.append(try trait(of: part, reading)) }
        var made = SQLTrait(
            kind: .boolean, canBeNull: parts.contains { $0.canBeNull }, size: 0,
            weight: parts.reduce(1) { $0 + $1.weight })
        switch term.kind {
        case .arithmetic, .sign: made.kind = try kind(ofArithmetic: term, parts)
        case .concatenation:
            for part in parts where !part.kind.isTextual {
                throw SQLBreach(rule: .concatenation, found: "\(part.kind.rawValue) beside ||", start: term.start)
            }
            (made.kind, made.size) = (.text, parts.reduce(0) { $0 + $1.size })
        case .comparison, .distinction, .between: try requireComparable(term, parts)
        case .inList:
            for part in parts.dropFirst() { try requireAlike(parts[0].kind, part.kind, term.start) }
        case .inQuery:
            for query in term.queries {
                let query = try result(of: query, in: reading.scope, reading.known)
                if let first = query.columns.first { try requireAlike(parts[0].kind, first.trait.kind, term.start) }
            }
            made.canBeNull = true
        case .isNull: made.canBeNull = false
        case .isTruth:
            try requireLogical(term, parts)
            made.canBeNull = false
        case .junction, .inversion: try requireLogical(term, parts)
        case .like: try requirePattern(term, parts)
        case .choice: return try trait(ofChoice: term, parts)
        default: (made.kind, made.size) = (try kind(ofCast: term, parts[0].kind), parts[0].size)
        }
        if term.kind == .distinction { made.canBeNull = false }
        // SQLite gives NULL where others stop.
        if term.kind == .arithmetic, term.word == "/" || term.word == "%" { made.canBeNull = true }
        return made
    }

    private func trait(ofName term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        if let found = reading.scope.find(term) { return found.trait }
        let isAlias = term.table == nil && reading.scope.aliases[term.word.lowercased()] != nil
        throw SQLBreach(
            rule: isAlias ? .alias : .hiddenColumn, found: "`\(term.word)`", start: term.start)
    }

    private func trait(ofQuery term: SQLTerm, _ reading: Reading) throws(SQLBreach) -> SQLTrait {
        let query = try result(of: term.queries[0], in: reading.scope, reading.known)
        guard query.isOneRow else {
            throw SQLBreach(rule: .oneValue, found: "a query that may give several rows", start: term.start)
        }
        var trait = query.columns.first?.trait ?? SQLTrait(kind: .null, canBeNull: true)
        trait.canBeNull = true
        trait.weight = 1 + query.weight
        return trait
    }

    // MARK: Operators

    private func requireLogical(_ term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) {
        for (part, trait) in zip(term.parts, parts) where !trait.kind.isLogical {
            throw SQLBreach(
                rule: .condition, found: "\(trait.kind.rawValue) as a condition", start: part.start)
        }
    }

    private func kind(ofArithmetic term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) -> SQLTrait.Kind {
        for part in parts where !part.kind.isNumeric {
            throw SQLBreach(
                rule: .arithmetic, found: "\(part.kind.rawValue) beside `\(term.word)`", start: term.start)
        }
        let isWhole = !parts.contains { $0.kind == .number }
        if term.word == "/", isWhole {
            throw SQLBreach(rule: .wholeDivision, found: "`/` between whole numbers", start: term.start)
        }
        if term.word == "%", !isWhole {
            throw SQLBreach(rule: .remainder, found: "`%` beside a number with a fraction", start: term.start)
        }
        return isWhole ? .integer : .number
    }

    private func requireComparable(_ term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) {
        for part in parts.dropFirst() { try requireAlike(parts[0].kind, part.kind, term.start) }
        guard term.kind == .between || ["<", "<=", ">", ">="].contains(term.word) else { return }
        for (part, trait) in zip(term.parts, parts) where trait.kind == .date {
            throw SQLBreach(rule: .dateOrder, found: "a date in order", start: part.start)
        }
        guard parts.contains(where: { $0.kind == .day }) else { return }
        for part in term.parts where part.kind == .text && !Self.isDay(part.word) {
            throw SQLBreach(rule: .wholeDay, found: "'\(part.word.prefix(40))'", start: part.start)
        }
    }

    private static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- UInt8(ascii: "0") < 10
            }
    }

    private func requirePattern(_ term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) {
        guard parts[0].kind.isTextual else {
            throw SQLBreach(rule: .likeText, found: "\(parts[0].kind.rawValue) before LIKE", start: term.start)
        }
        let pattern = term.parts[1]
        let escape = term.parts.count > 2 ? term.parts[2] : nil
        guard pattern.kind == .text, escape == nil || escape?.kind == .text && escape?.word.unicodeScalars.count == 1
        else {
            throw SQLBreach(rule: .likePattern, found: "a pattern that is computed", start: pattern.start)
        }
        let sign = escape?.word.unicodeScalars.first ?? "\\"
        var isEscaped = false
        for scalar in pattern.word.unicodeScalars {
            if isEscaped {
                guard scalar == sign || scalar == "%" || scalar == "_" else { break }
                isEscaped = false
            } else if scalar == sign {
                isEscaped = true
                if escape == nil { break }
            }
        }
        if isEscaped { throw SQLBreach(rule: .likePattern, found: "`\(sign)` in a pattern", start: pattern.start) }
    }

    private func kind(ofCast term: SQLTerm, _ value: SQLTrait.Kind) throws(SQLBreach) -> SQLTrait.Kind {
        let isRounded = term.parts[0].kind == .call && term.parts[0].word == "round"
        let (kind, isAllowed): (SQLTrait.Kind, Bool) =
            switch term.word {
            case "integer": (.integer, value == .integer || value == .boolean || value == .null || isRounded)
            case "real": (.number, value.isNumeric)
            default: (.text, value == .integer || value.isTextual)
            }
        guard isAllowed else {
            throw SQLBreach(
                rule: .castValue, found: "\(value.rawValue) cast to \(term.word.uppercased())", start: term.start)
        }
        return kind
    }

    private func trait(ofChoice term: SQLTerm, _ parts: [SQLTrait]) throws(SQLBreach) -> SQLTrait {
        let (hasBase, hasElse) = (term.word.hasPrefix("base"), term.word.hasSuffix("else"))
        var made = SQLTrait(kind: .null, canBeNull: !hasElse, size: 0, weight: 1)
        let first = hasBase ? 1 : 0
        for (index, part) in parts.enumerated().dropFirst(first) {
            let isLast = index == parts.count - 1
            if (index - first) % 2 == 0, !(hasElse && isLast) {
                if hasBase {
                    try requireAlike(parts[0].kind, part.kind, term.parts[index].start)
                } else if !part.kind.isLogical {
                    throw SQLBreach(
                        rule: .condition, found: "\(part.kind.rawValue) as a condition", start: term.parts[index].start)
                }
                made.weight += part.weight
            } else {
                guard let both = made.joined(part) else {
                    throw SQLBreach(
                        rule: .branches, found: "\(made.kind.rawValue) and \(part.kind.rawValue) in one CASE",
                        start: term.parts[index].start)
                }
                made = both
            }
        }
        return made
    }
}
