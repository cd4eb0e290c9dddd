import ImpreciseDates

/// Pairs every event with the events of another table that lie in a window around it.
package enum WindowJoin {
    /// All pairs that are certain or possible, by left row and then right row, so that a rerun gives the same table.
    ///
    /// An event in `right` is in the window if it lies at most `window.before` days before and at most `window.after`
    /// days after the left one, both included. Where dates are imprecise the pair is *certain* if every choice of days
    /// satisfies that, *possible* if some does.
    ///
    /// Sorts the right side once and then looks only at rows whose days can reach the window: O((n + m) log m + pairs)
    /// unless single dates reach over much of the timeline.
    package static func pairs(_ left: EventDates, _ right: EventDates, window: DateWindow) -> [WindowPair] {
        let order = (0..<right.count).sorted { (right.earliest[$0], $0) < (right.earliest[$1], $1) }
        let earliest = order.map { right.earliest[$0] }
        // The latest day among this and all events before it: ascending, so that it can be searched.
        var reach: [Int32] = []
        for event in order { reach.append(max(reach.last ?? .min, right.latest[event])) }

        var pairs: [WindowPair] = []
        for leftEvent in 0..<left.count {
            let leftBounds = left.bounds(leftEvent)
            let firstDay = Int64(left.earliest[leftEvent]) - Int64(window.before)
            let lastDay = Int64(left.latest[leftEvent]) + Int64(window.after)
            let start = partitioningIndex(of: reach) { Int64($0) >= firstDay }
            let end = partitioningIndex(of: earliest) { Int64($0) > lastDay }
            guard start < end else { continue }
            for rightEvent in order[start..<end].sorted() {
                let rightBounds = right.bounds(rightEvent)
                let certainty = window.relation(of: rightBounds, to: leftBounds)
                guard certainty != .impossible else { continue }
                pairs.append(
                    WindowPair(
                        left: left.rows[leftEvent], right: right.rows[rightEvent], certainty: certainty,
                        lag: LagRange(from: leftBounds, to: rightBounds)))
            }
        }
        return pairs
    }

    /// The first index whose element satisfies `belongs`, in an array where all that do stand last.
    private static func partitioningIndex(of elements: [Int32], where belongs: (Int32) -> Bool) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if belongs(elements[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
