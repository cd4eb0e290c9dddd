import ImpreciseDates

extension KeyedEvents {
    /// The days that a window around some row reaches, as far as tables hold days: what lies outside cannot be near any.
    func reach(_ window: DateWindow) -> ClosedRange<Int64> {
        let days = exactDays()
        let earliest = imprecise.lazy.map(\.earliest).min()
        let latest = imprecise.lazy.map(\.latest).max()
        let held = Int64(Int32.min)...Int64(Int32.max)
        guard let first = [days?.lowerBound, earliest].compactMap(\.self).min(),
            let last = [days?.upperBound, latest].compactMap(\.self).max()
        else { return 0...0 }
        return (first - Int64(window.before)...last + Int64(window.after)).clamped(to: held)
    }

    /// From the first possible day to the last of all these, as far as dates have ends; nil when there is no day.
    package static func hull(of all: [KeyedEvents]) -> DateBounds? {
        let days = all.flatMap { events -> [Int64] in
            let exact = events.exactDays()
            let imprecise = events.imprecise.flatMap { [$0.earliest, $0.latest] }
            return [exact?.lowerBound, exact?.upperBound].compactMap(\.self)
                + imprecise.filter { $0 != Day.distantPast.number && $0 != Day.distantFuture.number }
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        return DateBounds(earliest: Day(number: first), latest: Day(number: last))
    }
}
