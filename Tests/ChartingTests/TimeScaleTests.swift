import ImpreciseDates
import Testing

@testable import Charting

@Suite struct TimeScaleTests {
    private func scale(_ span: String, width: Double = 740) throws -> TimeScale {
        TimeScale(span: try SampleCharts.span(span), left: 10, right: 10 + width)
    }

    @Test(arguments: [
        ("2023-05-05", TickUnit.days(1)), ("2023-05-01/2023-05-10", .days(1)), ("2023-05-01/2023-06-20", .days(7)),
        ("2023-01-01/2023-04-10", .days(14)), ("2023-01-01/2023-12-31", .calendar(.month)),
        ("2021-03-02/2023-02-17", .calendar(.quarter)), ("2021-03-02/2026-02-17", .calendar(.year)),
        ("1990-01-01/2026-02-17", .years(2)), ("1000-01-01/3999-12-31", .years(200)),
    ])
    func `ticks are as fine as their labels find room`(span: String, unit: TickUnit) throws {
        #expect(try scale(span).tickUnit(labels: TextMeasure(font: .label)) == unit)
    }

    @Test(
        arguments: [
            "2023-05-05", "2023-05-05/2023-05-06", "2023-05-01/2023-05-31", "2023-02-27/2023-03-02",
            "2023-01-01/2023-12-31",
            "2021-03-02/2026-02-17", "0000-01-01/2999-12-31", "1000-06-30/3999-12-31", "2021-12-31/2022-01-01",
            // From a Tuesday to a Sunday: where only Mondays find room there is none.
            "2023-05-02/2023-05-07",
        ], [120.0, 200, 300, 740, 3_000])
    func `labels are there, in order, apart and within the axis`(span: String, width: Double) throws {
        let axis = TimeAxis(scale: try scale(span, width: width), y: 50)
        let picture = try DrawnPicture(SVGWriter.text(of: SVGElement(.g, [:], axis.elements + axis.guides(from: 0))))
        let boxes = picture.textBoxes()
        #expect(!boxes.isEmpty)
        #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.maxX < $1.minX })
        #expect(boxes.allSatisfy { $0.minX >= 9.9 && $0.maxX <= 10.1 + width })
        #expect(picture.all("line").allSatisfy { (9.9...width + 10.1).contains($0.number("x1")) })
    }

    @Test func `a span of one day fills the axis`() throws {
        let scale = try scale("2023-05-05", width: 100)
        #expect(scale.extent(of: scale.span) == 10...110)
        #expect(scale.middle(of: scale.span.earliest) == 60)
    }

    @Test func `days lie in order and end where the next begins`() throws {
        let scale = try scale("2023-01-01/2023-12-31")
        let day = try SampleCharts.day("2023-07-05")
        #expect(scale.extent(of: DateBounds(day)).upperBound == scale.start(of: day.advanced(by: 1)))
        #expect(scale.start(of: scale.span.earliest) == 10)
        #expect((scale.extent(of: scale.span).upperBound - 750).magnitude < 1e-9)
    }

    @Test(arguments: ["2023-01-01", "2023-12-31", "2023-06-15", "2023-06", "2022-06-01/2024-01-01"])
    func `a widened extent stays on the axis`(bounds: String) throws {
        let extent = try scale("2023-01-01/2023-12-31").extent(of: SampleCharts.span(bounds), atLeast: 20)
        #expect(extent.upperBound - extent.lowerBound >= 20 - 1e-9)
        #expect(extent.lowerBound >= 10 && extent.upperBound <= 750 + 1e-9)
    }

    @Test func `weeks begin on Monday`() throws {
        let ticks = TickUnit.days(7).ticks(in: try SampleCharts.span("2024-01-01/2024-01-20"))
        #expect(ticks.map(\.label) == ["2024-01-01", "2024-01-08", "2024-01-15"])
    }

    @Test func `decades are marked where they begin`() throws {
        let ticks = TickUnit.years(10).ticks(in: try SampleCharts.span("1991-05-01/2020-01-01"))
        #expect(ticks.map(\.label) == ["2000", "2010", "2020"])
    }
}
