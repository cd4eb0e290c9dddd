import Testing

@testable import Charting

@Suite struct RatesChartTests {
    @Test func `a small chart of rates is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallRates().svg(), equals: "rates-by-window.svg")
        try GoldenFiles.expect(SampleCharts.smallRates(width: 320).svg(), equals: "rates-by-window-narrow.svg")
    }

    @Test func `what was declared comes first, shaded and in bold`() throws {
        let picture = try DrawnPicture(SampleCharts.smallRates().svg())
        let titles = picture.texts().filter { $0.hasPrefix("Deals ") && $0.contains("closures") }
        #expect(titles.map { $0.prefix(15) } == ["Deals followed ", "Deals preceded "])
        #expect(picture.all("rect").count { $0.attributes["fill"] == Palette.shade } == 2)  // one in the legend
        let bold = picture.all("text").filter { $0.attributes["font-weight"] == "bold" }.map(\.text)
        #expect(bold.suffix(4).contains("11\u{2013}13"))
    }

    @Test func `a share outside the band has another shape, and a note counts them`() throws {
        let picture = try DrawnPicture(SampleCharts.smallRates().svg())
        // 3 of 26 lies below 4, and 26 above 25; the legend's, and the marks.
        #expect(picture.all("path").count { $0.attributes["fill"] == Palette.vermillion } == 3)
        #expect(picture.texts().contains { $0.hasPrefix("2 of 10 observed shares leave the band.") })
    }

    @Test func `the numbers are said with what they are of`() {
        #expect(
            SampleCharts.smallRates().summary.contains(
                "within 30 days (declared) 10 of 26, by chance mostly 8 to 17, with all dates 11\u{2013}13 of 33"))
    }

    @Test func `shares of different rows stand on one scale`() throws {
        let point = RatesPoint(
            window: 30, observed: 13, of: 26, low: 13, high: 26, expected: [], certain: 33, possible: 66, ofAll: 66)
        let panel = RatesPanel(series: RatesSeries(title: "T", points: [point]), left: 0, right: 300, top: 0)
        let picture = try DrawnPicture(SVGWriter.text(of: SVGElement(.g, [:], panel.elements)))
        let band = try #require(picture.all("rect").first { $0.attributes["fill"] == Palette.band })
        let bar = try #require(picture.all("rect").first { $0.attributes["fill"] == Palette.purple })
        let dot = try #require(picture.all("circle").first)
        #expect((bar.number("y") - band.number("y")).magnitude < 1)
        #expect((dot.number("cy") - band.number("y") - band.number("height")).magnitude < 0.02)
    }

    @Test func `of many windows some are drawn, the declared one among them, and a note tells`() {
        let points = (0..<100).map { index in
            RatesPoint(
                window: index, observed: 1, of: 2, low: 0, high: 2, expected: [1], certain: 1, possible: 1, ofAll: 2,
                isDeclared: index == 50)
        }
        let series = RatesSeries(title: "T", points: points.reversed())
        #expect(
            series.points.map(\.window) == (0..<34).map { $0 * 3 }.filter { $0 < 50 } + [50] + (17..<34).map { $0 * 3 })
        let svg = RatesChart(words: SampleCharts.words("T"), series: [series]).svg()
        #expect(svg.contains("Of many windows one in 3 is drawn, and the declared one always."))
    }

    @Test func `no more than twelve questions are drawn, and a note counts the others`() {
        let series = (0..<14).map { RatesSeries(title: "T\($0)", points: SampleCharts.rates([1])) }
        let svg = RatesChart(words: SampleCharts.words("T"), series: series).svg()
        #expect(svg.contains("2 questions more are not drawn.") && svg.contains(">T11<") && !svg.contains(">T12<"))
    }
}
