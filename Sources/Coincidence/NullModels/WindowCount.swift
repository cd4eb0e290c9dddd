/// Counts again and again how many of one series meet the other, which changes from draw to draw.
struct WindowCount: Sendable {
    private let asked: [(day: Int, count: Int)]
    private let offsets: ClosedRange<Int>
    private let dayCount: Int

    /// - Parameter offsets: where a partner must lie, relative to the day asked.
    init(asked series: EventSeries, offsets: ClosedRange<Int>) {
        asked = series.occupied
        self.offsets = offsets
        dayCount = series.span.dayCount
    }

    /// How many of the series asked have a partner in their window. O(days).
    func count(partners: [Int]) -> Int {
        let met = Self.met(partners: partners, offsets: offsets, dayCount: dayCount)
        return asked.reduce(0) { $0 + (met[$1.day] ? $1.count : 0) }
    }

    /// For each day of the span, whether an entry on it would have a partner in its window, cut at the span's ends.
    static func met(partners: [Int], offsets: ClosedRange<Int>, dayCount: Int) -> [Bool] {
        var before = [Int32](repeating: 0, count: dayCount + 1)
        for day in partners { before[day + 1] += 1 }
        for day in 0..<dayCount { before[day + 1] += before[day] }
        return (0..<dayCount).map { day in
            ShiftCounts.clipped(offsets, around: day, dayCount: dayCount)
                .map { before[$0.upperBound + 1] > before[$0.lowerBound] } ?? false
        }
    }
}
