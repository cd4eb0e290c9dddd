/// From one date to another, both included; either end may be open or unknown, though not both unknown.
package struct EDTFInterval: Hashable, Sendable {
    package enum End: Hashable, Sendable {
        case date(EDTFDate)
        /// `..`: there is no end.
        case open
        /// Nothing written: there is an end, and nobody says when.
        case unknown
    }

    package let start: End
    package let end: End

    init(known start: End, _ end: End) {
        self.start = start
        self.end = end
    }

    /// Nil when the end lies wholly before the start, or nothing is said at all.
    package init?(from start: End, to end: End) {
        if start == .unknown, end == .unknown { return nil }
        if case .date(let first) = start, case .date(let last) = end,
            first.bounds.earliest > last.bounds.latest
        {
            return nil
        }
        self.init(known: start, end)
    }

    package var bounds: DateBounds {
        DateBounds(known: start.bounds?.earliest ?? .distantPast, end.bounds?.latest ?? .distantFuture)
    }

    package var level: Int { max(start.level, end.level) }
}

extension EDTFInterval.End {
    /// Nil where there is no date.
    package var bounds: DateBounds? {
        if case .date(let date) = self { date.bounds } else { nil }
    }

    /// Unspecified digits at the end of an interval are level 2, wherever they stand.
    var level: Int {
        guard case .date(let date) = self else { return 1 }
        return date.hasUnspecifiedDigits ? 2 : date.level
    }

    /// Whether its year, if it has one, is of the form that intervals allow.
    var hasFourDigits: Bool {
        guard case .date(let date) = self else { return true }
        return date.year.notation == .fourDigits
    }
}
