import Tables
import Testing

@testable import Stages

@Suite struct ToneKindTests {
    private static let fields =
        [Field("group", .text), Field("period", .text)]
        + ["one", "other", "neither", "possible"].map { Field($0, .integer) }
    private static let rows = [
        ["Office", "2020/2021", "3", "2", "1", "8"], ["Office", "2020", "1", "2", "0", "3"],
        ["Ministry", "2020/2021", "0", "9", "0", "9"], ["Ministry", "2020", "0", "4", "0", "4"],
    ]

    private func chart(_ rows: [[String]], _ more: String = "") throws -> String {
        try StageBench().chart(
            "{ kind: tone, title: T, one: critical, other: supportive\(more) }",
            of: [("balance", StageBench.table(Self.fields, rows))])
    }

    @Test func `the first row of each group is drawn, most rows first`() throws {
        #expect(
            try chart(Self.rows).contains(
                "Ministry: 0 of 9 critical; Office: 3 of 5 critical, 1 neither, 2 more may belong here."))
    }

    @Test func `a facet draws each period beside the others`() throws {
        let svg = try chart(Self.rows, ", facet: period, limit: 1")
        #expect(svg.contains("2020/2021: Ministry: 0 of 9 critical. 2020: Ministry: 0 of 4 critical."))
        #expect(svg.contains("1 group with fewer rows is not drawn."))
    }

    @Test func `no rows are said in words, and what is missing is told`() throws {
        #expect(try chart([]).contains("No groups to draw."))
        let told = StageBench.told {
            try StageBench().chart(
                "{ kind: tone, title: T, one: a, other: b, facet: when }",
                of: [("balance", StageBench.table(Array(Self.fields.dropLast()), []))])
        }
        #expect(told.map(\.found) == ["`possible`", "`when`"])
    }
}
