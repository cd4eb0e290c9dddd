import ImpreciseDates

/// Finds bursts among events.
package enum Episodes {
    /// Every event in exactly one episode, by first day.
    ///
    /// Events go by their earliest day, ties by row; one belongs to the episode before it if from the latest day of that
    /// episode so far to its own earliest day there are at most `gap` days. So two episodes are never nearer to each other than
    /// that, whichever days the dates allow; whether one of them may fall apart is its `certainty`. A date without an end
    /// gathers all that lies on that side of it. O(n log n).
    ///
    /// - Parameter record: the record that a row is a copy of, as `Table.cases` has it. Copies with the same days are one event.
    package static func of(_ events: EventDates, gap: Int, record: (Int) -> Int = { $0 }) -> [Episode] {
        let order = (0..<events.count).sorted { (events.earliest[$0], $0) < (events.earliest[$1], $1) }
        var episodes: [Episode] = []
        var start = 0
        var latest = Int64(Int32.min)
        for (place, event) in order.enumerated() {
            if place > start, Int64(events.earliest[event]) - latest > Int64(gap) {
                episodes.append(episode(order[start..<place], of: events, gap: gap, record))
                start = place
                latest = Int64(Int32.min)
            }
            latest = max(latest, Int64(events.latest[event]))
        }
        if start < order.count { episodes.append(episode(order[start...], of: events, gap: gap, record)) }
        return episodes
    }

    private static func episode(
        _ members: ArraySlice<Int>, of events: EventDates, gap: Int, _ record: (Int) -> Int
    ) -> Episode {
        struct Copy: Hashable {
            let record: Int
            let earliest: Int32
            let latest: Int32
        }
        var copies: Set<Copy> = []
        let different = members.filter { event in
            copies.insert(
                Copy(record: record(events.rows[event]), earliest: events.earliest[event], latest: events.latest[event])
            ).inserted
        }
        let days = EpisodeDays(
            different.map { Int64(events.earliest[$0])...Int64(events.latest[$0]) }, gap: Int64(gap))
        let bounds = members.map { events.bounds($0) }
        let first = bounds.map(\.earliest).min() ?? .distantPast
        let last = bounds.map(\.latest).max() ?? .distantFuture
        return Episode(
            rows: members.map { events.rows[$0] }, recordCount: Set(copies.map(\.record)).count,
            bounds: DateBounds(earliest: first, latest: last) ?? .anyDay, certainty: days.certainty)
    }
}
