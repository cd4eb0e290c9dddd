/// Whether a column may leave the house.
package enum Privacy: Hashable, Sendable {
    case open
    /// May name people: no output may hold it before a `redact` stage says how.
    case sensitive
    /// Sensitive, and published as reported, for the reason that the pipeline states.
    case publishedAsReported(reason: String)

    /// Of what is made of columns of both kinds: the stricter one, and every reason.
    package func joined(with other: Privacy) -> Privacy {
        switch (self, other) {
        case (.sensitive, _), (_, .sensitive): .sensitive
        case (.publishedAsReported(let reason), .publishedAsReported(let further)) where reason != further:
            .publishedAsReported(reason: "\(reason); \(further)")
        case (.publishedAsReported, _): self
        default: other
        }
    }
}
