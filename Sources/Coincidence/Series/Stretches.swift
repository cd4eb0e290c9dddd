/// Ranges of days that do not touch each other, ascending, so that what they stand for is counted once.
struct Stretches {
    let ranges: [ClosedRange<Int>]
    /// How many days a window sees at once.
    let width: Int

    /// Days of events, one range for all that follow each other so closely that no place of a window of `width` days lies
    /// between them: moved under the window, each stretch is seen without a break.
    ///
    /// The last stretch reaches beyond the span's end where it joins the first one round it.
    init(of events: EventSeries, seenThrough width: Int) {
        self.width = width
        let dayCount = events.span.dayCount
        guard events.longestGap > width else {
            ranges = [0...dayCount - 1]
            return
        }
        var ranges: [ClosedRange<Int>] = []
        for (day, _) in events.occupied {
            if let last = ranges.last, day - last.upperBound <= width {
                ranges[ranges.count - 1] = last.lowerBound...day
            } else {
                ranges.append(day...day)
            }
        }
        if ranges.count > 1, let first = ranges.first, let last = ranges.last,
            first.lowerBound + dayCount - last.upperBound <= width
        {
            ranges[ranges.count - 1] = last.lowerBound...first.upperBound + dayCount
            ranges.removeFirst()
        }
        self.ranges = ranges
    }

    /// The days that any of the ranges has.
    ///
    /// - Parameter ranges: by their first day.
    init(joining parts: [ClosedRange<Int>]) {
        width = 1
        var ranges: [ClosedRange<Int>] = []
        for range in parts {
            if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        self.ranges = ranges
    }
}
