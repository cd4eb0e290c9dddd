import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct AsOfJoinStageTests {
    private static let deals = StageBench.table(
        [Field("id", .text), Field("signed", .date), Field("land", .category)], key: ["id"],
        [["d1", "2020-03-10", "XA"], ["d2", "2020-08-01", "XA"], ["d3", "", "XB"], ["d4", "2020-03", "XB"]])
    private static let said = StageBench.table(
        [Field("id", .text, privacy: .sensitive), Field("date", .date), Field("land", .category)],
        [["s1", "2020-03-01", "XA"], ["s2", "2020-03-05", "XB"], ["s3", "2020-02", "XA"]])

    private func join(_ options: String) throws -> Table {
        try StageBench().run(
            "as-of-join", "{ left-date: signed, right-date: date, \(options) }",
            on: [("left", Self.deals), ("right", Self.said)])
    }

    @Test func `every left row stays, with its nearest and how far that is`() throws {
        let made = try join("within: 60, prefix: s")
        #expect(
            made.schema.names == [
                "id", "signed", "land", "s_id", "s_date", "s_land", "s_certainty", "s_lag_least", "s_lag_most",
                "s_candidates",
            ])
        #expect(
            made.lines == [
                "d1 2020-03-10 XA s2 2020-03-05 XB certain -5 -5 1", "d2 2020-08-01 XA       0", "d3  XB       0",
                "d4 2020-03 XB s1 2020-03-01 XA possible -30 0 3",
            ])
        #expect(made.schema.key == ["id"] && made.schema["s_id"]?.privacy == .sensitive)
        #expect(made.origins.of(0).map(\.line) == [2, 3] && made.origins.of(1).map(\.line) == [3])
    }

    @Test func `goes key by key, and either way`() throws {
        #expect(
            try join("within: 60, by: [land]").lines.first == "d1 2020-03-10 XA s1 2020-03-01 XA certain -9 -9 1")
        #expect(
            try join("within: 9, direction: forward, by: { land: land }").lines.last
                == "d4 2020-03 XB s2 2020-03-05 XB possible -26 4 1")
    }

    @Test(arguments: [
        ("within: 1, direction: back", "one of backward, forward, nearest"), ("prefix: s", "no `within`"),
        ("within: 1, by: [plot]", "`plot`"), ("within: -1", "from 0"),
        ("within: 1, by: { signed: land }", "window-join"),
    ])
    func `what is no join is refused`(_ options: String, _ words: String) {
        let fault = #expect(throws: (any Error).self) { try join(options) }
        let diagnostics = (fault as? DiagnosticFailure)?.diagnostics ?? (fault as? Diagnostic).map { [$0] } ?? []
        #expect(DiagnosticTextRenderer().text(of: diagnostics).contains(words), "\(options)")
    }
}
