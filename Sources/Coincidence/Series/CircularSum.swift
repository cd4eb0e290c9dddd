/// Adds up weights that each hold for a range of days round a span, and gives the sum of every day: O(1) a range.
struct CircularSum {
    private let dayCount: Int
    /// Element d is how much more day d has than the day before it.
    private var changes: [Int]

    init(dayCount: Int) {
        self.dayCount = dayCount
        changes = [Int](repeating: 0, count: dayCount + 1)
    }

    /// Adds the weight to each day of the range once; days beyond the span's ends are those that come round.
    mutating func add(_ weight: Int, over range: ClosedRange<Int>) {
        guard range.count < dayCount else {
            changes[0] += weight
            return
        }
        let rest = range.lowerBound % dayCount
        let first = rest < 0 ? rest + dayCount : rest
        let end = first + range.count
        changes[first] += weight
        if end <= dayCount {
            changes[end] -= weight
        } else {
            changes[0] += weight
            changes[end - dayCount] -= weight
        }
    }

    /// By day.
    consuming func sums() -> [Int] {
        var sums = changes
        sums.removeLast()
        sums.withUnsafeMutableBufferPointer { sums in
            for day in 1..<max(1, sums.count) { sums[day] += sums[day - 1] }
        }
        return sums
    }
}
