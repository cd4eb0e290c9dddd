import ImpreciseDates
import Testing

@testable import Charting

/// A kind of chart, as the tests that every kind must pass draw it: from labels of any sort and data of a hard shape.
struct DrawnKind: Sendable, CustomTestStringConvertible {
    /// What the data are like.
    enum Shape: String, CaseIterable, Sendable {
        case empty, one, oneDay, thousandYears, open, thousand
    }

    /// Three thousand years as a span, five years, or a day.
    struct Data {
        let label: String
        let shape: Shape
        let words: ChartWords

        init(label: String, shape: Shape, width: Double, theme: Theme) {
            self.label = label
            self.shape = shape
            words = ChartWords(
                title: label, finding: label, description: label, note: label, source: label, width: width,
                theme: theme)
        }

        var count: Int {
            switch shape {
            case .empty: 0
            case .one: 1
            case .oneDay: 40
            case .thousandYears, .open: 60
            case .thousand: 1_000
            }
        }

        var span: DateBounds {
            get throws {
                switch shape {
                case .oneDay: try SampleCharts.span("2023-05-05")
                case .thousandYears: try SampleCharts.span("-0900-01-01/2099-12-31")
                default: try SampleCharts.span("2021-03-02/2026-02-17")
                }
            }
        }

        /// Days spread over the span; of an open interval one end is that of the calendar.
        var bounds: [DateBounds] {
            get throws {
                let span = try span
                let open = try EDTFParser.parse("2023-05/..").bounds
                let length = span.latest.days(since: span.earliest)
                return (0..<count).map { index in
                    if shape == .open, index % 2 == 0 { return open }
                    let day = span.earliest.advanced(by: Int64(index) * 7_919 % (length + 1))
                    let last = index % 7 == 6 ? day.advanced(by: 20) : day
                    return DateBounds(earliest: day, latest: last) ?? DateBounds(day)
                }
            }
        }

        func name(_ index: Int) -> String { "\(label) \(index)" }
    }

    let name: String
    let draw: @Sendable (Data) throws -> String

    var testDescription: String { name }

    func svg(label: String = "Northport", shape: Shape, width: Double = 800, theme: Theme = .standard) throws
        -> String
    {
        try draw(Data(label: label, shape: shape, width: width, theme: theme))
    }

    static let all =
        [timeline, histogram, survival, specifications, rates, calendar, tone, stock, chance] + faceted
}
