import ImpreciseDates

/// Looks for the nearest rows of a table, ready to be asked by left rows.
struct AsOfSearch<Days: NearestDays> {
    private let exact: Days
    private let imprecise: ImpreciseOrder
    private let window: DateWindow
    private let direction: AsOfJoin.Direction

    init(_ exact: Days, _ imprecise: ImpreciseOrder, _ window: DateWindow, _ direction: AsOfJoin.Direction) {
        self.exact = exact
        self.imprecise = imprecise
        self.window = window
        self.direction = direction
    }

    /// What is found of a left row.
    private struct Found {
        var right: Int32 = -1
        var candidates: Int32 = 0
        var lag: Int32 = 0
    }

    func matches(_ left: KeyedEvents) -> AsOfMatches {
        var found = [Found](repeating: Found(), count: left.count)
        var ranged: [RangedLag] = []
        found.withUnsafeMutableBufferPointer { found in
            let parts = Cores.parts(of: left.count, least: 1 << 12)
            var own = [[RangedLag]](repeating: [], count: parts)
            own.withUnsafeMutableBufferPointer { own in
                Cores.forEach(part: parts) { part in
                    var candidates: [AsOfCandidate] = []
                    var ranged: [RangedLag] = []
                    left.forEachExact(in: Cores.rows(of: part, among: parts, count: left.count)) { row, key, day in
                        find(key, Int64(day), row, &candidates, &found[row], &ranged)
                    }
                    own[part] = ranged
                }
            }
            ranged = own.flatMap(\.self)
            var candidates: [AsOfCandidate] = []
            for event in left.imprecise {
                gather(event, into: &candidates)
                give(candidates, to: Int(event.row), &found[Int(event.row)], &ranged)
            }
        }
        return AsOfMatches(
            right: found.map(\.right), candidates: found.map(\.candidates), lag: found.map(\.lag),
            ranged: left.imprecise.isEmpty ? ranged : ranged.sorted { $0.place < $1.place })
    }

    /// For an exact day the nearest day on either side stands for all exact ones.
    @inline(__always)
    private func find(
        _ key: UInt32, _ day: Int64, _ row: Int, _ candidates: inout [AsOfCandidate], _ found: inout Found,
        _ ranged: inout [RangedLag]
    ) {
        let (first, last) = (day - Int64(window.before), day + Int64(window.after))
        let before = first <= day ? exact.last(key, from: first, through: min(day, last)) : nil
        // What lies on the day itself is found once.
        let start = direction == .backward ? last + 1 : max(day + (before?.day == day ? 1 : 0), first)
        let after = start <= last && before?.day != day ? exact.first(key, from: start, through: last) : nil
        let others = imprecise.isEmpty ? 0..<0 : imprecise.places(key, from: first, through: last)
        if others.isEmpty {
            guard let near = nearer(before, after, day) else { return }
            found = Found(
                right: near.first, candidates: Int32(truncatingIfNeeded: near.count),
                lag: Int32(truncatingIfNeeded: near.day - day))
            return
        }
        let bounds = DateBounds(Day(number: day))
        candidates.removeAll(keepingCapacity: true)
        for near in [before, after] {
            if let near { add(near, to: bounds, &candidates) }
        }
        add(others, to: bounds, &candidates)
        give(candidates, to: row, &found, &ranged)
    }

    /// The nearer of two days; of both as far away the first row, and the rows of both.
    @inline(__always)
    private func nearer(_ before: DayRows?, _ after: DayRows?, _ day: Int64) -> DayRows? {
        guard let before else { return after }
        guard let after else { return before }
        let (back, ahead) = (day - before.day, after.day - day)
        if back != ahead { return back < ahead ? before : after }
        let first = before.first < after.first ? before : after
        return DayRows(day: first.day, first: first.first, count: before.count + after.count)
    }

    /// Every day that an imprecise date reaches.
    private func gather(_ event: ImpreciseEvent, into candidates: inout [AsOfCandidate]) {
        candidates.removeAll(keepingCapacity: true)
        let (first, last) = (event.earliest - Int64(window.before), event.latest + Int64(window.after))
        let bounds = event.bounds
        var next = first
        while next <= last, let near = exact.first(event.key, from: next, through: last) {
            add(near, to: bounds, &candidates)
            next = near.day + 1
        }
        if !imprecise.isEmpty {
            add(imprecise.places(event.key, from: first, through: last), to: bounds, &candidates)
        }
    }

    private func add(_ near: DayRows, to left: DateBounds, _ candidates: inout [AsOfCandidate]) {
        let day = DateBounds(Day(number: near.day))
        if let candidate = AsOfCandidate(near.first, count: near.count, day, to: left, window, direction) {
            candidates.append(candidate)
        }
    }

    private func add(_ places: Range<Int>, to left: DateBounds, _ candidates: inout [AsOfCandidate]) {
        for place in places {
            let event = imprecise.events[place]
            if let candidate = AsOfCandidate(event.row, count: 1, event.bounds, to: left, window, direction) {
                candidates.append(candidate)
            }
        }
    }

    private func give(
        _ candidates: [AsOfCandidate], to row: Int, _ found: inout Found, _ ranged: inout [RangedLag]
    ) {
        guard let (best, isCertain, count) = AsOfCandidate.nearest(of: candidates) else { return }
        let isPlain = isCertain && best.lag.least == best.lag.most
        found = Found(
            right: best.row, candidates: Int32(truncatingIfNeeded: count),
            lag: isPlain ? Int32(truncatingIfNeeded: best.lag.least) : 0)
        if !isPlain {
            ranged.append(
                RangedLag(place: row, certainty: isCertain ? .certain : .possible, lag: best.lag))
        }
    }
}
