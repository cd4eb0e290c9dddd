import ImpreciseDates
import Testing

@testable import Charting

/// Charts with a panel for each group.
@Suite struct FacetsTests {
    private static let words = ChartWords(title: "Title", source: "Source.")

    private func timeline(_ groups: Int) throws -> TimelineChart {
        let events = try [SampleCharts.event("2021-05-04"), SampleCharts.event("2021-06")]
        return TimelineChart(
            words: Self.words, span: try SampleCharts.span("2021-01-01/2021-12-31"),
            facets: (0..<groups).map {
                TimelineFacet(
                    title: "Harbour \($0)", lanes: [TimelineLane(title: "Closures", role: .event, events: events)])
            })
    }

    private func histogram(_ counts: [[Int]]) -> LagHistogram {
        LagHistogram(
            words: Self.words,
            facets: counts.enumerated().map { index, counts in
                let bins = counts.enumerated().map {
                    LagBin(lags: $0.offset * 7...$0.offset * 7 + 6, observed: $0.element, expected: 1, low: 0, high: 3)
                }
                return LagFacet(title: "Harbour \(index)", bins: bins)
            }, eventName: "closures", triggerName: "deal", binDays: 7)
    }

    private func stock(_ values: [Double]) throws -> StockChart {
        StockChart(
            words: Self.words, span: try SampleCharts.span("2021-01-01/2021-12-31"),
            facets: try values.enumerated().map { index, value in
                let ranges = [StockRange(day: try SampleCharts.day("2021-06-01"), least: value, most: value + 5)]
                return StockFacet(title: "Harbour \(index)", stock: StockBand(title: "closed", ranges: ranges))
            })
    }

    @Test func `a timeline by group is drawn as it was`() throws {
        try GoldenFiles.expect(timeline(2).svg(), equals: "timeline-by-group.svg")
    }

    @Test func `more than 12 groups are counted in a note`() throws {
        let texts = try DrawnPicture(timeline(14).svg()).texts()
        #expect(texts.contains("Harbour 11") && !texts.contains("Harbour 12"))
        #expect(texts.contains("2 more groups are not drawn."))
        #expect(try !timeline(12).svg().contains("not drawn"))
        #expect(try timeline(13).svg().contains("1 more group is not drawn."))
    }

    @Test func `the description says each group's numbers under its name`() throws {
        #expect(
            try timeline(2).summary
                == "From 2021-01-01 to 2021-12-31. In Harbour 0: Closures: 2 events, 1 of them imprecise. "
                + "In Harbour 1: Closures: 2 events, 1 of them imprecise.")
        #expect(
            histogram([[1], [5]]).summary.hasSuffix(
                "Harbour 1: 1 bin of 7 days, 5 closures in all. 1 of 1 bin leaves the band of chance: 1 above, 0 below."
            ))
    }

    @Test func `all panels of a histogram have one scale`() throws {
        let picture = try DrawnPicture(histogram([[2, 1], [4, 8]]).svg())
        // By their tooltips: observed 2 and 8, the second four times as high.
        func height(_ count: Int) -> Double? {
            picture.all("rect").first { $0.text.contains("days: \(count), expected") }?.number("height")
        }
        let (two, eight) = (try #require(height(2)), try #require(height(8)))
        #expect((eight / two - 4).magnitude < 0.05)
    }

    @Test func `all panels of a stock have one scale`() throws {
        // The amounts on the axis are the same in both.
        let picture = try DrawnPicture(stock([10, 90]).svg())
        #expect(picture.texts().count { $0 == "100" } == 2)
    }

    @Test func `a curve by group says in each panel how many are below the level`() throws {
        let dots = SampleCharts.specifications([["a", "b"]], declared: 0) { [0.01, 0.5][$0] }
        let chart = SpecificationChart(
            words: Self.words,
            curves: ["North", "South"].map {
                SpecificationCurve(title: $0, choices: ["Choice"], specifications: dots, level: 0.05)
            })
        let texts = try DrawnPicture(chart.svg()).texts()
        #expect(texts.count { $0.contains("p below 0.05: 1 of 2") } == 2)
        #expect(texts.contains("p below 0.05"))
        #expect(chart.summary.hasPrefix("North: 2 specifications, 1 of them with p below 0.05"))
    }
}
