/// Several dates: one of them, `[1667,1668,1670..1672]`, or all of them, `{1960,1961-12}`. Level 2.
package struct EDTFSet: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case oneOf, allOf
    }

    package enum Member: Hashable, Sendable {
        case date(EDTFDate)
        /// Every date of the ends' precision between them, both included; nil for no end on that side.
        case range(from: EDTFDate?, to: EDTFDate?)
    }

    package let kind: Kind
    /// At least one.
    package let members: [Member]

    init(known kind: Kind, _ members: [Member]) {
        self.kind = kind
        self.members = members
    }

    package init?(_ kind: Kind, _ members: [Member]) {
        guard !members.isEmpty else { return nil }
        self.init(known: kind, members)
    }

    /// From the earliest day of any member to the latest of any.
    package var bounds: DateBounds {
        var earliest = Day.distantFuture
        var latest = Day.distantPast
        for member in members {
            earliest = min(earliest, member.bounds.earliest)
            latest = max(latest, member.bounds.latest)
        }
        return DateBounds(known: earliest, latest)
    }
}

extension EDTFSet.Member {
    package var bounds: DateBounds {
        switch self {
        case .date(let date): date.bounds
        case .range(let from, let to):
            DateBounds(known: from?.bounds.earliest ?? .distantPast, to?.bounds.latest ?? .distantFuture)
        }
    }
}
