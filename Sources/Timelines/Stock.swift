import ImpreciseDates

/// Counts how many there are at a time.
package enum Stock {
    /// Arrivals less departures, up to each day and with it: a departure no longer counts on its day. Nobody says who it is
    /// that departs, so departures of what arrived before the first row make the stock negative: then it is a change since
    /// then. O(n log n).
    package static func difference(arrivals: EventDates, departures: EventDates) -> StockCurve {
        var changes: [StockCurve.Change] = []
        for event in 0..<arrivals.count {
            let bounds = arrivals.bounds(event)
            changes.append(.init(day: bounds.latest.number, least: 1, most: 0))
            changes.append(.init(day: bounds.earliest.number, least: 0, most: 1))
        }
        for event in 0..<departures.count {
            let bounds = departures.bounds(event)
            changes.append(.init(day: bounds.earliest.number, least: -1, most: 0))
            changes.append(.init(day: bounds.latest.number, least: 0, most: -1))
        }
        return StockCurve(changes)
    }

    /// Of everybody whose last event up to a day is an arrival. On one day the departure is the last.
    ///
    /// - Parameter everybody: the arrivals and departures of each.
    package static func present(_ everybody: [(arrivals: EventDates, departures: EventDates)]) -> StockCurve {
        let days = everybody.map { PresentDays(arrivals: $0.arrivals, departures: $0.departures) }
        return StockCurve(certain: days.flatMap(\.certain), possible: days.flatMap(\.possible))
    }

    /// Of everybody with a spell that a day lies in, its first and last day included.
    ///
    /// - Parameter everybody: the spells of each.
    package static func within(_ everybody: [[ImpreciseSpell]]) -> StockCurve {
        // Spells that may miss a day may all of them, so a day is certain only by a spell that is.
        StockCurve(
            certain: everybody.flatMap { stretches($0.compactMap(\.certainDays)) },
            possible: everybody.flatMap { stretches($0.map(\.possibleDays)) })
    }

    /// The days of several stretches, once each.
    static func stretches(_ stretches: [DateBounds]) -> [DateBounds] {
        var united: [DateBounds] = []
        for stretch in stretches.sorted(by: { $0.earliest < $1.earliest }) {
            if let last = united.last, stretch.earliest <= last.latest {
                united[united.count - 1] =
                    DateBounds(earliest: last.earliest, latest: max(last.latest, stretch.latest)) ?? last
            } else {
                united.append(stretch)
            }
        }
        return united
    }
}
