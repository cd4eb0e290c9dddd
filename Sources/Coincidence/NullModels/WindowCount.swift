/// Counts again and again how many of one series meet the other, which changes from draw to draw.
struct WindowCount: Sendable {
    private let asked: [(seen: ClosedRange<Int>, count: Int)]
    private let dayCount: Int

    /// - Parameter offsets: where a partner must lie, relative to the day asked.
    init(asked series: EventSeries, offsets: ClosedRange<Int>) {
        dayCount = series.span.dayCount
        asked = series.occupied.compactMap { [dayCount] day, count in
            ShiftCounts.clipped(offsets, around: day, dayCount: dayCount).map { ($0, count) }
        }
    }

    /// How many of the series asked have a partner in their window. O(days).
    func count(partners: [Int]) -> Int {
        let before = Self.countsBefore(partners, dayCount: dayCount)
        var met = 0
        for (seen, count) in asked where before[seen.upperBound + 1] > before[seen.lowerBound] { met += count }
        return met
    }

    /// For each day of the span, whether an entry on it would have a partner in its window, cut at the span's ends.
    static func met(partners: [Int], offsets: ClosedRange<Int>, dayCount: Int) -> [Bool] {
        let before = countsBefore(partners, dayCount: dayCount)
        return (0..<dayCount).map { day in
            ShiftCounts.clipped(offsets, around: day, dayCount: dayCount)
                .map { before[$0.upperBound + 1] > before[$0.lowerBound] } ?? false
        }
    }

    /// Element d is how many lie before day d.
    static func countsBefore(_ days: [Int], dayCount: Int) -> [Int32] {
        var before = [Int32](repeating: 0, count: dayCount + 1)
        before.withUnsafeMutableBufferPointer { before in
            for day in days { before[day + 1] += 1 }
            var sum: Int32 = 0
            var day = 0
            while day <= dayCount {
                sum += before[day]
                before[day] = sum
                day += 1
            }
        }
        return before
    }
}
