import Diagnostics
import Tables
import Testing

@testable import Stages

/// The option `brackets` of a timeline.
@Suite struct TimelineBracketsTests {
    private static let closures = StageBench.table([Field("on", .date)], [["2020-02-01"], ["2020-02-05"], ["2020-03"]])
    private static let waves = StageBench.table(
        [Field("first_day", .date), Field("last_day", .date), Field("members", .integer), Field("certainty", .text)],
        [
            ["2020-02-01", "2020-02-05", "2", "certain"], ["2020-03-01", "2020-05-01", "31", "possible"],
            ["2020-06-01", "", "4", "certain"], ["", "2020-07-01", "5", "certain"],
            ["2019-01-01", "2019-02-01", "6", "certain"], ["2020-08-01", "2020-09-01", "77", "impossible"],
        ])

    private func chart(_ more: String, waves: Table = Self.waves) throws -> String {
        try StageBench().chart(
            """
            { kind: timeline, title: T, lanes: { Closures: { date: on, role: event } },
              brackets: { input: Waves, over: Closures, label: "a wave, with its rows"\(more) } }
            """, of: [("Closures", Self.closures), ("Waves", waves)])
    }

    /// The drawn ones have paths of three lines; those of the legend stand first.
    private func brackets(_ svg: String) -> [Substring] {
        svg.split(separator: "\n").filter { $0.contains("<path") && $0.contains("fill=\"none\"") }
    }

    @Test func `each stretch within the span has a bracket, an open one up to its end`() throws {
        let svg = try chart("")
        // One of the legend and four of the lane: one has no first day, one lies before the span.
        #expect(brackets(svg).count == 5)
        #expect(svg.contains("a wave, with its rows: 4."))
        #expect(svg.contains(">a wave, with its rows<") && !svg.contains("stroke-dasharray"))
    }

    @Test func `counts stand over brackets, and what may fall apart is dashed and told`() throws {
        let svg = try chart(", count: members, certainty: certainty")
        for count in ["2", "31", "4"] { #expect(svg.contains(">\(count)</text>")) }
        #expect(brackets(svg).count { $0.contains("stroke-dasharray") } == 2)
        #expect(!svg.contains(">77</text>"))
        #expect(svg.contains("if imprecise dates do not part it"))
    }

    @Test func `more than find room are said, not drawn`() throws {
        let many = (1...9).map { ["2020-02-0\($0)", "2020-11-01", "\($0)", "certain"] }
        let svg = try chart("", waves: StageBench.table(Self.waves.schema.fields, many))
        #expect(brackets(svg).isEmpty && svg.contains("too many brackets to be drawn"))
    }

    @Test func `all that is missing is told`() {
        let told = StageBench.told {
            try StageBench().chart(
                """
                { kind: timeline, title: T, lanes: { Closures: { date: on } },
                  brackets: { input: Waves, over: Closure, start: first, count: certainty, label: a wave } }
                """, of: [("Closures", Self.closures), ("Waves", Self.waves)])
        }
        #expect(told.map(\.code) == [.columnUnknown, .columnType, .inputUnknown])
        #expect(told.last?.found == "`Closure`")
    }
}
