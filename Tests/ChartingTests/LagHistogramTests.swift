import Testing

@testable import Charting

@Suite struct LagHistogramTests {
    private func histogram(_ bins: [LagBin], width: Double = 800) -> LagHistogram {
        LagHistogram(
            words: ChartWords(
                title: "Title", finding: "Finding.", description: "Description.", source: "Source.", width: width),
            facets: [LagFacet(bins: bins)], eventName: "closures", triggerName: "deal", binDays: 7)
    }

    private func hatched(_ picture: DrawnPicture) -> [DrawnPicture.Element] {
        picture.all("rect").filter { $0.attributes["fill"]?.hasPrefix("url(#") == true }
    }

    @Test func `a small histogram is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallHistogram().svg(), equals: "histogram.svg")
    }

    @Test func `the same chart gives the same bytes`() {
        #expect(SampleCharts.smallHistogram().svg() == SampleCharts.smallHistogram().svg())
    }

    @Test func `bars that leave the band are hatched, pointed at and counted`() throws {
        let picture = try DrawnPicture(SampleCharts.smallHistogram().svg())
        // One bar and the legend's; the bin below the band holds nothing and has its pointer alone.
        #expect(hatched(picture).count == 2)
        #expect(picture.all("path").count { $0.attributes["fill"] == Palette.vermillion } == 3)
        #expect(picture.texts().contains("observed, outside the band: 2 of 8 bins"))
        #expect(
            SampleCharts.smallHistogram().summary.hasSuffix("2 of 8 bins leave the band of chance: 1 above, 1 below."))
    }

    @Test(arguments: [(1, false), (0, true), (8, false), (9, true)])
    func `the ends of the band lie inside it`(observed: Int, leaves: Bool) {
        let bin = LagBin(lags: 0...6, observed: observed, expected: 4, low: 1, high: 8)
        #expect((bin.place != .inside) == leaves)
    }

    @Test func `where no bar leaves the band the legend says so`() throws {
        let picture = try DrawnPicture(
            histogram([LagBin(lags: -7...(-1), observed: 1, expected: 1, low: 0, high: 2)]).svg())
        #expect(picture.texts().contains("observed, outside the band: none of 1 bin"))
        #expect(hatched(picture).count == 1)
    }

    @Test func `no bins are said in words`() throws {
        #expect(try DrawnPicture(histogram([]).svg()).texts().contains("No lags to draw."))
    }

    @Test func `bins in any order are drawn in order`() {
        let bins = SampleCharts.smallHistogram().bins
        #expect(histogram(bins.reversed()).svg() == histogram(bins).svg())
    }

    @Test(arguments: [
        LagBin(lags: 0...0, observed: 0, expected: 0, low: 0, high: 0),
        LagBin(lags: 3...3, observed: 1, expected: .nan, low: .nan, high: .nan),
        LagBin(lags: -5...5, observed: 4, expected: .infinity, low: -.infinity, high: .infinity),
        LagBin(lags: Int.min...Int.max, observed: .max, expected: 1e300, low: -1e300, high: 1e300),
        LagBin(lags: -5...5, observed: -4, expected: -1, low: 9, high: 2),
    ])
    func `odd numbers give a picture without odd coordinates`(bin: LagBin) throws {
        let svg = histogram([bin, LagBin(lags: 7...9, observed: 2, expected: 1, low: 0, high: 3)]).svg()
        let picture = try DrawnPicture(svg)
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
        #expect(picture.all("rect").allSatisfy { $0.number("height") >= 0 && $0.number("width") >= 0 })
    }

    @Test(arguments: [320.0, 480, 800, 1_600])
    func `no texts touch and none leaves the page`(width: Double) throws {
        let bins = (-13..<13).map { week in
            LagBin(lags: week * 7...week * 7 + 6, observed: abs(week * 3), expected: 9, low: 2, high: 26)
        }
        let picture = try DrawnPicture(histogram(bins, width: width).svg())
        let boxes = picture.textBoxes()
        for (index, box) in boxes.enumerated() {
            #expect(box.minX >= 0 && box.maxX <= width)
            #expect(!boxes.dropFirst(index + 1).contains { $0.intersects(box) })
        }
        #expect(picture.all("text").allSatisfy { $0.number("font-size") >= 11 })
    }

    @Test func `a small histogram with an envelope for all bars is drawn as it was`() throws {
        let histogram = SampleCharts.smallHistogram(simultaneousHigh: 11)
        try GoldenFiles.expect(histogram.svg(), equals: "histogram-simultaneous.svg")
    }

    private func outlines(_ picture: DrawnPicture) -> [DrawnPicture.Element] {
        picture.all("path").filter { $0.attributes["stroke-dasharray"] == LegendKey.outlineDashes }
    }

    @Test(arguments: [
        (9.0, "1 of 8 bins leaves the envelope that holds for all bars at once."),
        (11, "None of 8 bins leaves the envelope that holds for all bars at once."), (14, "None of 8 bins"),
    ])
    func `the envelope for all bars is outlined, named and counted`(high: Double, sentence: String) throws {
        let picture = try DrawnPicture(SampleCharts.smallHistogram(simultaneousHigh: high).svg())
        #expect(outlines(picture).count == 2)
        #expect(picture.texts().contains("95 % by chance, each bar by itself"))
        #expect(picture.texts().contains("95 % by chance, all bars at once"))
        #expect(picture.texts().contains { $0.hasPrefix(sentence) })
        #expect(picture.all("desc")[0].text.contains(sentence))
        // Its upper line lies within the plot, below the name of the trigger.
        #expect(try DrawnPicture.heights(of: #require(outlines(picture).last)).allSatisfy { $0 > 120 })
    }

    @Test func `without it, and for bins that lack it, nothing more is drawn`() throws {
        #expect(outlines(try DrawnPicture(SampleCharts.smallHistogram().svg())).isEmpty)
        let bins = [0, 1, 2].map { week in
            LagBin(
                lags: week * 7...week * 7 + 6, observed: 1, expected: 1, low: 0, high: 3,
                simultaneousLow: week == 1 ? 2 : 0, simultaneousHigh: week == 2 ? .infinity : week == 1 ? 1 : 5)
        }
        let picture = try DrawnPicture(histogram(bins).svg())
        #expect(try DrawnPicture.heights(of: #require(outlines(picture).first)).count == 2)
        #expect(picture.texts().contains("None of 3 bins leaves the envelope that holds for all bars at once."))
    }

    @Test(arguments: [320.0, 480, 800])
    func `no texts of both envelopes touch`(width: Double) throws {
        let bins = SampleCharts.smallHistogram(simultaneousHigh: 11).bins
        let picture = try DrawnPicture(histogram(bins, width: width).svg())
        #expect(picture.overlaps(within: width) == [])
    }

    @Test(arguments: [(-7, "deal"), (-3, "deal"), (5, "")])
    func `the trigger is marked where the lags reach it`(first: Int, label: String) throws {
        let bins = (0..<3).map {
            LagBin(lags: first + $0 * 7...first + $0 * 7 + 6, observed: 1, expected: 1, low: 0, high: 2)
        }
        #expect(try DrawnPicture(histogram(bins).svg()).texts().contains("deal") == (label == "deal"))
    }
}
