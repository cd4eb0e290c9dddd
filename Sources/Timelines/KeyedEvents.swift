import ImpreciseDates
import Tables

/// The rows of a table as the joins walk them: a day and the code of a key each, and apart from these the few whose dates
/// are not one day. While all dates are exact the arrays are the table's own.
///
/// A key is a code from zero; only rows of one code are joined. A row without a date or without a key is joined to none.
package struct KeyedEvents: Sendable {
    /// Of a row that is not joined by its day.
    package static let noKey = UInt32.max

    /// Days since 1970-01-01, by row; of no meaning where the row has no key.
    package let days: [Int32]
    /// By row; nil while every row is joined by its day and all have the key 0.
    package let keys: [UInt32]?
    /// Above every key.
    package let keyCount: Int
    /// The rows whose dates are not one day, ascending; in `keys` they have none.
    package let imprecise: [ImpreciseEvent]

    package var count: Int { days.count }

    /// - Parameters:
    ///   - keys: by row, below `keyCount` or `noKey`; nil where all have one key.
    ///   - rows: those that are events, ascending; all without it.
    package init(
        _ dates: DateColumn, keys: [UInt32]? = nil, keyCount: Int = 1, rows: [Int]? = nil, approximation: Approximation
    ) {
        let isEveryRowDated = dates.present == Bitmap(repeating: true, count: dates.count)
        guard !isEveryRowDated || !dates.isAllExact || rows != nil else {
            self.init(days: dates.earliest, keys: keys, keyCount: keyCount)
            return
        }
        var own = [UInt32](repeating: rows == nil ? 0 : Self.noKey, count: dates.count)
        if let rows {
            for row in rows { own[row] = keys?[row] ?? 0 }
        } else if let keys {
            own = keys
        }
        if !isEveryRowDated {
            for row in 0..<dates.count where !dates.present[row] { own[row] = Self.noKey }
        }
        var imprecise: [ImpreciseEvent] = []
        for (row, date) in zip(dates.imprecise.rows, dates.imprecise.values) where own[Int(row)] != Self.noKey {
            let bounds = EventDates.held(approximation.widenedBounds(of: date))
            if bounds.earliest != bounds.latest {
                imprecise.append(ImpreciseEvent(row: row, key: own[Int(row)], bounds))
                own[Int(row)] = Self.noKey
            }
        }
        self.init(days: dates.earliest, keys: own, keyCount: keyCount, imprecise: imprecise)
    }

    /// Rows with these bounds; one without is joined to none.
    package init(_ bounds: [DateBounds?], keys: [UInt32]? = nil, keyCount: Int = 1) {
        var own = keys ?? [UInt32](repeating: 0, count: bounds.count)
        var days = [Int32](repeating: 0, count: bounds.count)
        var imprecise: [ImpreciseEvent] = []
        for (row, bounds) in bounds.enumerated() where own[row] != Self.noKey {
            if let bounds, bounds.earliest == bounds.latest {
                days[row] = Int32(clampingDay: bounds.earliest)
            } else {
                if let bounds { imprecise.append(ImpreciseEvent(row: Int32(row), key: own[row], bounds)) }
                own[row] = Self.noKey
            }
        }
        self.init(days: days, keys: own, keyCount: keyCount, imprecise: imprecise)
    }

    /// Days that are all exact.
    package init(days: [Int32], keys: [UInt32]?, keyCount: Int) {
        self.init(days: days, keys: keys, keyCount: keyCount, imprecise: [])
    }

    private init(days: [Int32], keys: [UInt32]?, keyCount: Int, imprecise: [ImpreciseEvent]) {
        precondition(keys == nil || keys?.count == days.count, "a key for each row")
        self.days = days
        self.keys = keys
        self.keyCount = keys == nil ? 1 : keyCount
        self.imprecise = imprecise
    }

    /// From the first day to the last of the rows that are joined by their day; nil where there are none.
    func exactDays() -> ClosedRange<Int64>? {
        var (least, most) = (Int32.max, Int32.min)
        forEachExact(in: 0..<count) { _, _, day in
            least = min(least, day)
            most = max(most, day)
        }
        return least <= most ? Int64(least)...Int64(most) : nil
    }

    /// Hands on row, key and day of the rows that are joined by their day, in order.
    @inline(__always)
    func forEachExact(in rows: Range<Int>, _ body: (Int, UInt32, Int32) -> Void) {
        days.withUnsafeBufferPointer { days in
            guard let keys else {
                for row in rows { body(row, 0, days[row]) }
                return
            }
            keys.withUnsafeBufferPointer { keys in
                for row in rows where keys[row] != Self.noKey { body(row, keys[row], days[row]) }
            }
        }
    }
}
