import Testing

@testable import Charting

@Suite struct CalendarChartTests {
    private func chart(_ cells: [CalendarCell], width: Double = 800) -> CalendarChart {
        CalendarChart(
            words: SampleCharts.words("T", width: width), parts: SampleCharts.monthNames, unit: "month",
            lanes: [CalendarLane(title: "Lane", cells: cells)])
    }

    @Test func `a small calendar is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallCalendar().svg(), equals: "calendar.svg")
        try GoldenFiles.expect(SampleCharts.smallCalendar(width: 320).svg(), equals: "calendar-narrow.svg")
    }

    @Test func `every cell has its number, also where it is nothing`() throws {
        let cells = SampleCharts.months()
        let texts = try DrawnPicture(chart(cells).svg()).texts()
        for cell in cells { #expect(texts.contains(cell.text)) }
        #expect(texts.count { $0 == "0" } == cells.count { $0.text == "0" })
    }

    @Test func `any at all is darker than nothing, and the most is darkest`() throws {
        let cells = [0, 1, 100].enumerated().map {
            CalendarCell(year: 2021, part: $0.offset, certain: $0.element, possible: $0.element)
        }
        let picture = try DrawnPicture(chart(cells).svg())
        let fills = picture.all("path").compactMap { $0.attributes["fill"] }
        #expect(fills == ["none", Palette.steps[1], Palette.steps[5]])
        let hundred = try #require(picture.all("text").first { $0.text == "100" })
        #expect(hundred.attributes["fill"] == Palette.ground)
    }

    @Test func `years run downwards where there is room, and to the right where there is not`() {
        let years: [Int64] = Array(2021...2026)
        func layout(_ right: Double) -> CalendarLayout {
            CalendarLayout(
                years: years, parts: SampleCharts.monthNames, texts: ["100\u{2013}120"], left: 16, right: right)
        }
        #expect(!layout(784).isTurned && layout(784).height == 18 + 6 * 22)
        let narrow = layout(304)
        #expect(narrow.isTurned && narrow.yearsPerBlock == 4 && narrow.height == 2 * (18 + 12 * 22) + 12)
        #expect(narrow.place(year: 4, part: 0).y > narrow.place(year: 3, part: 11).y)
    }

    @Test func `too many cells are refused in words`() throws {
        let cells = (0..<2_401).map { CalendarCell(year: Int64($0 / 12), part: $0 % 12, certain: 1, possible: 1) }
        let texts = try DrawnPicture(chart(cells).svg()).texts().joined(separator: " ")
        #expect(texts.contains("2,401 cells are more than can be read (at most 2,400): count by a longer unit"))
        let far = [-3_000, 3_000].map { CalendarCell(year: $0, part: 0, certain: 1, possible: 1) }
        #expect(chart(far).svg().contains("too many years apart"))
    }

    @Test func `a cell of no part is left out, and fewer possible than certain is mended`() {
        let cells = [CalendarCell(year: 1, part: 12, certain: 1, possible: 1)]
        #expect(chart(cells).svg().contains("No cells to draw."))
        #expect(CalendarCell(year: 1, part: 0, certain: 4, possible: 1).text == "4")
    }

    @Test func `the busiest cell and the empty ones are told`() {
        #expect(
            SampleCharts.smallCalendar().summary.hasPrefix(
                "Deals: 24 months, 10 of them with none; most for certain in "))
    }
}
