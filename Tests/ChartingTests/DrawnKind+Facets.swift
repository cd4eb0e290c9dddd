import ImpreciseDates

@testable import Charting

/// The same charts with a panel for each of three groups.
extension DrawnKind {
    static let faceted = [timelineByGroup, histogramByGroup, specificationsByGroup, stockByGroup]

    static let timelineByGroup = DrawnKind(name: "timeline by group") { data in
        let events = try data.bounds.map { TimelineEvent(bounds: $0, isExact: true, tooltip: data.label) }
        return TimelineChart(
            words: data.words, span: try data.span,
            facets: data.groups(of: events).map { title, events in
                TimelineFacet(
                    title: title, lanes: [TimelineLane(title: data.label, role: .event, events: events)],
                    shading: events.prefix(3).map { TimelineShade(bounds: $0.bounds) },
                    step: StepSeries(
                        title: data.label, unit: data.label,
                        points: events.prefix(9).enumerated().map {
                            .init(bounds: $0.element.bounds, value: Double($0.offset))
                        }))
            }, shadeLabel: data.label
        ).svg()
    }

    static let histogramByGroup = DrawnKind(name: "lag-histogram by group") { data in
        let bins = (0..<min(data.count, 300)).map { index in
            LagBin(lags: index * 7...index * 7 + 6, observed: index % 12, expected: 4, low: 1, high: 8)
        }
        return LagHistogram(
            words: data.words, facets: data.groups(of: bins).map { LagFacet(title: $0, bins: $1) },
            eventName: data.label, triggerName: data.label, binDays: 7
        ).svg()
    }

    static let specificationsByGroup = DrawnKind(name: "specifications by group") { data in
        let dots = (0..<data.count).map { index in
            SpecificationDot(
                p: Double(index * 37 % 100) / 100, label: "p = 0.5", isDeclared: index == 3,
                values: [data.name(index % 4)])
        }
        return SpecificationChart(
            words: data.words,
            curves: data.groups(of: dots).map {
                SpecificationCurve(title: $0, choices: [data.label], specifications: $1, level: 0.05)
            }
        ).svg()
    }

    static let stockByGroup = DrawnKind(name: "stock by group") { data in
        let (span, bounds) = (try data.span, try data.bounds)
        return StockChart(
            words: data.words, span: span,
            facets: data.groups(of: bounds).map { title, bounds in
                StockFacet(
                    title: title,
                    count: StepSeries(
                        title: data.label, unit: data.label,
                        points: bounds.prefix(20).enumerated().map {
                            .init(bounds: $0.element, value: Double($0.offset) * 3)
                        }),
                    cumulative: .cumulative(of: bounds, title: data.label, during: span))
            }
        ).svg()
    }
}

extension DrawnKind.Data {
    /// Every third; no groups of nothing.
    fileprivate func groups<Element>(of elements: [Element]) -> [(title: String, elements: [Element])] {
        if elements.isEmpty { return [] }
        return (0..<3).map { group in
            (name(group), elements.enumerated().filter { $0.offset % 3 == group }.map(\.element))
        }
    }
}
