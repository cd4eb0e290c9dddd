extension Approximation {
    /// The stretch of days that an expression names, as `ImpreciseSpell` has it, with the ends of what is approximate unsure by
    /// the stated amounts on either side. Nil for an interval that ends before it starts.
    package func spell(of edtf: EDTF) -> ImpreciseSpell? {
        guard case .interval(let interval) = edtf else {
            let (plain, wide) = (ImpreciseSpell(edtf), widenedBounds(of: edtf))
            return ImpreciseSpell(
                start: Self.around(plain.start.earliest, outwards: wide.earliest),
                end: Self.around(plain.end.latest, outwards: wide.latest))
        }
        return ImpreciseSpell(
            start: bounds(of: interval.start, open: .distantPast), end: bounds(of: interval.end, open: .distantFuture))
    }

    /// An unknown end may be any day.
    private func bounds(of end: EDTFInterval.End, open: Day) -> DateBounds {
        switch end {
        case .date(let date): widenedBounds(of: .date(date))
        case .open: DateBounds(open)
        case .unknown: .anyDay
        }
    }

    /// As far inwards as outwards.
    private static func around(_ day: Day, outwards: Day) -> DateBounds {
        guard day != .distantPast, day != .distantFuture, outwards != .distantPast, outwards != .distantFuture else {
            return DateBounds(day)
        }
        let days = abs(outwards.days(since: day))
        return DateBounds(known: day.advanced(by: -days), day.advanced(by: days))
    }
}
