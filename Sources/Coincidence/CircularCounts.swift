/// Answers in constant time how many events of a series lie in a range of days once it has been moved around the span.
struct CircularCounts {
    private let dayCount: Int
    /// Element i is how many events lie before day i, over two rounds of the span.
    private let before: [Int32]

    init(_ series: EventSeries) {
        dayCount = series.span.dayCount
        var perDay = [Int32](repeating: 0, count: dayCount)
        for day in series.days { perDay[day] += 1 }
        var before: [Int32] = [0]
        before.reserveCapacity(2 * dayCount + 1)
        for day in 0..<2 * dayCount { before.append(before[day] + perDay[day % dayCount]) }
        self.before = before
    }

    /// Events that lie in `range` after all have been moved `shift` days later (0 up to the span's days).
    func count(_ range: ClosedRange<Int>, shiftedBy shift: Int) -> Int {
        // A moved event at day d stood at d - shift; a round more keeps the index from going below zero.
        let low = range.lowerBound - shift + dayCount
        let high = range.upperBound - shift + dayCount
        return Int(before[high + 1] - before[low])
    }
}
