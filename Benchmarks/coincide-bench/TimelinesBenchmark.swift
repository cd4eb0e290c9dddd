import Glibc
import ImpreciseDates
import Timelines

/// Joins on timelines over invented rows: `coincide-bench timelines` for 100,000 deals and 10,000,000 arrests, `timelines counts`
/// for window counts alone, `timelines sizes` for 1 to 100 million. The sums are those that `timeline_peers.py` must find.
enum TimelinesBenchmark {
    private static let window = DateWindow(before: 30, after: 30)

    static func run(rounds: Int, onlyCounts: Bool = false) {
        let (left, right) = (events(100_000, seed: 1), events(10_000_000, seed: 2))
        // On every twentieth day alone, or the nearest would nearly always be on the day itself.
        let sparse = KeyedEvents(days: right.days.map { $0 - $0 % 20 }, keys: right.keys, keyCount: right.keyCount)
        pass(over: right, rounds)
        print(Timing.line("window counts", rounds) { counts(left, right) })
        if onlyCounts { return }
        for direction in AsOfJoin.Direction.allCases {
            print(Timing.line("as-of join, \(direction)", rounds) { matches(left, sparse, direction) })
        }
        print(Timing.line("by key and month", rounds) { months(right) })
        print(Timing.line("pairs", 3) { pairs(left, right) })
        let (many, others) = (events(100_000, seed: 1, keys: 1_000_000), events(10_000_000, seed: 2, keys: 1_000_000))
        print(Timing.line("window counts, 1,000,000 keys", 3) { counts(many, others) })
        print(Timing.line("as-of join, 1,000,000 keys", 3) { matches(many, others, .backward) })
        let imprecise = imprecise(10_000_000)
        print(Timing.line("window counts, 1 % imprecise", 3) { counts(left, imprecise) })
        print(Timing.line("as-of join, 1 % imprecise", 3) { matches(left, imprecise, .backward) })
    }

    static func runSizes() {
        let left = events(100_000, seed: 1)
        for rows in [1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000] {
            let right = events(rows, seed: 2)
            print(Timing.line("\(rows) rows, window counts", 5) { counts(left, right) })
            print(Timing.line("\(rows) rows, as-of join", 5) { matches(left, right, .backward) })
            print(Timing.line("\(rows) rows, by key and month", 5) { months(right) })
            if rows <= 10_000_000 { print(Timing.line("\(rows) rows, pairs", 3) { pairs(left, right) }) }
        }
    }

    private static func events(_ rows: Int, seed: UInt64, keys: Int = TimelineRows.keyCount) -> KeyedEvents {
        let made = TimelineRows.make(rows, seed: seed, keys: keys)
        return KeyedEvents(days: made.days, keys: made.keys, keyCount: keys)
    }

    /// The least that can be asked of two columns: their sums, on one core.
    private static func pass(over events: KeyedEvents, _ rounds: Int) {
        print(
            Timing.line("sums of both columns, one core", rounds) {
                var sums = (0, 0)
                events.days.withUnsafeBufferPointer { for day in $0 { sums.0 &+= Int(day) } }
                events.keys?.withUnsafeBufferPointer { for key in $0 { sums.1 &+= Int(key) } }
                return "\(sums)"
            })
    }

    private static func counts(_ left: KeyedEvents, _ right: KeyedEvents) -> String {
        let counts = WindowCounts(left, right, window: window)
        return "(\(sum(counts.beforeCertain)), \(sum(counts.afterCertain)))"
    }

    private static func matches(_ left: KeyedEvents, _ right: KeyedEvents, _ direction: AsOfJoin.Direction) -> String {
        let matches = AsOfJoin.matches(left, right, direction, within: 30)
        let lags = direction == .nearest ? matches.lag.map(abs) : matches.lag
        return "(\(matches.right.count { $0 >= 0 }), \(sum(lags)))"
    }

    /// How many pairs, and how many of a thousand of them lie on one day.
    private static func pairs(_ left: KeyedEvents, _ right: KeyedEvents) -> String {
        let pairs = WindowJoin(left, right, window: window).pairs()
        return "(\(pairs.count), \(pairs.lag.prefix(1_000).count { $0 == 0 }))"
    }

    /// How many keys and months have rows, and the sum of the squares of how many.
    private static func months(_ events: KeyedEvents) -> String {
        guard let span = KeyedEvents.hull(of: [events]) else { return "none" }
        let counts = CalendarCounts(events, by: .month, within: span)
        let all = (0..<events.keyCount).flatMap { counts.sums([$0]).possible }.filter { $0 > 0 }
        return "(\(all.count), \(all.reduce(0) { $0 + $1 * $1 }))"
    }

    /// Of a hundred rows one is known to ten days.
    private static func imprecise(_ rows: Int) -> KeyedEvents {
        let made = TimelineRows.make(rows, seed: 2)
        let bounds = made.days.enumerated().map { row, day in
            DateBounds(
                earliest: Day(number: Int64(day)), latest: Day(number: Int64(day) + (row % 100 == 0 ? 9 : 0)))
        }
        return KeyedEvents(bounds, keys: made.keys, keyCount: TimelineRows.keyCount)
    }

    private static func sum(_ numbers: [Int32]) -> Int { numbers.reduce(0) { $0 + Int($1) } }
}
