/// Events that follow each other closely.
extension EventSeries {
    /// A quarter of the mean gap, in whole days.
    var shortGap: Int { span.dayCount / (4 * max(1, count)) }

    /// One over the sum of the squared shares of the events that each burst has: how many bursts of equal size say as much. A burst
    /// is a run of events that are each at most a short gap behind the last. Zero for no events.
    var effectiveWaves: Double {
        let sizes = episodes(gap: shortGap).map { Double($0.count) }
        let squares = sizes.reduce(0) { $0 + $1 * $1 }
        return squares > 0 ? Double(count) * Double(count) / squares : 0
    }

    /// The days of each burst, one for each event: runs in which no event is more than `gap` days behind the one before it.
    package func episodes(gap: Int) -> [ArraySlice<Int>] {
        var episodes: [ArraySlice<Int>] = []
        var start = 0
        for index in days.indices where index + 1 == days.count || days[index + 1] - days[index] > gap {
            episodes.append(days[start...index])
            start = index + 1
        }
        return episodes
    }
}
