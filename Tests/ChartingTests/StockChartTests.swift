import ImpreciseDates
import Testing

@testable import Charting

@Suite struct StockChartTests {
    @Test func `a small chart of a stock is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallStock().svg(), equals: "stock.svg")
        try GoldenFiles.expect(SampleCharts.smallStock(width: 320).svg(), equals: "stock-narrow.svg")
    }

    @Test func `a cumulative band counts what is certain by a day and what may be`() throws {
        let span = try SampleCharts.span("2023-01-01/2023-01-10")
        // Before the span, on a day, on one of three days, perhaps after the span.
        let dates = ["2022", "2023-01-02", "2023-01-02", "2023-01-04/2023-01-06", "2023-01-09/2023-01-20"]
        let band = StockBand.cumulative(of: try dates.map { try SampleCharts.span($0) }, title: "T", during: span)
        #expect(
            band.ranges.map { "\($0.day.components.day): \($0.text)" } == [
                "1: 0", "2: 2", "4: 2\u{2013}3", "6: 3", "9: 3\u{2013}4", "10: 3\u{2013}4",
            ])
    }

    @Test func `what may have begun before the span is possible, not certain`() throws {
        let span = try SampleCharts.span("2023-01-01/2023-01-10")
        let band = StockBand.cumulative(of: [try SampleCharts.span("2022-12-30/2023-01-03")], title: "T", during: span)
        #expect(band.ranges.map(\.text) == ["0\u{2013}1", "0\u{2013}1"])
    }

    @Test func `no events give no band`() throws {
        #expect(StockBand.cumulative(of: [], title: "T", during: try SampleCharts.span("2023")).ranges.isEmpty)
    }

    @Test func `counts start at zero, and what is not known is left open and told`() throws {
        let picture = try DrawnPicture(SampleCharts.smallStock().svg())
        #expect(picture.texts().contains("0"))
        #expect(picture.texts().contains("published counts: 1 value outside the span or not finite is not drawn."))
        #expect(picture.texts().contains("From least to most is not known on 1 of the 4 dates."))
        let edge = try #require(picture.all("path").first { $0.attributes["stroke"] == Palette.blue })
        #expect(edge.attributes["d"]?.matches(of: #/M/#).count == 2)
    }

    @Test func `last values that are close stand one above the other`() throws {
        let span = try SampleCharts.span("2023")
        let range = [StockRange(day: span.earliest, least: 10, most: 10)]
        let svg = StockChart(
            words: SampleCharts.words("T"), span: span,
            facets: [
                StockFacet(
                    count: StepSeries(title: "count", unit: "", points: [(span.earliest, 10)]),
                    stock: StockBand(title: "stock", ranges: range), cumulative: StockBand(title: "all", ranges: range))
            ]
        ).svg()
        let picture = try DrawnPicture(svg)
        #expect(picture.texts().count { $0 == "10" } >= 3)
        #expect(picture.overlaps(within: 800) == [])
    }
}
