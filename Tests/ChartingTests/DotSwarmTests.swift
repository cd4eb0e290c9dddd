import ImpreciseDates
import Testing

@testable import Charting

@Suite struct DotSwarmTests {
    private func leastDistance(_ positions: [Double], _ heights: [Double]) -> Double {
        var least = Double.infinity
        for first in positions.indices {
            for second in positions.indices where second > first {
                let (across, up) = (positions[first] - positions[second], heights[first] - heights[second])
                least = min(least, (across * across + up * up).squareRoot())
            }
        }
        return least
    }

    @Test(arguments: [1, 7, 31, 97, 389])
    func `dots never cover each other and stand on the line or on others`(stride: Int) throws {
        let positions = (0..<200).map { Double(($0 * stride) % 331) * 0.9 }.sorted()
        let heights = try #require(DotSwarm.heights(of: positions, diameter: 7, limit: 1_000))
        #expect(leastDistance(positions, heights) >= 7 - 1e-6)
        #expect(heights.min() == 3.5)
    }

    @Test func `dots of one day stand in a column`() {
        #expect(DotSwarm.heights(of: [5, 5, 5], diameter: 4, limit: 12) == [2, 6, 10])
        #expect(DotSwarm.heights(of: [5, 5, 5], diameter: 4, limit: 11.9) == nil)
    }

    @Test func `dots that are far apart all stand on the line`() {
        #expect(DotSwarm.heights(of: [0, 4, 8], diameter: 4, limit: 4) == [2, 2, 2])
        #expect(DotSwarm.heights(of: [], diameter: 4, limit: 4) == [])
    }

    @Test func `ten thousand on one day are given up at once`() {
        #expect(DotSwarm.heights(of: Array(repeating: 1, count: 10_000), diameter: 4, limit: 110) == nil)
    }

    @Test func `spread dots stay within their day`() throws {
        let span = try SampleCharts.span("2023-05-05/2023-05-06")
        let scale = TimeScale(span: span, left: 0, right: 100)
        let days = Array(repeating: span.earliest, count: 30) + [span.latest]
        let positions = DotSwarm.spread(days, diameter: 5, on: scale)
        #expect(positions == positions.sorted())
        #expect(positions.prefix(30).allSatisfy { $0 >= 2.5 && $0 <= 47.5 })
        #expect(positions.last == 75)
        let heights = try #require(DotSwarm.heights(of: positions, diameter: 5, limit: 100))
        #expect(leastDistance(positions, heights) >= 5 - 1e-6)
    }

    @Test func `bars of one row keep apart`() {
        let stretches = [0.0...10, 5...8, 9...20, 12...14]
        #expect(RowPacking.rows(of: stretches, gap: 1, limit: 2) == [0, 1, 1, 0])
        #expect(RowPacking.rows(of: stretches, gap: 2, limit: 2) == nil)
    }

    @Test func `columns count each event where it may be`() throws {
        let span = try SampleCharts.span("2023-01-01/2023-01-10")
        let bounds = try ["2023-01-01", "2023-01-02/2023-01-03", "2022", "2023"].map { try SampleCharts.span($0) }
        let columns = EventColumns(of: bounds, on: TimeScale(span: span, left: 0, right: 20))
        #expect(columns.days == 2)
        #expect(columns.columns.map(\.count) == [3, 2, 1, 1, 1])
        #expect(columns.columns.map(\.left) == [0, 4, 8, 12, 16])
    }
}
