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
}
