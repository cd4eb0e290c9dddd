import Foundation
import ImpreciseDates
import Testing

@testable import Charting

@Suite struct TimelineChartTests {
    private func chart(
        _ lanes: [TimelineLane], span: String = "2021-03-02/2026-02-17", shading: [TimelineShade] = [],
        step: StepSeries? = nil, width: Double = 800
    ) throws -> TimelineChart {
        TimelineChart(
            words: ChartWords(
                title: "Title", finding: "Finding.", description: "Description.", source: "Source.", width: width),
            span: try SampleCharts.span(span), facets: [TimelineFacet(lanes: lanes, shading: shading, step: step)],
            shadeLabel: "shaded")
    }

    @Test func `a small timeline is drawn as it was`() throws {
        try GoldenFiles.expect(SampleCharts.smallTimeline().svg(), equals: "timeline.svg")
    }

    @Test func `the same chart gives the same bytes`() throws {
        #expect(try SampleCharts.busyTimeline().svg() == SampleCharts.busyTimeline().svg())
    }

    @Test(arguments: [320.0, 480, 800, 1_600])
    func `no texts of a busy chart touch, and none leaves the page or is too small`(width: Double) throws {
        let picture = try DrawnPicture(SampleCharts.busyTimeline(width: width).svg())
        let boxes = picture.textBoxes()
        for (index, box) in boxes.enumerated() {
            #expect(box.minX >= 0 && box.maxX <= width)
            #expect(!boxes.dropFirst(index + 1).contains { $0.intersects(box) })
        }
        #expect(picture.all("text").allSatisfy { $0.number("font-size") >= 11 })
        let height = picture.elements[0].number("height")
        #expect(picture.all("text").allSatisfy { $0.number("y") < height })
    }

    @Test func `every event of a busy chart is drawn`() throws {
        let picture = try DrawnPicture(SampleCharts.busyTimeline().svg())
        let colours = LaneRole.allCases.map { Theme.standard.text(of: $0.colour) }
        let dots = (picture.all("circle") + picture.all("path")).filter {
            colours.contains($0.attributes["fill"] ?? "")
        }
        let bars = picture.all("rect").filter { $0.attributes["fill-opacity"] == "0.22" }
        // Three roles, each once more in the legend for its dot and its bar.
        #expect(dots.count + bars.count == 35 + 196 + 137 + 6)
    }

    @Test func `the accessible name is title, finding and counts`() throws {
        let picture = try DrawnPicture(SampleCharts.smallTimeline().svg())
        let root = picture.elements[0]
        let (title, description) = (picture.elements[1], picture.elements[2])
        #expect(root.attributes["role"] == "img")
        #expect(
            root.attributes["aria-labelledby"]
                == "\(title.attributes["id"] ?? "") \(description.attributes["id"] ?? "")")
        #expect(title.text == "Deals and closures in Northport")
        #expect(
            description.text == """
                2 of 3 deals were followed by a closure within 30 days; chance alone would give about 1 to 2. \
                Deals above, closures below. From 2021-03-02 to 2022-06-30. Deals: 4 events, 1 of them imprecise. \
                Closures: 7 events, 3 of them imprecise. Closed harbours: 3 values, from 3 to 11 harbours. \
                1 event outside the span is not drawn. \
                1 imprecise event may also lie outside the span; its bar is cut off at its edge.
                """)
    }

    @Test func `events outside the span are left out and counted`() throws {
        let events = try ["2020-05-05", "2027", "2026-02-18", "2023-05-05"].map { try SampleCharts.event($0) }
        let picture = try DrawnPicture(chart([TimelineLane(title: "Deals", role: .event, events: events)]).svg())
        #expect(picture.texts().contains("3 events outside the span are not drawn."))
        #expect(picture.texts().contains("Dealsn = 1"))
    }

    @Test(arguments: [("2023-05-05", true, true), ("2023-05-05", false, false), ("2023-05", true, false)])
    func `only one known day is exact`(bounds: String, isExact: Bool, isDot: Bool) throws {
        let event = TimelineEvent(bounds: try SampleCharts.span(bounds), isExact: isExact)
        let picture = try DrawnPicture(chart([TimelineLane(title: "Deals", role: .event, events: [event])]).svg())
        #expect(picture.all("circle").isEmpty == !isDot)
    }

    @Test func `nothing to draw is said in words`() throws {
        let empty = try DrawnPicture(chart([]).svg())
        #expect(empty.texts().contains("No lanes to draw."))
        let series = StepSeries(title: "Count", unit: "people", points: [StepSeries.Point]())
        let lane = TimelineLane(title: "Deals", role: .trigger, events: [])
        let silent = try DrawnPicture(chart([lane], step: series).svg())
        #expect(silent.texts().contains("Dealsn = 0: no events in the span"))
        #expect(silent.texts().contains("No values in the span."))
    }

    @Test(
        arguments: ["2023-05-05", "2023-05-05/2023-05-06", "2021-01-01/2026-12-31", "0100-01-01/3099-12-31"],
        [1, 40, 10_000])
    func `any number of events on one day in any span is drawn`(span: String, count: Int) throws {
        let event = try SampleCharts.event("2023-05-05")
        let day = event.bounds.earliest
        let chart = try chart(
            [TimelineLane(title: "Deals", role: .comparison, events: Array(repeating: event, count: count))],
            span: span,
            shading: [TimelineShade(bounds: event.bounds)],
            step: StepSeries(title: "Count", unit: "people", points: [(day, 7)]))
        let svg = chart.svg()
        let picture = try DrawnPicture(svg)
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
        #expect(picture.elements[0].number("height") < 700)
        #expect(picture.texts().contains { $0.hasPrefix("Dealsn = \(DrawnText.grouped(count))") })
    }

    @Test func `a hundred thousand events are counted in columns, which the label tells, in a small file`() throws {
        let first = try SampleCharts.day("2021-03-02")
        let events = (0..<100_000 as Range<Int64>).map { index in
            TimelineEvent(
                bounds: DateBounds(first.advanced(by: index * 7_919 % 1_814)), isExact: true, tooltip: "\(index)")
        }
        let svg = try chart([TimelineLane(title: "Deals", role: .event, events: events)]).svg()
        #expect(svg.utf8.count < 200_000)
        let texts = try DrawnPicture(svg).texts()
        #expect(texts.contains { $0.contains("n = 100,000, a column counts 10 days, the highest ") })
    }

    @Test func `more imprecise events than rows are counted in columns`() throws {
        let events = try Array(repeating: SampleCharts.event("2023"), count: 500)
        let picture = try DrawnPicture(chart([TimelineLane(title: "Deals", role: .event, events: events)]).svg())
        #expect(picture.texts().contains { $0.hasSuffix("at most 500") })
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, -5, 0, 1e9])
    func `a width that makes no sense still gives a page`(width: Double) throws {
        let picture = try DrawnPicture(SampleCharts.busyTimeline(width: width).svg())
        #expect((320...4_000).contains(picture.elements[0].number("width")))
    }

    @Test func `steps of odd values are drawn or said to be missing`() throws {
        let day = try SampleCharts.day("2023-05-05")
        let values = [0, -5, 1e300, .nan, .infinity]
        let series = StepSeries(
            title: "Count", unit: "people",
            points: values.enumerated().map { (day.advanced(by: Int64($0.offset)), $0.element) })
        let svg = try chart([], step: series).svg()
        let picture = try DrawnPicture(svg)
        #expect(picture.texts().contains("Count: 2 values outside the span or not finite are not drawn."))
        #expect(!svg.contains("nan"))
    }

    @Test func `shades that overlap or touch become one`() throws {
        let shades = try [
            "2023-03-01/2023-03-10", "2023-01-05/2023-01-09", "2023-01-01/2023-01-04", "2022", "2023-03-12",
        ]
        .map { TimelineShade(bounds: try SampleCharts.span($0)) }
        let union = TimelineShade.union(of: shades, in: try SampleCharts.span("2023-01-02/2023-12-31"))
        #expect(
            try union
                == ["2023-01-02/2023-01-09", "2023-03-01/2023-03-10", "2023-03-12"].map {
                    try SampleCharts.span($0)
                })
    }

    @Test func `steps rise to each known value and stay open around one of no known day`() throws {
        let span = try SampleCharts.span("2023-01-01/2023-01-10")
        let dates = ["2023-01-01", "2023-01-03", "2023-01-05/2023-01-06", "2023-01-08"]
        let series = StepSeries(
            title: "Count", unit: "people",
            points: try dates.enumerated().map {
                .init(bounds: try SampleCharts.span($0.element), value: Double($0.offset))
            })
        let panel = StepPanel(
            series: series, points: series.points(during: span), scale: TimeScale(span: span, left: 0, right: 100),
            labelLeft: 0, top: 0)
        let picture = try DrawnPicture(SVGWriter.text(of: SVGElement(.g, [:], panel.elements)))
        let line = try #require(picture.all("path").first { $0.attributes["fill"] == "none" }?.attributes["d"])
        #expect(
            line.matches(of: #/([ML][0-9.]+)[ ]/#).map { String($0.1) } == [
                "M5", "L25", "L25", "L40", "M60", "L75", "L75", "L75",
            ])
        #expect(picture.texts()[1].hasPrefix("people, a bar"))
    }

    @Test(arguments: ["2021-03-02", "2026-02-17"])
    func `the last value of the steps is labelled within the axis`(date: String) throws {
        let series = StepSeries(title: "Count", unit: "tonnes", points: [(try SampleCharts.day(date), 1_234_567)])
        let picture = try DrawnPicture(chart([], step: series).svg())
        let label = try #require(zip(picture.texts(), picture.textBoxes()).first { $0.0 == "1,234,567" })
        let axis = try #require(picture.all("line").map { $0.number("x1") }.min())
        #expect(label.1.minX >= axis - 0.01 && label.1.maxX <= 784.01)
    }
}
