/// Why SQLite refused a text or stopped running it, in its words; or why no text of the kind is taken, in ours.
package struct SQLFault: Error, Hashable, Sendable {
    package enum Reason: Sendable {
        case invalid
        /// SQLite takes it, and another engine would not, or would read it otherwise.
        case notPortable
    }

    package let message: String
    /// Characters of the text before the place of the fault, where SQLite can tell.
    package let offset: Int?
    package var reason = Reason.invalid
    /// What may stand there, and what to write instead, where more is known than SQLite says.
    package var expected: String?
    package var mend: String?
    /// What the system says where a file could not be written.
    package var systemReason: String?

    /// The same counted from behind so many characters.
    func behind(_ lead: Int) -> SQLFault {
        SQLFault(
            message: message, offset: offset.map { $0 - lead }, reason: reason, expected: expected, mend: mend)
    }
}
