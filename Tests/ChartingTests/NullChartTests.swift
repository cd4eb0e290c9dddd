import Testing

@testable import Charting

@Suite struct NullChartTests {
    private func chart(width: Double = 800) -> NullChart {
        NullChart(
            words: SampleCharts.words(
                "What chance gives", finding: "3 of 9, no more than chance would give.", width: width),
            counted: "deals followed by a closure",
            panels: [
                NullBars(title: "Shifts round the whole span", shifts: [20, 60, 90, 40, 10, 2], observed: 3),
                NullBars(title: "Shifts by up to 30 days either way", shifts: [0, 10, 30, 21], observed: 3),
            ])
    }

    @Test func `a small null distribution is drawn as it was`() throws {
        try GoldenFiles.expect(chart().svg(), equals: "null-distribution.svg")
        try GoldenFiles.expect(chart(width: 320).svg(), equals: "null-distribution-narrow.svg")
    }

    @Test func `shifts that give as many or more are hatched and counted`() throws {
        #expect(
            chart().summary == "Shifts round the whole span: 222 shifts, 52 of them give 3 or more. "
                + "Shifts by up to 30 days either way: 61 shifts, 21 of them give 3 or more.")
        let bars = try DrawnPicture(chart().svg()).all("rect").filter { $0.attributes["stroke"] == Palette.vermillion }
        // 3, 4 and 5; 3; and the legend's.
        #expect(bars.count == 5)
    }

    @Test func `bars start at zero and are as high as their counts`() throws {
        let picture = try DrawnPicture(chart().svg())
        let bars = picture.all("rect").filter { $0.number("y") > 200 && $0.number("height") < 172 }.prefix(6)
        let heights = bars.map { $0.number("height") }
        #expect((heights[1] / heights[0] - 3).magnitude < 0.01 && (heights[2] / heights[1] - 1.5).magnitude < 0.01)
        #expect(Set(bars.map { ($0.number("y") + $0.number("height")).rounded() }).count == 1)
    }

    @Test func `an observed count parts the bar that it lies in`() {
        let shifts = [Double](repeating: 2, count: 150)
        let panel = NullPanel(
            bars: NullBars(title: "", shifts: shifts, observed: 31),
            hatch: HatchPattern(identifier: "h", colour: .event),
            left: 0, right: 400, top: 0)
        #expect(panel.bars.step == 3)
        #expect(panel.pieces.map(\.counts).contains(30..<31) && panel.pieces.map(\.counts).contains(31..<33))
        #expect(Set(panel.pieces.map(\.height)) == [6])
    }
}
