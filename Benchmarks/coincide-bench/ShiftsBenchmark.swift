import Coincidence
import ImpreciseDates

/// Exact circular and local shifts of 50 countries: how long all of them take, counts and distributions.
enum ShiftsBenchmark {
    private static let countries = 50
    private static let days = 9_500
    private static let windows = [7, 14, 30, 60, 90]

    static func run() {
        print("\(countries) countries, \(days) days, \(windows.count) windows, 3 directions, trigger rate, all shifts;")
        print("milliseconds, the median of seven, least and most")
        for (events, triggers) in [(100, 30), (300, 100), (1_000, 300), (200_000, 2_000)] {
            let pairs = pairs(events: events, triggers: triggers)
            report("  \(events) events and \(triggers) triggers each: counts, p and envelope of both shifts") {
                counts(pairs)
            }
            report("  the same with strata, adjusted p and sentences' numbers") { results(pairs) }
        }
    }

    private static func pairs(events: Int, triggers: Int) -> [SeriesPair] {
        let first = Day(number: 0)
        let bounds = DateBounds(earliest: first, latest: first.advanced(by: Int64(days) - 1)) ?? DateBounds(first)
        let none = ImpreciseSeries(entries: [], partners: [])
        return (0..<countries).map { country in
            var generator = SeededGenerator(seed: 1, stream: UInt64(country))
            func series(_ count: Int) -> EventSeries {
                EventSeries(offsets: (0..<count).map { _ in generator.below(days) }, span: ObservationSpan(bounds))
            }
            return SeriesPair(
                group: "\(country)", events: series(events), triggers: series(triggers), allEvents: none,
                allTriggers: none)
        }
    }

    private static let questions = CoincidenceWindow.Direction.allCases.flatMap { direction in
        windows.map { CoincidenceQuestion(.trigger, CoincidenceWindow(direction: direction, length: $0)) }
    }

    private static func counts(_ pairs: [SeriesPair]) -> Int {
        ConcurrentMap.map(pairs.count * questions.count) { index in
            let pair = pairs[index / questions.count]
            let counts = ShiftCounts.counts(
                questions[index % questions.count], events: pair.events, triggers: pair.triggers)
            return NullDistribution(counts, under: .circular).observed
                + NullDistribution(counts, under: .local(reach: 182)).observed
        }.reduce(0, +)
    }

    private static func results(_ pairs: [SeriesPair]) -> Int {
        CoincidenceTest(
            primary: questions[0], windows: questions.map(\.window), rates: [.trigger], drawCount: 999
        ).results(strata: pairs).count
    }

    private static func report(_ name: String, _ work: () -> Int) {
        let clock = ContinuousClock()
        var sink = work()
        let times = (0..<7).map { _ in
            let time = clock.measure { sink &+= work() }.components
            return Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15
        }.sorted()
        let shown = [times[3], times[0], times[6]].map { "\(($0 * 10).rounded() / 10)" }
        print("\(name): \(shown[0]) (\(shown[1]) to \(shown[2]))\(sink == .min ? " " : "")")
    }
}
