/// A place where a text leaves the portable subset.
struct SQLBreach: Error {
    let rule: SQLRule
    let found: String
    /// Bytes of the whole text before it.
    let start: Int

    func fault(in sql: String) -> SQLFault {
        SQLFault(
            message: found, offset: String(decoding: sql.utf8.prefix(start), as: UTF8.self).count,
            reason: rule == .excess ? .invalid : .notPortable, expected: rule.expected, mend: rule.mend)
    }
}
