import ImpreciseDates

/// Imprecise dates spread over the calendar as if each of their days were as likely as the other. That is an assumption and
/// no count, so nothing does it unless asked by name.
package struct CalendarSpread: Hashable, Sendable {
    /// For each bin of `CalendarBins.count`, the sum over all events of the share of their days that lie in it.
    package let shares: [Double]
    /// Events that have no first or no last day: they are spread nowhere.
    package let endlessCount: Int

    package init(_ events: EventDates, by unit: CalendarUnit, within span: DateBounds) {
        let first = unit.index(of: span.earliest)
        var endless = 0
        // Whole days by the length of the date: the order of the rows cannot change the last digit of a sum.
        var days: [Int64: [Int: Int64]] = [:]
        for event in 0..<events.count {
            let bounds = events.bounds(event)
            guard bounds.earliest != .distantPast, bounds.latest != .distantFuture else {
                endless += 1
                continue
            }
            guard let inside = bounds.intersection(span) else { continue }
            for index in unit.index(of: inside.earliest)...unit.index(of: inside.latest) {
                let shared = unit.bounds(ofIndex: index).intersection(inside)?.dayCount ?? 0
                days[bounds.dayCount, default: [:]][Int(index - first), default: 0] += shared
            }
        }
        var shares = [Double](repeating: 0, count: Int(unit.index(of: span.latest) - first) + 1)
        for (length, bins) in days.sorted(by: { $0.key < $1.key }) {
            for (bin, count) in bins { shares[bin] += Double(count) / Double(length) }
        }
        self.shares = shares
        endlessCount = endless
    }
}
