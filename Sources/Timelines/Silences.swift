import ImpreciseDates

/// Finds the days without events.
package enum Silences {
    /// All stretches of days on which no event can lie, in order.
    ///
    /// A day that an imprecise date may be is not silent, so such a date breaks up a silence as far as it reaches. Events that
    /// cannot lie in the days that were watched are left out; one that may lie outside need not end a silence. Of events that can
    /// be the last before a silence, or the first behind it, the first row is named. O(n log n).
    ///
    /// - Parameter watched: also the stretches up to the first and from the last event; without it only those between events.
    package static func of(_ events: EventDates, within watched: DateBounds? = nil) -> [Silence] {
        let first = watched?.earliest.number ?? Day.distantPast.number
        let last = watched?.latest.number ?? Day.distantFuture.number
        let order = (0..<events.count).filter { event in
            let bounds = events.bounds(event)
            return bounds.latest.number >= first && bounds.earliest.number <= last
        }.sorted { (events.earliest[$0], $0) < (events.earliest[$1], $1) }
        let bounds = order.map { events.bounds($0) }
        // The earliest of the latest days of an event and all behind it: by then a silence before it has ended.
        var ended = [Int64](repeating: last + 1, count: order.count + 1)
        for place in order.indices.reversed() { ended[place] = min(ended[place + 1], bounds[place].latest.number) }

        var silences: [Silence] = []
        // The last day that an event may lie on so far, and that event.
        var reach = first - 1
        var before: Int?
        for place in 0...order.count {
            let next = place < order.count ? bounds[place].earliest.number : last + 1
            let isBetween = before != nil && place < order.count
            if next - reach > 1, watched != nil || isBetween,
                let days = DateBounds(earliest: Day(number: reach + 1), latest: Day(number: next - 1))
            {
                // Events go by their earliest days, so that of the one before is the latest that one can have begun.
                let begun = max(place > 0 ? bounds[place - 1].earliest.number : first - 1, first - 1)
                let most = ended[place] - begun - 1
                silences.append(
                    Silence(
                        days: days, mostDays: most < 1 << 60 ? most : nil, before: before.map { events.rows[$0] },
                        after: place < order.count ? events.rows[order[place]] : nil,
                        isCutAtStart: watched != nil && begun < first,
                        isCutAtEnd: watched != nil && ended[place] > last))
            }
            guard place < order.count else { break }
            let latest = bounds[place].latest.number
            if before == nil || latest > reach || latest == reach && order[place] < before ?? .max {
                before = order[place]
            }
            reach = max(reach, latest)
        }
        return silences
    }
}
