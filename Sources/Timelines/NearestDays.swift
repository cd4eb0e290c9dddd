/// Finds the days on which rows with exact dates fall, of one key.
protocol NearestDays {
    /// The first day with a row, of these; nil where none has.
    func first(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows?
    /// The last day with a row, of these.
    func last(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows?
}

/// The rows of one key and one day.
struct DayRows {
    let day: Int64
    /// The first of them in the table.
    let first: Int32
    let count: Int
}

extension DayOrder: NearestDays {
    func first(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows? {
        let places = places(key, from: first, through: last)
        return places.isEmpty ? nil : rows(key, days[places.lowerBound])
    }

    func last(_ key: UInt32, from first: Int64, through last: Int64) -> DayRows? {
        let places = places(key, from: first, through: last)
        return places.isEmpty ? nil : rows(key, days[places.upperBound - 1])
    }

    private func rows(_ key: UInt32, _ day: Int32) -> DayRows {
        let places = places(key, from: Int64(day), through: Int64(day))
        return DayRows(day: Int64(day), first: rows[places.lowerBound], count: places.count)
    }
}
