import ImpreciseDates

/// Days as tables hold them: since 1970-01-01, with the ends of Int32 for no end at all.
extension Int32 {
    /// Nil for a day that a table cannot hold: more than about five million years away.
    package init?(day: Day) {
        switch day {
        case .distantPast: self = .min
        case .distantFuture: self = .max
        default:
            guard let number = Int32(exactly: day.number), number != .min, number != .max else { return nil }
            self = number
        }
    }

    /// The same for days that may have been moved out of reach: these are no end either.
    package init(clampingDay day: Day) { self = Int32(clamping: day.number) }

    package var day: Day {
        switch self {
        case .min: .distantPast
        case .max: .distantFuture
        default: Day(number: Int64(self))
        }
    }
}
