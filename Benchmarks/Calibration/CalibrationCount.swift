import Coincidence
import ImpreciseDates

/// How many of so many pairs of series each test calls related at the 5 % level: false alarms where they are not.
package struct CalibrationCount: Sendable {
    /// What may be said of a pair.
    package enum Call: String, CaseIterable, Sendable {
        case headline, circular, strata
        case redrawnEvents = "redrawn"
        case poisson
        /// Any question (two rates over all windows) has an adjusted p below the level.
        case adjusted
        case burstWarning = "warned of bursts"
        case trendWarning = "of a trend"
    }

    package let pairs: Int
    private let calls: [String: Int]

    package func share(_ call: Call, _ rate: CoincidenceRate? = nil) -> Double {
        Double(calls[Self.key(call, rate)] ?? 0) / Double(pairs)
    }

    /// - Parameters:
    ///   - planted: as `CalibrationWorld.pair` takes it.
    ///   - windows: days after a trigger, tried beside 30.
    package init(
        _ world: CalibrationWorld, pairs: Int, planted: Int = 0, windows: [Int] = [7, 14, 60, 90, 180],
        seed: UInt64 = 2_016
    ) {
        self.pairs = pairs
        calls = ConcurrentMap.map(pairs) { index in
            var generator = SeededGenerator(seed: seed, stream: UInt64(index))
            return Self.calls(world, planted: planted, windows: windows, using: &generator)
        }.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static let window = CoincidenceWindow(direction: .after, length: 30)
    private static let rates = CoincidenceRate.allCases
    private static let level = CoincidenceResult.level

    /// Everything that is called of one pair.
    private static func calls(
        _ world: CalibrationWorld, planted: Int, windows: [Int], using generator: inout SeededGenerator
    ) -> [String] {
        let drawn = world.pair(strata: 5, planted: planted, using: &generator)
        let strata = zip(drawn.events, drawn.triggers).map { pair(events: $0, triggers: $1) }
        let whole = pair(events: drawn.events.flatMap(\.self), triggers: drawn.triggers.flatMap(\.self))
        let primary = CoincidenceQuestion(.trigger, window)
        let windows = ([window.length] + windows).map { CoincidenceWindow(direction: .after, length: $0) }
        let results = CoincidenceTest(primary: primary, windows: windows, rates: rates).results(whole)
        let seed = generator.next()
        var calls = results.filter { $0.question.window == window }.flatMap { result -> [String] in
            let rate = result.question.rate
            let poisson = PoissonNull.distribution(
                result.question, observed: result.k, n: result.n, partnerCount: result.partnerCount,
                dayCount: CalibrationWorld.days)
            let redrawn = RedrawNull(.events).distribution(
                result.question, events: whole.events, triggers: whole.triggers, drawCount: 199, seed: seed)
            let ps: [(Call, Double)] = [
                (.headline, result.p), (.circular, result.circular.p), (.poisson, poisson.p),
                (.redrawnEvents, redrawn.p),
            ]
            return ps.filter { $0.1 < level }.map { key($0.0, rate) }
        }
        let ofStrata = CoincidenceTest(primary: primary, windows: [window], rates: rates, drawCount: 1)
            .results(strata: strata).prefix(2)
        calls += ofStrata.filter { $0.p < level }.map { key(.strata, $0.question.rate) }
        if results.contains(where: { $0.adjustedP < level }) { calls.append(key(.adjusted)) }
        if Clustering(whole.events, binLength: 31).isBursty { calls.append(key(.burstWarning)) }
        if SharedTrend(events: whole.events, triggers: whole.triggers).isShared {
            calls.append(key(.trendWarning))
        }
        return calls
    }

    private static func key(_ call: Call, _ rate: CoincidenceRate? = nil) -> String {
        call.rawValue + (rate.map { " \($0.rawValue)" } ?? "")
    }

    static func pair(events: [Int], triggers: [Int]) -> SeriesPair {
        let first = Day(number: 0)
        let last = first.advanced(by: Int64(CalibrationWorld.days) - 1)
        let span = ObservationSpan(DateBounds(earliest: first, latest: last) ?? DateBounds(first))
        let none = ImpreciseSeries(entries: [], partners: [])
        return SeriesPair(
            events: EventSeries(offsets: events, span: span), triggers: EventSeries(offsets: triggers, span: span),
            allEvents: none, allTriggers: none)
    }
}
