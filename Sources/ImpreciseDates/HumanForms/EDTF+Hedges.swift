extension EDTF {
    /// The first and last date of what a text has named; nil for sets and times.
    var ends: (start: EDTFDate, end: EDTFDate)? {
        switch self {
        case .date(let date): return (date, date)
        case .interval(let interval):
            guard case .date(let start) = interval.start, case .date(let end) = interval.end else { return nil }
            return (start, end)
        case .dateTime, .set: return nil
        }
    }

    /// The same with `?`, `~` or both said of each date in it.
    func hedged(by hedges: [Qualifier]) -> EDTF {
        guard !hedges.isEmpty else { return self }
        switch self {
        case .date(let date): return .date(date.hedged(by: hedges))
        case .dateTime: return self
        case .interval(let interval):
            return .interval(EDTFInterval(known: interval.start.hedged(by: hedges), interval.end.hedged(by: hedges)))
        case .set(let set):
            let members = set.members.map { member -> EDTFSet.Member in
                switch member {
                case .date(let date): .date(date.hedged(by: hedges))
                case .range(let from, let to): .range(from: from?.hedged(by: hedges), to: to?.hedged(by: hedges))
                }
            }
            return .set(EDTFSet(known: set.kind, members))
        }
    }
}

extension EDTFInterval.End {
    fileprivate func hedged(by hedges: [Qualifier]) -> EDTFInterval.End {
        if case .date(let date) = self { .date(date.hedged(by: hedges)) } else { self }
    }
}

extension EDTFDate {
    /// The same date with these said of the whole of it, beside what is said already.
    fileprivate func hedged(by hedges: [Qualifier]) -> EDTFDate {
        var all = hedges
        if let qualifier { all.append(qualifier) }
        let isUncertain = all.contains { $0 != .approximate }
        let isApproximate = all.contains(where: \.widens)
        let both: Qualifier =
            isUncertain && isApproximate ? .uncertainAndApproximate : isApproximate ? .approximate : .uncertain
        let qualifiers = ComponentQualifiers(before: nil, after: both)
        if let day, let month {
            return EDTFDate(
                known: year, month, EDTFDigits(day.value, unspecified: day.unspecified, qualifiers: qualifiers))
        }
        if let month {
            return EDTFDate(
                known: year, EDTFDigits(month.value, unspecified: month.unspecified, qualifiers: qualifiers), nil)
        }
        return EDTFDate(
            known: EDTFYear(
                isNegative: year.isNegative, magnitude: year.magnitude, unspecified: year.unspecified,
                notation: year.notation, significantDigits: year.significantDigits, qualifiers: qualifiers),
            nil, nil)
    }

    /// The date of the same precision next to this one: the month before July 2023 is June. For a part of the year, the
    /// day. Nil where the years are not told in full.
    func neighbour(isBefore: Bool) -> EDTFDate? {
        guard !hasUnspecifiedDigits else { return nil }
        let day = EDTFDate(isBefore ? bounds.earliest.advanced(by: -1) : bounds.latest.advanced(by: 1))
        switch precision {
        case .day, .subYear: return day
        case .month: return EDTFDate(known: day.year, day.month, nil)
        case .year: return EDTFDate(known: day.year, nil, nil)
        }
    }
}
