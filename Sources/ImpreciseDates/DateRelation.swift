/// How one date lies to another, each of them one day that may be known imprecisely. For stretches of days there are
/// Allen's thirteen (`ImpreciseSpell`), for windows of days `DateWindow`.
package enum DateRelation: String, CaseIterable, Hashable, Sendable {
    case before, equals, after
}

extension DateBounds {
    /// *Certain* if the relation holds for every pair of days that the two allow, *possible* if it does for some.
    ///
    /// The two are taken to be told independently: `2023-11` may be before `2023-11`, since neither says which day.
    package func certainty(of relation: DateRelation, to other: DateBounds) -> Certainty {
        switch relation {
        case .before:
            if latest < other.earliest { return .certain }
            return earliest < other.latest ? .possible : .impossible
        case .after: return other.certainty(of: .before, to: self)
        case .equals:
            guard overlaps(other) else { return .impossible }
            return dayCount == 1 && other.dayCount == 1 ? .certain : .possible
        }
    }
}
