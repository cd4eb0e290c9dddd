import Testing

@testable import Charting

@Suite struct ToneChartTests {
    private func chart(_ facets: [ToneFacet], limit: Int = 12) -> ToneChart {
        ToneChart(
            words: SampleCharts.words("T"), one: "critical", other: "supportive", facets: facets, limit: limit)
    }

    @Test func `a small chart of tones is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallTone().svg(), equals: "tone.svg")
        try GoldenFiles.expect(SampleCharts.smallTone(width: 320).svg(), equals: "tone-narrow.svg")
    }

    @Test func `numbers say of how many, and what takes no side`() {
        #expect(
            SampleCharts.bars.map { $0.numbers("critical") } == [
                "4 of 30 critical", "25 of 30 critical, 8 neither, 2 more may belong here", "n = 0, 1 neither",
            ])
    }

    @Test func `bars are as long as their counts, away from one middle`() throws {
        let picture = try DrawnPicture(SampleCharts.smallTone().svg())
        let bars = picture.all("rect").filter { $0.attributes["height"] == "13" }
        #expect(bars.count == 4)
        // The office has most rows and comes first: 25 to the left, 5 to the right; the ministry 4 and 26.
        let unit = bars[0].number("width") / 25
        for (bar, count) in zip(bars, [25.0, 5, 4, 26]) {
            #expect((bar.number("width") - count * unit).magnitude < 0.05)
        }
        #expect((bars[0].number("x") + bars[0].number("width") - bars[1].number("x")).magnitude < 0.05)
        #expect((bars[1].number("x") - bars[3].number("x")).magnitude < 0.05)
    }

    @Test func `panels keep one order and one scale`() throws {
        let facets = [
            ToneFacet(title: "before", bars: [SampleCharts.bars[0]]),
            ToneFacet(title: "after", bars: SampleCharts.bars),
        ]
        let picture = try DrawnPicture(chart(facets).svg())
        #expect(picture.texts().filter { $0 == "before" || $0 == "after" } == ["before", "after"])
        let ministry = picture.all("rect").filter {
            $0.attributes["height"] == "13" && $0.attributes["fill"] == Palette.paleBlue
        }
        #expect(ministry[0].attributes["width"] == ministry[1].attributes["width"])
    }

    @Test func `the groups that the limit leaves out are counted`() {
        let svg = chart([ToneFacet(title: "", bars: SampleCharts.bars)], limit: 1).svg()
        #expect(svg.contains("2 groups with fewer rows are not drawn.") && !svg.contains("Ministry"))
    }

    @Test func `counts as great as can be are drawn`() throws {
        let bar = ToneBar(title: "T", one: .max, other: .max, neither: .max, possible: .max)
        #expect(try !DrawnPicture(chart([ToneFacet(title: "", bars: [bar])]).svg()).elements.isEmpty)
    }
}
