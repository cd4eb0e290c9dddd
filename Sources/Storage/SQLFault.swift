/// Why SQLite refused a text or stopped running it, in its words.
package struct SQLFault: Error, Hashable, Sendable {
    package let message: String
    /// Characters of the text before the place of the fault, where SQLite can tell.
    package let offset: Int?
}
