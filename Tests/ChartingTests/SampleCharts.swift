import ImpreciseDates

@testable import Charting

/// Charts of invented data.
enum SampleCharts {
    static func day(_ text: String) throws -> Day { try EDTFParser.parse(text).bounds.earliest }

    static func event(_ text: String, tooltip: String? = nil) throws -> TimelineEvent {
        let date = try EDTFParser.parse(text)
        return TimelineEvent(bounds: date.bounds, isExact: date.isExact, tooltip: tooltip)
    }

    static func span(_ text: String) throws -> DateBounds { try EDTFParser.parse(text).bounds }

    static func smallTimeline() throws -> TimelineChart {
        TimelineChart(
            words: ChartWords(
                title: "Deals and closures in Northport",
                finding:
                    "2 of 3 deals were followed by a closure within 30 days; chance alone would give about 1 to 2.",
                description: "Deals above, closures below.", source: "Source: invented for the tests."),
            span: try span("2021-03-02/2022-06-30"),
            facets: [
                TimelineFacet(
                    lanes: [
                        TimelineLane(
                            title: "Deals", role: .trigger,
                            events: try [
                                event("2021-05-04", tooltip: "deal-1"), event("2021-11-15", tooltip: "deal-2"),
                                event("2021-11-15", tooltip: "deal-3"), event("2022-02"),
                            ]),
                        TimelineLane(
                            title: "Closures", role: .event,
                            events: try [
                                event("2021-05-20"), event("2021-05-21"), event("2021-05-21"), event("2021-11-30"),
                                event("2021-12"), event("2021-12"), event("2022"), event("2020-01-01"),
                            ]),
                    ],
                    shading: try [
                        TimelineShade(bounds: span("2021-05-04/2021-06-03")),
                        TimelineShade(bounds: span("2021-11-15/2021-12-15")),
                    ],
                    step: StepSeries(
                        title: "Closed harbours", unit: "harbours",
                        points: try [
                            .init(bounds: span("2021-04-01"), value: 3), .init(bounds: span("2021-10"), value: 8),
                            .init(bounds: span("2022-05-01"), value: 11),
                        ]))
            ], shadeLabel: "30 days after a deal")
    }

    /// With an envelope for all bins at once where `simultaneousHigh` is given.
    static func smallHistogram(simultaneousHigh: Double = .nan) -> LagHistogram {
        let counts = [(3, 4.0), (5, 4), (2, 4), (4, 4), (11, 4.5), (0, 4.5), (5, 4.5), (3, 4.5)]
        let bins = counts.enumerated().map { index, count in
            let first = (index - 4) * 7
            return LagBin(
                lags: first...first + 6, observed: count.0, expected: count.1, low: 1, high: 8,
                simultaneousLow: 0, simultaneousHigh: simultaneousHigh + Double(index % 2))
        }
        return LagHistogram(
            words: ChartWords(
                title: "Closures before and after deals",
                finding: "More closures than chance in the week after a deal.", description: "Bars by week.",
                note: "The band holds the middle 95 % of all shifts.", source: "Source: invented for the tests."),
            facets: [LagFacet(bins: bins)], eventName: "closures", triggerName: "deal", binDays: 7)
    }

    /// A curve by the product of the shares that each day leaves; with an interval of the given half width.
    static func curve(
        _ name: String?, _ changes: [(day: Int, ended: Int, censored: Int)], half: Double = 0.2
    ) -> SurvivalGroup {
        var atRisk = changes.reduce(0) { $0 + $1.ended + $1.censored }
        var waiting = 1.0
        var steps = [SurvivalStep(day: 0, atRisk: atRisk, ended: 0, censored: 0, waiting: 1)]
        for change in changes {
            waiting *= 1 - Double(change.ended) / Double(atRisk)
            steps.append(
                SurvivalStep(
                    day: change.day, atRisk: atRisk, ended: change.ended, censored: change.censored, waiting: waiting,
                    low: max(waiting - half, 0), high: min(waiting + half, 1)))
            atRisk -= change.ended + change.censored
        }
        return SurvivalGroup(name: name, steps: steps)
    }

    static func smallSurvival(limit: Int = 3) -> SurvivalChart {
        SurvivalChart(
            words: ChartWords(
                title: "How long until a harbour was closed",
                finding: "In Northport half of the harbours were closed within 35 days of a deal.",
                description: "A curve for each region.",
                note: "Harbours that were closed before the deal are not counted.",
                source: "Source: invented for the tests."),
            groups: [
                curve("Southport", [(20, 1, 0), (50, 1, 1), (110, 0, 2)], half: 0.3),
                curve("Northport", [(5, 2, 0), (12, 1, 1), (35, 3, 0), (60, 2, 0), (90, 0, 1), (118, 1, 1)]),
                curve("Old Town and the eleven villages along the western coast road", [(70, 1, 0), (118, 0, 3)]),
                curve("Bay", [(30, 0, 2)]),
            ], event: "first closure", start: "a deal", limit: limit)
    }

    /// Every combination of the given choices in turn, with p's that come out of the numbers of their values.
    static func specifications(
        _ choices: [[String?]], declared: Int? = 3, p: (Int) -> Double? = { Double(($0 * 37 + 11) % 96) / 100 }
    ) -> [SpecificationDot] {
        let combinations = choices.reduce([[]]) { made, values in made.flatMap { row in values.map { row + [$0] } } }
        return combinations.enumerated().map { index, values in
            let p = p(index)
            return SpecificationDot(
                p: p, label: p.map { "p = \(DrawnText.value($0))" } ?? "", isDeclared: index == declared,
                values: values)
        }
    }

    static func smallSpecifications() -> SpecificationChart {
        SpecificationChart(
            words: ChartWords(
                title: "Closures after deals under every definition",
                finding: "Under most definitions closures follow deals no more often than chance would give.",
                description: "A mark for each combination of definitions.", note: "Exact dates only.",
                source: "Source: invented for the tests."),
            curves: [
                SpecificationCurve(
                    choices: ["Deals", "Days after a deal", "Closures", "Region"],
                    specifications: specifications(
                        [
                            ["all", "with a harbour of the eastern coast or of one of its islands", "new"],
                            ["30", "60"],
                            ["each", "first of a burst", nil], ["Northport"],
                        ], p: { $0 == 5 ? nil : Double((($0 * 7 + 2) % 18) * (($0 * 7 + 2) % 18)) / 400 + 0.01 }),
                    level: 0.05)
            ])
    }

    /// As many events as a busy five years: bursts on few days among scattered ones.
    static func busyTimeline(width: Double = 800) throws -> TimelineChart {
        let span = try span("2021-03-02/2026-02-17")
        func events(_ count: Int, stride step: Int, burst: Int) -> [TimelineEvent] {
            (0..<count).map { index in
                let offset = index % 3 == 0 ? 900 + index % burst : (index * step) % 1_813
                let day = span.earliest.advanced(by: Int64(offset))
                guard index % 5 == 4, let month = DateBounds(earliest: day, latest: day.advanced(by: 29)) else {
                    return TimelineEvent(bounds: DateBounds(day), isExact: true)
                }
                return TimelineEvent(bounds: month, isExact: false)
            }
        }
        let deals = events(35, stride: 52, burst: 400)
        return TimelineChart(
            words: ChartWords(
                title: "Deals, statements and closures in Northport and eleven other harbours, 2021 to 2026",
                finding: String(repeating: "Seventeen of twenty-six deals were followed by a closure. ", count: 4),
                description: "Busy.", source: "Source: invented for the tests.", width: width), span: span,
            facets: [
                TimelineFacet(
                    lanes: [
                        TimelineLane(title: "Deals", role: .trigger, events: deals),
                        TimelineLane(
                            title: "Statements of the harbour office, the ministry and the shipping companies",
                            role: .context,
                            events: events(196, stride: 31, burst: 60)),
                        TimelineLane(title: "Closures", role: .event, events: events(137, stride: 97, burst: 45)),
                    ],
                    shading: deals.compactMap { deal in
                        DateBounds(earliest: deal.bounds.earliest, latest: deal.bounds.latest.advanced(by: 30))
                            .map(TimelineShade.init)
                    },
                    step: StepSeries(
                        title: "Closed harbours", unit: "harbours",
                        points: (0..<14).map { (span.earliest.advanced(by: $0 * 130), 100 + Double($0) * 23) }))
            ], shadeLabel: "30 days after a deal")
    }
}
