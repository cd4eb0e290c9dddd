import Testing

@testable import Charting

@Suite struct SurvivalChartTests {
    private func chart(_ groups: [SurvivalGroup], limit: Int = 8, width: Double = 800) -> SurvivalChart {
        SurvivalChart(
            words: ChartWords(
                title: "Title", finding: "Finding.", description: "Description.", source: "Source.", width: width),
            groups: groups, event: "first closure", start: "a deal", limit: limit)
    }

    private func curves(_ picture: DrawnPicture) -> [DrawnPicture.Element] {
        picture.all("path").filter { $0.attributes["stroke"] == Theme.standard.text(of: SurvivalPanel.lineColour) }
    }

    @Test func `small curves are drawn as they were`() throws {
        try GoldenFiles.expect(SampleCharts.smallSurvival().svg(), equals: "survival.svg")
    }

    @Test func `the same chart gives the same bytes, in whatever order its groups come`() {
        let groups = SampleCharts.smallSurvival(limit: 9).groups
        #expect(chart(groups).svg() == chart(groups.reversed()).svg())
    }

    @Test func `groups with most at the start come first, ties by name, all together before any`() {
        let groups = [("b", 2), ("a", 2), ("c", 3)].map { SampleCharts.curve($0.0, [(4, $0.1, 0)]) }
        let chart = chart(groups + [SampleCharts.curve(nil, [(4, 2, 0)])], limit: 3)
        #expect(chart.groups.map(\.title) == ["c", "all together", "a"])
        #expect(
            chart.leftOut == "1 more group, with no more at the start than any of these, is not drawn.")
    }

    @Test func `each panel says how many there were and how many are still waiting`() throws {
        let picture = try DrawnPicture(SampleCharts.smallSurvival().svg())
        #expect(picture.texts().contains("Northportn = 12, 3 still waiting"))
        #expect(picture.texts().contains { $0.hasPrefix("Old Town") && $0.hasSuffix("\u{2026}n = 4, 3 still waiting") })
        #expect(
            picture.texts().contains("1 more group, with no more at the start than any of these, is not drawn."))
        #expect(
            picture.all("desc")[0].text.contains(
                "3 groups. Northport: 12 at the start, 3 of them still waiting when last seen; by day 35 the share "
                    + "still waiting was half or less. Southport: 5 at the start"))
        #expect(picture.all("desc")[0].text.contains("3 of them still waiting when last seen; more than half were"))
    }

    @Test func `a curve falls on its days and ends where its last was seen`() throws {
        let picture = try DrawnPicture(chart([SampleCharts.curve("A", [(50, 1, 0), (100, 1, 0)])]).svg())
        let heights = try DrawnPicture.heights(of: #require(curves(picture).first))
        #expect(heights.count == 6)
        #expect(heights[0] == heights[1] && heights[2] == heights[3] && heights[4] == heights[5])
        #expect(heights[2] - heights[0] == heights[4] - heights[2])
        #expect(heights[2] > heights[0])
    }

    @Test func `all panels have the same days`() throws {
        let groups = [SampleCharts.curve("A", [(3, 1, 0)]), SampleCharts.curve("B", [(365, 1, 0)])]
        let texts = try DrawnPicture(chart(groups).svg()).texts()
        #expect(texts.count { $0 == "180" } == 2)
    }

    @Test(arguments: [(true, true), (true, false), (false, true)])
    func `the legend has only what is drawn`(interval: Bool, censored: Bool) throws {
        let group = SampleCharts.curve(
            "A", [(5, 1, 0), (9, 1, censored ? 1 : 0)], half: interval ? 0.2 : .nan)
        let picture = try DrawnPicture(chart([group]).svg())
        #expect(picture.texts().contains("95 % interval") == interval)
        #expect(picture.texts().contains("last seen on that day, still waiting") == censored)
        // In the panel; the legend's are of other kinds.
        #expect(picture.all("path").contains { $0.attributes["fill"] == Palette.band } == interval)
    }

    @Test(arguments: [
        (0.2, 0.8, true), (.nan, 0.8, false), (0.2, .infinity, false), (0.8, 0.2, false), (0.5, 0.5, true),
    ])
    func `an interval needs both its ends`(low: Double, high: Double, isDrawn: Bool) {
        let step = SurvivalStep(day: 1, atRisk: 1, ended: 0, censored: 0, waiting: 0.5, low: low, high: high)
        #expect(step.hasInterval == isDrawn)
    }

    @Test(arguments: [(0.51, Int?.none), (0.5, 4), (0.2, 4)])
    func `half have waited no longer than the day after which half or less still wait`(share: Double, day: Int?) {
        let steps = [(0, 1.0), (4, share), (9, share)].map {
            SurvivalStep(day: $0.0, atRisk: 1, ended: 0, censored: 0, waiting: $0.1)
        }
        #expect(SurvivalGroup(name: nil, steps: steps.reversed()).medianDay == day)
    }

    @Test func `no curves are said in words`() throws {
        let picture = try DrawnPicture(chart([SurvivalGroup(name: "A", steps: [])]).svg())
        #expect(picture.texts().contains("No curves to draw."))
        #expect(picture.all("desc")[0].text.hasSuffix("There are no curves to draw."))
    }

    @Test(arguments: [320.0, 480, 520, 800, 1_600], [1, 7, 118, 4_000])
    func `no texts touch and none leaves the page`(width: Double, lastDay: Int) throws {
        let names = ["Northport", "Old Town and the eleven villages along the western coast road", "", "Bay", nil]
        let groups = names.map { SampleCharts.curve($0, [(lastDay / 3, 10_000, 400), (lastDay, 1, 1)]) }
        let picture = try DrawnPicture(chart(groups, width: width).svg())
        #expect(picture.overlaps(within: width) == [])
    }

    @Test(arguments: [
        SurvivalStep(day: 0, atRisk: 0, ended: 0, censored: 0, waiting: 1),
        SurvivalStep(day: -9, atRisk: -4, ended: -1, censored: -1, waiting: -3, low: 9, high: 2),
        SurvivalStep(day: .max, atRisk: .max, ended: .max, censored: .max, waiting: 1e300, low: -1e300, high: 1e300),
        SurvivalStep(day: 3, atRisk: 1, ended: 0, censored: 1, waiting: .nan, low: .nan, high: .infinity),
    ])
    func `odd numbers give a picture without odd coordinates`(step: SurvivalStep) throws {
        let more = SurvivalStep(day: 9, atRisk: 4, ended: 1, censored: 1, waiting: 0.5, low: 0.2, high: .infinity)
        let svg = chart([SurvivalGroup(name: "A", steps: [step, more]), SurvivalGroup(name: "B", steps: [step])]).svg()
        let picture = try DrawnPicture(svg)
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
        #expect(picture.all("text").allSatisfy { $0.number("x") >= 0 && $0.number("x") <= 800 })
        let heights = picture.all("path").flatMap(DrawnPicture.heights)
        #expect(heights.allSatisfy { $0 >= 0 && $0 <= picture.elements[0].number("height") })
    }
}
