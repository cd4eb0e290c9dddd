/// Makes sure that a text is one expression, before it is put into a query: so that it cannot end the query's list, add a
/// table, or take what stands behind it into a comment.
package enum SQLExpression {
    private static let clauses: Set<String> = [
        "select", "from", "where", "group", "having", "order", "limit", "union", "intersect", "except", "values", "as",
        "with",
    ]

    /// - Throws: what is wrong with it.
    package static func check(_ text: String) throws(SQLFault) {
        let tokens = SQLToken.tokens(of: text)
        func fault(_ message: String, _ token: SQLToken) -> SQLFault {
            SQLFault(message: message, offset: String(decoding: text.utf8.prefix(token.start), as: UTF8.self).count)
        }
        guard let first = tokens.first else { throw SQLFault(message: "no expression", offset: 0) }
        if first.isWord(in: ["distinct", "all"]) { throw fault(refusal(first.text), first) }
        for (index, token) in tokens.enumerated() {
            if token.kind == .openComment { throw fault("a comment that is never closed", token) }
            if token.depth < 0 { throw fault("near \")\": syntax error", token) }
            if token.text == ";" { throw fault("more than one statement", token) }
            if token.text == "?" || [":", "@", "#"].contains(token.text) && token.kind == .sign {
                throw fault("a parameter, which nobody fills in", token)
            }
            guard token.depth == 0 else { continue }
            if token.text == "," { throw fault("more than one expression", token) }
            // x IS DISTINCT FROM y
            let isComparison = token.isWord("from") && index > 1 && tokens[index - 1].isWord("distinct")
            if token.isWord(in: clauses), !isComparison { throw fault(refusal(token.text), token) }
        }
    }

    private static func refusal(_ word: String) -> String { "`\(word)` in an expression: it is not a whole query" }
}
