import Charting
import ImpreciseDates

/// Draws timelines of invented events: `coincide-bench charts`. Spread over five years, all within a month, and a fifth of them
/// imprecise: the forms that ask for a swarm of dots, for columns and for rows of bars.
enum ChartsBenchmark {
    static func run(rounds: Int) {
        for count in [1_000, 10_000, 100_000] {
            for (name, days) in [("spread", 1_814), ("crowded", 30)] as [(String, Int64)] {
                let chart = timeline(count, within: days)
                print(
                    Timing.line("charts: timeline, \(count) events, \(name)", rounds) {
                        "\(chart.svg().utf8.count) bytes"
                    })
            }
        }
    }

    private static func timeline(_ count: Int, within days: Int64) -> TimelineChart {
        let first = Day(number: 18_688)
        let events = (0..<count).map { index in
            let day = first.advanced(by: Int64(index) * 7_919 % days)
            let last = index % 5 == 4 ? day.advanced(by: 29) : day
            return TimelineEvent(
                bounds: DateBounds(earliest: day, latest: last) ?? DateBounds(day), isExact: true,
                tooltip: day.description)
        }
        return TimelineChart(
            words: ChartWords(title: "Events", finding: "None.", description: "", source: "Invented."),
            span: DateBounds(earliest: first, latest: first.advanced(by: 1_813)) ?? DateBounds(first),
            facets: [
                TimelineFacet(lanes: [
                    TimelineLane(title: "Few", role: .trigger, events: Array(events.prefix(35))),
                    TimelineLane(title: "Many", role: .event, events: events),
                ])
            ])
    }
}
