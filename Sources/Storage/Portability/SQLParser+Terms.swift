extension SQLParser {
    /// A whole text that is one expression.
    mutating func wholeTerm() throws(SQLBreach) -> SQLTerm {
        let term = try term()
        guard next == nil else { throw breach(.grammar) }
        return term
    }

    mutating func term() throws(SQLBreach) -> SQLTerm {
        try nested { parser throws(SQLBreach) in
            try parser.junction("or") { parser throws(SQLBreach) in
                try parser.junction("and") { parser throws(SQLBreach) in try parser.inversion() }
            }
        }
    }

    /// One term, however many operands, so that long lists of conditions are not deep.
    private mutating func junction(
        _ word: String, _ operand: (inout SQLParser) throws(SQLBreach) -> SQLTerm
    ) throws(SQLBreach) -> SQLTerm {
        var operands = [try operand(&self)]
        let place = start
        while take(word) { operands.append(try operand(&self)) }
        return operands.count == 1 ? operands[0] : SQLTerm(.junction, at: place, word, operands)
    }

    private mutating func inversion() throws(SQLBreach) -> SQLTerm {
        let place = start
        guard take("not") else { return try predicate() }
        return try nested { parser throws(SQLBreach) in SQLTerm(.inversion, at: place, "not", [try parser.inversion()])
        }
    }

    mutating func sum() throws(SQLBreach) -> SQLTerm {
        try chain(["+", "-"]) { parser throws(SQLBreach) in
            try parser.chain(["*", "/", "%"]) { parser throws(SQLBreach) in try parser.concatenation() }
        }
    }

    private mutating func chain(
        _ signs: Set<String>, _ operand: (inout SQLParser) throws(SQLBreach) -> SQLTerm
    ) throws(SQLBreach) -> SQLTerm {
        var left = try operand(&self)
        while let next, next.kind == .sign, signs.contains(next.text) {
            guard left.depth < Self.deepest else {
                throw breach(.excess, "more than \(Self.deepest) operations in a row")
            }
            skip()
            left = SQLTerm(.arithmetic, at: next.start, next.text, [left, try operand(&self)])
        }
        return left
    }

    private mutating func concatenation() throws(SQLBreach) -> SQLTerm {
        var operands = [try signed()]
        let place = start
        while take("||") { operands.append(try signed()) }
        if isNext("&") || isNext("|") || isNext("<<") || isNext(">>") { throw breach(.bits) }
        if isNext("->") { throw breach(.operators) }
        if isNext("collate") { throw breach(.collation) }
        return operands.count == 1 ? operands[0] : SQLTerm(.concatenation, at: place, "||", operands)
    }

    private mutating func signed() throws(SQLBreach) -> SQLTerm {
        if isNext("~") { throw breach(.bits) }
        guard let next, isNext("-") || isNext("+") else { return try primary() }
        skip()
        return try nested { parser throws(SQLBreach) in
            SQLTerm(.sign, at: next.start, next.text, [try parser.signed()])
        }
    }

    private mutating func primary() throws(SQLBreach) -> SQLTerm {
        guard let next else { throw breach(.grammar) }
        switch next.kind {
        case .number: return try number(next)
        case .text:
            skip()
            let text = String(next.text.dropFirst().dropLast()).replacing("''", with: "'")
            return SQLTerm(.text, at: next.start, text)
        case .sign: return try brackets()
        case .openComment: throw breach(.grammar)
        case .quotedName: return try reference()
        case .word: return try word(next)
        }
    }

    private mutating func number(_ token: SQLToken) throws(SQLBreach) -> SQLTerm {
        let text = token.text.lowercased()
        // Hexadecimal ones, and those with signs between their digits.
        guard text.utf8.allSatisfy({ ($0 &- UInt8(ascii: "0") < 10) || "e.+-".utf8.contains($0) }) else {
            throw breach(.literals)
        }
        skip()
        let isWhole = text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        return SQLTerm(isWhole ? .integer : .number, at: token.start, text)
    }

    /// An expression, a row of them, or a query.
    private mutating func brackets() throws(SQLBreach) -> SQLTerm {
        let place = start
        try require("(")
        if isNext("select") || isNext("with") || isNext("values") {
            var term = SQLTerm(.query, at: place)
            term.queries = [try subquery()]
            return term
        }
        let term = try self.term()
        if isNext(",") { throw SQLBreach(rule: .rows, found: "several values in brackets", start: place) }
        try require(")")
        return term
    }

    /// Up to the bracket that closes it.
    mutating func subquery() throws(SQLBreach) -> SQLTree {
        let tree = try nested { parser throws(SQLBreach) in try parser.tree() }
        try require(")")
        return tree
    }

    private mutating func word(_ token: SQLToken) throws(SQLBreach) -> SQLTerm {
        let word = token.text.lowercased()
        switch word {
        case "null":
            skip()
            return SQLTerm(.null, at: token.start)
        case "true", "false":
            skip()
            return SQLTerm(.truth, at: token.start, word)
        case "case": return try choice()
        case "exists":
            skip()
            try require("(")
            var term = SQLTerm(.exists, at: token.start)
            term.queries = [try subquery()]
            return term
        case "x" where following(1)?.kind == .text && following(1)?.start == token.start + 1: throw breach(.literals)
        case "cast" where following(1)?.text == "(": return try cast()
        case _ where following(1)?.text == "(" && isName: return try call()
        default: return try reference()
        }
    }

    private mutating func reference() throws(SQLBreach) -> SQLTerm {
        let place = start
        let first = try name()
        guard take(".") else { return SQLTerm(.name, at: place, first) }
        let second = try name()
        guard !isNext(".") else { throw SQLBreach(rule: .grammar, found: "a name of three parts", start: place) }
        var term = SQLTerm(.name, at: place, second)
        term.table = first
        return term
    }

    private mutating func cast() throws(SQLBreach) -> SQLTerm {
        let place = start
        skip()
        try require("(")
        let value = try term()
        try require("as")
        let type = next?.text.lowercased() ?? ""
        guard ["integer", "real", "text"].contains(type), following(1)?.text == ")" else {
            throw breach(.castType)
        }
        skip()
        skip()
        return SQLTerm(.cast, at: place, type, [value])
    }

    /// Its parts are the base, if it has one, then by turns what is asked and given, then what ELSE gives.
    private mutating func choice() throws(SQLBreach) -> SQLTerm {
        let place = start
        skip()
        var parts = isNext("when") ? [] : [try term()]
        let hasBase = !parts.isEmpty
        while take("when") {
            parts.append(try term())
            try require("then")
            parts.append(try term())
        }
        let hasElse = take("else")
        if hasElse { parts.append(try term()) }
        try require("end")
        return SQLTerm(.choice, at: place, (hasBase ? "base" : "") + (hasElse ? " else" : ""), parts)
    }
}
