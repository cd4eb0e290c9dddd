/// Whether a column may leave the house.
package enum Privacy: Hashable, Sendable {
    case open
    /// May name people: no output may hold it before a `redact` stage says how.
    case sensitive
    /// Sensitive, and published as reported, for the reason that the pipeline states.
    case publishedAsReported(reason: String)
}
