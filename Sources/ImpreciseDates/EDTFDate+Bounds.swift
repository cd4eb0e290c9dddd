extension EDTFDate {
    /// The days that this date allows, first and last; a qualifier does not widen them.
    ///
    /// Where digits are unspecified, the first and last day of all that fit the pattern and exist: `2023-02-3X` is none,
    /// `1900-02-XX` ends on the 28th.
    package var bounds: DateBounds {
        if let (month, day) = bits.plainDay { return DateBounds(Day(known: yearMagnitude, month, day)) }
        if let grouping { return grouping.bounds(in: year.range) }
        if !hasUnspecifiedDigits, year.significantDigits == nil { return plainBounds }
        // A date is made only if some day fits, so both are found.
        let earliest = firstDay(fromLatest: false) ?? Day(known: year.range.lowerBound, 1, 1)
        let latest = firstDay(fromLatest: true) ?? Day(known: year.range.upperBound, 12, 31)
        return DateBounds(known: earliest, latest)
    }

    /// The days where every digit is written: nothing to search for.
    private var plainBounds: DateBounds {
        let year = year.value
        guard let month else { return DateBounds(known: Day(known: year, 1, 1), Day(known: year, 12, 31)) }
        let first = Day(known: year, Int(month.value), Int(day?.value ?? 1))
        if day != nil { return DateBounds(first) }
        return DateBounds(
            known: first, first.advanced(by: Int64(Day.length(ofMonth: Int(month.value), in: year)) - 1))
    }

    var hasDays: Bool {
        if let month, month.value > 12 { return day == nil && month.unspecified == 0 && grouping != nil }
        return firstDay(fromLatest: false) != nil
    }

    private func firstDay(fromLatest isBackward: Bool) -> Day? {
        let years = year.range
        if year.unspecified == 0 {
            let first = isBackward ? years.upperBound : years.lowerBound
            if let day = firstDay(of: first, isBackward) { return day }
            // 29 February of a span of years that begins or ends with a common one: no more than 8 apart.
            for step in 1...8 {
                let other = isBackward ? first - Int64(step) : first + Int64(step)
                guard years.contains(other) else { return nil }
                if let day = firstDay(of: other, isBackward) { return day }
            }
            return nil
        }
        for step in 0..<Int64(years.count) {
            let candidate = isBackward ? years.upperBound - step : years.lowerBound + step
            if year.matches(candidate), let day = firstDay(of: candidate, isBackward) { return day }
        }
        return nil
    }

    private func firstDay(of year: Int64, _ isBackward: Bool) -> Day? {
        if let month, month.unspecified == 0, let day, day.unspecified == 0 {
            return Day(year: year, month: Int(month.value), day: Int(day.value))
        }
        for step in 0..<12 {
            let candidate = isBackward ? 12 - step : 1 + step
            guard month?.matches(candidate) ?? true else { continue }
            let length = Day.length(ofMonth: candidate, in: year)
            guard let day else { return Day(known: year, candidate, isBackward ? length : 1) }
            for dayStep in 0..<length {
                let dayCandidate = isBackward ? length - dayStep : 1 + dayStep
                if day.matches(dayCandidate) { return Day(known: year, candidate, dayCandidate) }
            }
        }
        return nil
    }
}
