extension SQLParser {
    private static let comparisons: Set<String> = ["=", "<>", "!=", "<", "<=", ">", ">="]

    /// A comparison or another test of values; a second one behind it needs brackets, since engines bind them differently.
    mutating func predicate() throws(SQLBreach) -> SQLTerm {
        let left = try sum()
        guard let tested = try test(left) else { return left }
        if let next, Self.comparisons.contains(next.text) || next.isWord(in: ["is", "in", "like", "between", "not"]) {
            throw breach(.inARow)
        }
        return tested
    }

    /// Nil where no test follows.
    private mutating func test(_ left: SQLTerm) throws(SQLBreach) -> SQLTerm? {
        guard let next else { return nil }
        if next.kind == .sign {
            if next.text == "==" { throw breach(.equals) }
            guard Self.comparisons.contains(next.text) else { return nil }
            skip()
            return SQLTerm(.comparison, at: next.start, next.text, [left, try sum()])
        }
        if next.isWord(in: ["glob", "regexp", "match"]) { throw breach(.operators) }
        if next.isWord(in: ["isnull", "notnull"]) { throw breach(.nullTest) }
        if next.isWord("is") { return try identity(left) }
        let place = start
        let isNegated = isNext("not")
        if isNegated {
            if following(1)?.isWord(in: ["glob", "regexp", "match"]) ?? false { throw breach(.operators) }
            if following(1)?.isWord("null") ?? false { throw breach(.nullTest) }
            guard following(1)?.isWord(in: ["like", "in", "between"]) ?? false else { throw breach(.grammar) }
            skip()
        }
        if take("like") { return try like(left, at: place) }
        if take("between") {
            let low = try sum()
            try require("and")
            return SQLTerm(.between, at: place, "between", [left, low, try sum()])
        }
        if take("in") { return try membership(left, at: place) }
        return nil
    }

    private mutating func identity(_ left: SQLTerm) throws(SQLBreach) -> SQLTerm {
        let place = start
        skip()
        let isNegated = take("not")
        if take("null") { return SQLTerm(.isNull, at: place, isNegated ? "is not null" : "is null", [left]) }
        if take("true") || take("false") { return SQLTerm(.isTruth, at: place, "is true", [left]) }
        guard take("distinct", "from") else {
            throw SQLBreach(rule: .identity, found: "`IS` between two values", start: place)
        }
        return SQLTerm(.distinction, at: place, "is distinct from", [left, try sum()])
    }

    private mutating func like(_ left: SQLTerm, at place: Int) throws(SQLBreach) -> SQLTerm {
        let pattern = try sum()
        let escape = take("escape") ? [try sum()] : []
        return SQLTerm(.like, at: place, "like", [left, pattern] + escape)
    }

    private mutating func membership(_ left: SQLTerm, at place: Int) throws(SQLBreach) -> SQLTerm {
        guard take("(") else { throw breach(.membership, "a table without a query behind IN") }
        if isNext(")") { throw breach(.membership, "an empty list") }
        if isNext("select") || isNext("with") || isNext("values") {
            var term = SQLTerm(.inQuery, at: place, "in", [left])
            term.queries = [try subquery()]
            return term
        }
        let items = try list { parser throws(SQLBreach) in try parser.term() }
        try require(")")
        return SQLTerm(.inList, at: place, "in", [left] + items)
    }
}
