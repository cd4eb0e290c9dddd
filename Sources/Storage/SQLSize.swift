/// Keeps texts away from SQLite that it would take long to prepare: it counts no steps before a query runs.
enum SQLSize {
    /// Bytes of a text.
    static let most = 256 << 10

    static func check(_ sql: String) throws(SQLFault) {
        guard sql.utf8.count <= most else {
            throw SQLFault(
                message: "a text of \(sql.utf8.count) bytes", offset: nil, expected: "at most \(most) bytes",
                mend: "put long lists of values into a table, and join it")
        }
        if let zero = sql.utf8.firstIndex(of: 0) {
            throw SQLFault(
                message: "a NUL in the text", offset: String(decoding: sql.utf8[..<zero], as: UTF8.self).count,
                expected: "SQL without characters that cannot be seen", mend: "take it out")
        }
    }

    /// Whether SQLite can be asked what it has against a text that is outside of the subset. Queries within queries are put
    /// into each other when they are prepared, so that ten lines could come to millions of terms: as many as each has,
    /// multiplied.
    static func isPreparedInAMoment(_ sql: String) -> Bool {
        let tokens = SQLToken.tokens(of: sql)
        let queries = tokens.count { $0.isWord("select") }
        guard queries > 2 else { return true }
        var terms = 1.0
        for _ in 0..<queries where terms < 1e6 { terms *= max(2, Double(tokens.count) / Double(queries) / 2) }
        return terms < 1e6
    }
}
