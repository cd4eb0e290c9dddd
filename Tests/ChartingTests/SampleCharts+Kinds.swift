import ImpreciseDates

@testable import Charting

extension SampleCharts {
    static func words(_ title: String, finding: String = "", note: String = "", width: Double = 800) -> ChartWords {
        ChartWords(
            title: title, finding: finding, description: "Invented.", note: note,
            source: "Source: invented for the tests.", width: width)
    }

    static func rates(_ observed: [Int], declared: Int? = nil) -> [RatesPoint] {
        observed.enumerated().map { index, observed in
            RatesPoint(
                window: [7, 14, 30, 60, 90][index], observed: observed, of: 26, low: Double(index * 4),
                high: Double(min(index * 4 + 9, 26)), expected: [Double(index * 4) + 4.2, Double(index * 4) + 5.5],
                certain: observed + 1, possible: observed + 1 + index, ofAll: 33, isDeclared: index == declared)
        }
    }

    static func smallRates(width: Double = 800) -> RatesChart {
        RatesChart(
            words: words(
                "Closures within days of a deal",
                finding: "Deals followed by a closure within 30 days: 10 of 26, no more than chance would give.",
                note: "The band is the wider of two null models.", width: width),
            series: [
                RatesSeries(title: "Deals preceded by closures", points: rates([5, 8, 11, 16, 26])),
                RatesSeries(title: "Deals followed by closures", points: rates([6, 3, 10, 16, 19], declared: 2)),
            ])
    }

    /// The months of two years from March on; every fifth may hold two more.
    static func months(_ count: Int = 24, most: Int = 11) -> [CalendarCell] {
        (2..<count + 2).map { month in
            let certain = (month * month * 7) % (most + 1)
            return CalendarCell(
                year: 2021 + Int64(month / 12), part: month % 12, certain: certain,
                possible: certain + (month % 5 == 0 ? 2 : 0))
        }
    }

    static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func smallCalendar(width: Double = 800) -> CalendarChart {
        CalendarChart(
            words: words("Deals and closures by month", finding: "No more than chance would give.", width: width),
            parts: monthNames, unit: "month",
            lanes: [
                CalendarLane(title: "Deals", cells: months(most: 3)), CalendarLane(title: "Closures", cells: months()),
            ])
    }

    static let bars = [
        ToneBar(title: "Ministry", one: 4, other: 26, neither: 0, possible: 30),
        ToneBar(title: "Harbour office of the eastern coast", one: 25, other: 5, neither: 8, possible: 40),
        ToneBar(title: "Shipping company", one: 0, other: 0, neither: 1, possible: 1),
    ]

    static func smallTone(width: Double = 800) -> ToneChart {
        ToneChart(
            words: words("Critical and supportive statements", finding: "Of 60, 29 are critical.", width: width),
            one: "critical", other: "supportive", facets: [ToneFacet(title: "", bars: bars)])
    }

    static func smallStock(width: Double = 800) throws -> StockChart {
        let span = try span("2021-03-02/2022-06-30")
        let ranges = try [
            ("2021-04-01", 2.0, 2.0), ("2021-10-01", 3, 6), ("2022-02-01", .nan, .nan), ("2022-05-01", 9, 9),
        ]
        .map { StockRange(day: try day($0.0), least: $0.1, most: $0.2) }
        let closures = try ["2021-03-20", "2021-05-21", "2021-05-21", "2021-11", "2022", "2020"].map {
            try self.span($0)
        }
        return StockChart(
            words: words("Closed harbours", finding: "From 3 to 11.", width: width), span: span,
            facets: [
                StockFacet(
                    count: StepSeries(
                        title: "published counts", unit: "harbours",
                        points: try [("2021-04-01", 3.0), ("2021-10", 8), ("2022-05-01", 11), ("2023", 12)].map {
                            .init(bounds: try self.span($0.0), value: $0.1)
                        }), stock: StockBand(title: "closed by the table", ranges: ranges),
                    cumulative: .cumulative(of: closures, title: "closures", during: span))
            ])
    }
}
