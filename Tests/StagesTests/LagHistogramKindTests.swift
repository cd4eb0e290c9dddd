import Tables
import Testing

@testable import Stages

@Suite struct LagHistogramKindTests {
    private static let options = "{ kind: lag-histogram, title: T, event: closures, trigger: deal }"
    private static let names = ["lag_from", "lag_to", "observed", "expected", "low", "high"]

    private func study(_ more: [Field], _ rows: [[String]]) -> Table {
        StageBench.table(Self.names.map { Field($0, $0 == "expected" ? .number : .integer) } + more, rows)
    }

    private let both = [Field("low_simultaneous", .number), Field("high_simultaneous", .number)]

    @Test func `a table without an envelope for all bars is drawn with the band alone`() throws {
        let svg = try StageBench().chart(
            Self.options, of: [("study", study([], [["-7", "-1", "2", "1.5", "0", "3"]]))])
        #expect(svg.contains("95 % band of chance alone"))
        #expect(!svg.contains("all bars at once"))
    }

    @Test func `a table with one has it drawn, and missing ends leave a gap`() throws {
        let rows = [["-7", "-1", "9", "1.5", "0", "3", "0", "6"], ["0", "6", "1", "1.5", "0", "3", "", ""]]
        let svg = try StageBench().chart(Self.options, of: [("study", study(both, rows))])
        #expect(svg.contains("95 % by chance, all bars at once"))
        #expect(svg.contains("1 of 2 bins leaves the envelope that holds for all bars at once."))
    }

    @Test func `one end without the other is a fault`() {
        let told = StageBench.told {
            try StageBench().chart(Self.options, of: [("study", study([both[0]], []))])
        }
        #expect(told.map(\.found) == ["`high_simultaneous`"])
    }
}
