/// The rows of a table whose dates are not one day, key by key, so that those near a day are found without asking all.
struct ImpreciseOrder {
    /// By key, earliest day and row.
    let events: [ImpreciseEvent]
    /// The latest day among each and all before it with its key: ascending, so that it can be searched.
    private let reach: [Int64]
    /// The latest days of each key's, ascending.
    private let latest: [Int64]
    /// Where each key begins in these, and the end; none where there are no such rows.
    private let starts: [Int32]

    var isEmpty: Bool { events.isEmpty }

    init(_ keyed: KeyedEvents) {
        let events = keyed.imprecise.sorted { ($0.key, $0.earliest, $0.row) < ($1.key, $1.earliest, $1.row) }
        var starts = [Int32](repeating: 0, count: events.isEmpty ? 0 : keyed.keyCount + 1)
        for event in events { starts[Int(event.key) + 1] += 1 }
        for key in starts.indices.dropLast() { starts[key + 1] += starts[key] }
        var reach: [Int64] = []
        for (index, event) in events.enumerated() {
            let isFirst = index == 0 || events[index - 1].key != event.key
            reach.append(isFirst ? event.latest : max(reach[index - 1], event.latest))
        }
        latest = keyed.imprecise.sorted { ($0.key, $0.latest) < ($1.key, $1.latest) }.map(\.latest)
        (self.events, self.reach, self.starts) = (events, reach, starts)
    }

    /// Among which those stand that may fall on one of these days.
    func places(_ key: UInt32, from first: Int64, through last: Int64) -> Range<Int> {
        let own = places(key)
        let start = own.partitioningIndex { reach[$0] >= first }
        return start..<(start..<own.upperBound).partitioningIndex { events[$0].earliest > last }
    }

    /// How many may fall on one of these days. O(log n).
    func count(_ key: UInt32, from first: Int64, through last: Int64) -> Int {
        let own = places(key)
        // None begins behind the last day and ends before the first as well.
        let begun = own.partitioningIndex { events[$0].earliest > last } - own.lowerBound
        return begun - (own.partitioningIndex { latest[$0] >= first } - own.lowerBound)
    }

    /// How many fall on these days for certain. O(those that begin on them + log n).
    func certainCount(_ key: UInt32, from first: Int64, through last: Int64) -> Int {
        let own = places(key)
        var count = 0
        var place = own.partitioningIndex { events[$0].earliest >= first }
        while place < own.upperBound, events[place].earliest <= last {
            if events[place].latest <= last { count += 1 }
            place += 1
        }
        return count
    }

    private func places(_ key: UInt32) -> Range<Int> {
        starts.isEmpty ? 0..<0 : Int(starts[Int(key)])..<Int(starts[Int(key) + 1])
    }
}
