/// Reads a text by the grammar that SQLite, PostgreSQL and Spark have in common; what has no place in it is refused where it
/// stands. Precedence is SQLite's; where the others differ brackets are asked for.
struct SQLParser {
    /// Levels of brackets or operations within each other; SQLite has about as many.
    static let deepest = 100

    private let tokens: [SQLToken]
    private var index = 0
    private var depth = 0

    init(_ sql: String) {
        tokens = Self.joined(SQLToken.tokens(of: sql))
        end = sql.utf8.count
    }

    /// Bytes of the whole text.
    let end: Int

    /// Signs of two characters are one.
    private static func joined(_ tokens: [SQLToken]) -> [SQLToken] {
        let pairs: Set<String> = ["<=", ">=", "<>", "!=", "==", "||", "<<", ">>", "->"]
        var joined: [SQLToken] = []
        var isSecond = false
        for (index, token) in tokens.enumerated() {
            if isSecond {
                isSecond = false
                continue
            }
            guard token.kind == .sign, index + 1 < tokens.count, tokens[index + 1].start == token.start + 1,
                pairs.contains(token.text + tokens[index + 1].text)
            else {
                joined.append(token)
                continue
            }
            isSecond = true
            joined.append(
                SQLToken(
                    kind: .sign, text: token.text + tokens[index + 1].text, depth: token.depth, start: token.start))
        }
        return joined
    }

    // MARK: What stands next

    var next: SQLToken? { index < tokens.count ? tokens[index] : nil }
    var start: Int { next?.start ?? end }

    func following(_ offset: Int) -> SQLToken? { index + offset < tokens.count ? tokens[index + offset] : nil }

    func isNext(_ words: String...) -> Bool {
        words.enumerated().allSatisfy { offset, word in
            guard let token = following(offset) else { return false }
            return token.kind == .sign ? token.text == word : token.isWord(word)
        }
    }

    @discardableResult mutating func skip() -> SQLToken? {
        defer { index += 1 }
        return next
    }

    /// Goes behind the words if they stand next.
    mutating func take(_ words: String...) -> Bool {
        for (offset, word) in words.enumerated() {
            guard let token = following(offset), token.kind == .sign ? token.text == word : token.isWord(word) else {
                return false
            }
        }
        index += words.count
        return true
    }

    mutating func require(_ word: String) throws(SQLBreach) {
        guard take(word) else { throw breach(.grammar) }
    }

    /// At the next token.
    func breach(_ rule: SQLRule, _ found: String? = nil) -> SQLBreach {
        let found = next?.kind == .openComment ? "a comment that is never closed" : found
        return SQLBreach(rule: rule, found: found ?? next.map { "`\($0.text.prefix(60))`" } ?? "the end", start: start)
    }

    /// Counts a level for as long as `body` runs.
    mutating func nested<Result>(
        _ body: (inout SQLParser) throws(SQLBreach) -> Result
    ) throws(SQLBreach) -> Result {
        depth += 1
        guard depth <= Self.deepest else { throw breach(.excess, "more than \(Self.deepest) levels within each other") }
        let result = try body(&self)
        depth -= 1
        return result
    }

    // MARK: Names and lists

    /// Words that are no names unless they stand in quotes.
    private static let reserved: Set<String> = [
        "all", "and", "as", "between", "case", "distinct", "else", "except", "exists", "from", "group", "having", "in",
        "intersect", "is", "join", "limit", "not", "null", "on", "or", "order", "select", "then", "union", "using",
        "values", "when", "where",
    ]

    /// Words that end what an alias without AS could follow.
    private static let followers: Set<String> = [
        "asc", "collate", "cross", "desc", "end", "escape", "filter", "full", "inner", "left", "like", "natural",
        "nulls", "offset", "outer", "over", "right", "window", "indexed", "glob", "regexp", "match", "isnull",
        "notnull",
    ]

    var isName: Bool {
        guard let next else { return false }
        return next.kind == .quotedName || next.kind == .word && !Self.reserved.contains(next.text.lowercased())
    }

    mutating func name() throws(SQLBreach) -> String {
        guard let next, isName else { throw breach(.grammar) }
        if next.kind == .word {
            skip()
            return next.text
        }
        guard next.text.hasPrefix("\"") else { throw breach(.quotes) }
        skip()
        return String(next.text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    /// With or without AS; nil where there is none.
    mutating func alias() throws(SQLBreach) -> String? {
        if take("as") {
            if next?.kind == .text { throw breach(.textAsName) }
            return try name()
        }
        guard isName, next?.kind == .quotedName || !Self.followers.contains(next?.text.lowercased() ?? "") else {
            if next?.kind == .text { throw breach(.textAsName) }
            return nil
        }
        return try name()
    }

    mutating func list<Element>(
        _ element: (inout SQLParser) throws(SQLBreach) -> Element
    ) throws(SQLBreach) -> [Element] {
        var elements = [try element(&self)]
        while take(",") { elements.append(try element(&self)) }
        return elements
    }
}
