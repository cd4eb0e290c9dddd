/// What a written name or code stands for.
package enum CountryMatch: Hashable, Sendable {
    /// This country and no other.
    case known(Country)
    /// Perhaps these, in order of their codes, and nobody but the writer can say: a name of several (Congo), a state that
    /// is no more (Yugoslavia), a part of one (Scotland), a code in small letters (`no`). Often several, sometimes one.
    case unsure([Country])
    /// Nothing that is known here.
    case unknown

    /// All that could be meant: one if it is known, none if it is unknown.
    package var candidates: [Country] {
        switch self {
        case .known(let country): [country]
        case .unsure(let countries): countries
        case .unknown: []
        }
    }
}
