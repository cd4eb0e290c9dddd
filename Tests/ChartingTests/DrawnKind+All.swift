import ImpreciseDates

@testable import Charting

extension DrawnKind {
    static let timeline = DrawnKind(name: "timeline") { data in
        let bounds = try data.bounds
        let events = bounds.map { TimelineEvent(bounds: $0, isExact: true, tooltip: data.label) }
        return TimelineChart(
            words: data.words, span: try data.span,
            facets: [
                TimelineFacet(
                    lanes: [
                        TimelineLane(
                            title: data.label, role: .trigger, events: Array(events.prefix(data.count / 2)),
                            brackets: bounds.prefix(5).enumerated().map {
                                TimelineBracket(
                                    bounds: $0.element, label: data.label, isCertain: $0.offset % 2 == 0)
                            }),
                        TimelineLane(
                            title: data.name(2), role: .event, events: Array(events.dropFirst(data.count / 2))),
                    ], shading: bounds.prefix(9).map { TimelineShade(bounds: $0) },
                    step: StepSeries(
                        title: data.label, unit: data.label,
                        points: bounds.prefix(50).enumerated().map {
                            .init(bounds: $0.element, value: Double($0.offset))
                        }))
            ], shadeLabel: data.label,
            bracketLabel: data.label
        ).svg()
    }

    static let histogram = DrawnKind(name: "lag-histogram") { data in
        let bins = (0..<min(data.count, 200)).map { index in
            let first = (data.shape == .thousandYears ? 18_000 : 7) * (index - min(data.count, 200) / 2)
            return LagBin(
                lags: first...first + 6, observed: index % 12, expected: 4, low: 1, high: 8, simultaneousLow: 0,
                simultaneousHigh: 11)
        }
        return LagHistogram(
            words: data.words, facets: [LagFacet(bins: bins)], eventName: data.label, triggerName: data.label,
            binDays: 7
        )
        .svg()
    }

    static let survival = DrawnKind(name: "survival") { data in
        let days = data.shape == .oneDay ? 0 : data.shape == .thousandYears ? 18_000 : 3
        let groups =
            data.count == 0
            ? []
            : [1, 2].map { index in
                SampleCharts.curve(data.name(index), (1...(data.count + 1) / 2).map { ($0 * days, 1, $0 % 3) })
            }
        return SurvivalChart(words: data.words, groups: groups, event: data.label, start: data.label).svg()
    }

    static let specifications = DrawnKind(name: "specifications") { data in
        let dots = (0..<data.count).map { index in
            SpecificationDot(
                p: Double(index * 37 % 100) / 100, label: data.shape == .one ? data.label : "p = 0.5",
                isDeclared: index == 3,
                values: [data.name(index % 3), data.name(index % 2)])
        }
        return SpecificationChart(
            words: data.words,
            curves: [SpecificationCurve(choices: [data.label, data.name(1)], specifications: dots, level: 0.05)]
        ).svg()
    }

    static let rates = DrawnKind(name: "rates-by-window") { data in
        let points = (0..<data.count).map { index in
            RatesPoint(
                window: data.shape == .oneDay ? 0 : (index + 1) * (data.shape == .thousandYears ? 18_000 : 7),
                observed: index % 27, of: index % 9 == 8 ? 0 : 26, low: Double(index % 20),
                high: Double(index % 20 + 6),
                expected: [Double(index % 20 + 2), .nan], certain: index % 30, possible: index % 30 + 3, ofAll: 33,
                isDeclared: index == 1)
        }
        return RatesChart(
            words: data.words,
            series: [RatesSeries(title: data.label, points: points), RatesSeries(title: data.name(2), points: points)]
        ).svg()
    }

    static let calendar = DrawnKind(name: "calendar") { data in
        let span = try data.span
        let months = CalendarUnit.month.index(of: span.earliest)...CalendarUnit.month.index(of: span.latest)
        var cells: [CalendarCell] = []
        if data.count > 0 {
            cells = months.map { month in
                let years = month >= 0 ? month / 12 : (month - 11) / 12
                let many = data.shape == .thousand ? 1_000 : 3
                return CalendarCell(
                    year: 1970 + years, part: Int(month - years * 12), certain: Int(month.magnitude % 5) * many,
                    possible: Int(month.magnitude % 5) * many + (data.shape == .open ? 2 : 0))
            }
        }
        return CalendarChart(
            words: data.words,
            parts: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], unit: "month",
            lanes: [CalendarLane(title: data.label, cells: cells), CalendarLane(title: data.name(1), cells: cells)]
        ).svg()
    }

    static let tone = DrawnKind(name: "tone") { data in
        let bars = (0..<data.count).map { index in
            ToneBar(
                title: data.name(index), one: index * 7 % 31, other: index * 11 % 29, neither: index % 4,
                possible: data.shape == .open ? 99 : 0)
        }
        return ToneChart(
            words: data.words, one: data.label, other: data.label,
            facets: [ToneFacet(title: "", bars: bars), ToneFacet(title: data.label, bars: bars)]
        ).svg()
    }

    static let stock = DrawnKind(name: "stock") { data in
        let (span, bounds) = (try data.span, try data.bounds)
        let ranges = bounds.enumerated().map { index, bounds in
            StockRange(
                day: bounds.earliest, least: Double(index % 40), most: index % 5 == 4 ? .nan : Double(index % 40 + 3))
        }
        return StockChart(
            words: data.words, span: span,
            facets: [
                StockFacet(
                    count: StepSeries(
                        title: data.label, unit: data.label,
                        points: bounds.enumerated().map { .init(bounds: $0.element, value: Double($0.offset) * 3) }),
                    stock: StockBand(title: data.label, ranges: ranges),
                    cumulative: .cumulative(of: bounds, title: data.label, during: span))
            ]
        ).svg()
    }

    static let chance = DrawnKind(name: "null-distribution") { data in
        let shifts = (0..<data.count).map { Double($0 * 37 % 101) * (data.shape == .thousandYears ? 18_000 : 1) }
        return NullChart(
            words: data.words, counted: data.label,
            panels: [
                NullBars(title: data.label, shifts: shifts, observed: data.count / 2),
                NullBars(title: data.name(2), shifts: shifts, observed: data.count + 7),
            ]
        ).svg()
    }
}
