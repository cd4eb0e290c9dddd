import Tables
import Testing

@testable import Stages

@Suite struct NullDistributionTests {
    private static let events = StageBench.table(
        [Field("date", .date)], [["2020-03-12"], ["2020-03-13"], ["2020-08-01"], ["2020-09"]])
    private static let triggers = StageBench.table([Field("date", .date)], [["2020-03-10"], ["2020-06-01"]])
    private static let options = "{ event-date: date, trigger-date: date, primary: { direction: after, window: 5 } "

    private func table(_ more: String = "}") throws -> Table {
        try StageBench().run(
            "null-distribution", Self.options + more, on: [("events", Self.events), ("triggers", Self.triggers)])
    }

    @Test func `every shift is counted once under what it gives`() throws {
        let rows = try table(", local-shift: 20 }").lines.map { $0.split(separator: " ").compactMap { Int($0) } }
        #expect(rows.map(\.first) == Array(0..<rows.count))
        #expect(rows.reduce(0) { $0 + $1[1] } == 366 && rows.reduce(0) { $0 + $1[2] } == 41)
        #expect(rows.allSatisfy { $0[3] == 1 })
        // Stretches of 7 days and of 6 in which a window of 6 days meets the events, for each of two triggers.
        #expect(rows.reduce(0) { $0 + $1[0] * $1[1] } == 2 * (7 + 6))
    }

    @Test func `the share from what was observed on is the p of the test`() throws {
        let test = try StageBench().run(
            "coincidence", Self.options + ", windows: 5 }",
            on: [("events", Self.events), ("triggers", Self.triggers)])
        let rows = try table().lines.map { $0.split(separator: " ").compactMap { Int($0) } }
        let many = rows.filter { $0[0] >= $0[3] }.reduce(0) { $0 + $1[1] }
        #expect(test["p_circular"]?[0] == .number(Double(many) / 366))
    }

    @Test func `it is drawn with how far the local shifts reach`() throws {
        let svg = try StageBench().chart(
            "{ kind: null-distribution, title: T, counted: deals }", of: [("null", try table(", local-shift: 20 }"))])
        #expect(svg.contains("Shifts by up to 20 days either way: 41 shifts, "))
        #expect(svg.contains("Shifts round the whole span: 366 shifts, "))
    }

    @Test func `a table without rows is said in words`() throws {
        let fields = ["k", "circular", "local", "observed"].map { Field($0, .integer) }
        let svg = try StageBench().chart(
            "{ kind: null-distribution, title: T, counted: deals }", of: [("null", StageBench.table(fields, []))])
        #expect(svg.contains("No shifts to draw."))
    }
}
