/// A word, number, text or sign of an SQL text, enough to tell what a query selects; SQLite judges the rest.
struct SQLToken: Hashable {
    enum Kind { case word, quotedName, text, number, sign }

    let kind: Kind
    let text: Substring
    /// Brackets open around it.
    let depth: Int

    /// A keyword or name without regard to case.
    func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }

    /// The tokens of a text, without comments and white space.
    static func tokens(of sql: String) -> [SQLToken] {
        var tokens: [SQLToken] = []
        var rest = Substring(sql)
        var depth = 0
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else {
                if first == ")" { depth -= 1 }
                let (kind, end) = token(at: rest, first)
                tokens.append(SQLToken(kind: kind, text: rest[..<end], depth: depth))
                if first == "(" { depth += 1 }
                rest = rest[end...]
            }
        }
        return tokens
    }

    private static func token(at rest: Substring, _ first: Character) -> (Kind, String.Index) {
        switch first {
        case "'": return (.text, closing(rest, "'"))
        case "\"", "`": return (.quotedName, closing(rest, first))
        case "[": return (.quotedName, closing(rest, "]"))
        case _ where first.isLetter || first == "_":
            return (.word, rest.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") } ?? rest.endIndex)
        case _ where first.isNumber:
            return (.number, rest.firstIndex { !($0.isNumber || $0.isLetter || $0 == ".") } ?? rest.endIndex)
        default: return (.sign, rest.index(after: rest.startIndex))
        }
    }

    /// Behind the closing quote, which counts as text where it stands twice.
    private static func closing(_ rest: Substring, _ quote: Character) -> String.Index {
        var index = rest.index(after: rest.startIndex)
        while index < rest.endIndex {
            let next = rest.index(after: index)
            if rest[index] == quote {
                guard next < rest.endIndex, rest[next] == quote else { return next }
                index = next
            }
            index = rest.index(after: index)
        }
        return rest.endIndex
    }
}
