import ImpreciseDates

/// How many there are at the end of each day, as a range: a step at each day on which a bound changes.
package struct StockCurve: Sendable {
    /// What changes on a day, seen at its end.
    struct Change {
        let day: Int64
        let least: Int
        let most: Int
    }

    /// Ascending; each range holds from its day to the day before the next.
    private let days: [Int64]
    private let ranges: [StockRange]

    /// O(n log n).
    init(_ changes: [Change]) {
        var days: [Int64] = []
        var ranges: [StockRange] = []
        var (least, most) = (0, 0)
        for change in changes.sorted(by: { $0.day < $1.day }) {
            least += change.least
            most += change.most
            if days.last == change.day {
                ranges[ranges.count - 1] = StockRange(least: least, most: most)
            } else {
                days.append(change.day)
                ranges.append(StockRange(least: least, most: most))
            }
        }
        self.days = days
        self.ranges = ranges
    }

    /// Stretches of days, both ends included, each of which is counted on its days.
    init(certain: [DateBounds], possible: [DateBounds]) {
        self.init(
            certain.flatMap { days in
                [
                    Change(day: days.earliest.number, least: 1, most: 0),
                    Change(day: days.latest.number + 1, least: -1, most: 0),
                ]
            }
                + possible.flatMap { days in
                    [
                        Change(day: days.earliest.number, least: 0, most: 1),
                        Change(day: days.latest.number + 1, least: 0, most: -1),
                    ]
                })
    }

    /// At the end of a day. O(log n).
    package func range(on day: Day) -> StockRange { range(place(of: day)) }

    /// At the end of a day that is known within bounds: the least and the most of all these days.
    package func range(within bounds: DateBounds) -> StockRange {
        let ranges = (place(of: bounds.earliest)...place(of: bounds.latest)).map { range($0) }
        return StockRange(least: ranges.map(\.least).min() ?? 0, most: ranges.map(\.most).max() ?? 0)
    }

    /// How many steps there are up to a day, that day's among them.
    private func place(of day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] > day.number { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func range(_ place: Int) -> StockRange { place == 0 ? StockRange(least: 0, most: 0) : ranges[place - 1] }
}
