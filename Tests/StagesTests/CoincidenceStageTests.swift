import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct CoincidenceStageTests {
    private static let options =
        "{ event-date: date, trigger-date: signed, primary: { direction: after, window: 5 }, windows: [5, 10], rates: trigger }"

    private func deals(_ rows: [[String]]) -> Table {
        StageBench.table([Field("id", .text), Field("signed", .date)], key: ["id"], rows)
    }

    private let events = StageBench.table(
        [Field("id", .text), Field("date", .date)], key: ["id"],
        [["e1", "2020-03-12"], ["e2", "2020-03-12"], ["e3", "2020-08-01~"], ["e4", "2021-01-01"]])

    @Test func `the primary question comes first, and rows of one key count once`() throws {
        let deals = deals([["a", "2020-03-10"], ["a", "2020-03-10"], ["b", "2020-05-01"], ["c", "2020-07"]])
        let table = try StageBench().run("coincidence", Self.options, on: [("events", events), ("triggers", deals)])
        let shown = ["standing", "direction", "window", "k", "n", "n_all", "k_certain", "k_possible"]
        let rows = (0..<table.rowCount).map { row in shown.map { "\(table[$0]?[row] ?? .missing)" } }
        #expect(table.rowCount == 4)
        #expect(
            rows[0] == [
                "text(\"primary\")", "text(\"after\")", "integer(5)", "integer(1)", "integer(2)", "integer(3)",
                "integer(1)", "integer(2)",
            ])
        #expect(rows.dropFirst().allSatisfy { $0[0] == "text(\"exploratory\")" })
    }

    @Test func `the words of the headline change with the data`() throws {
        // Forty deals, each with an event the day after, bunched in no way that a shift could keep.
        let days = (0..<40).map { Day(number: StageBench.day("2020-01-05").number + Int64($0 * 9 + $0 * $0 % 4)) }
        let deals = deals(days.enumerated().map { ["d\($0.offset)", $0.element.description] })
        let followed = StageBench.table(
            [Field("id", .text), Field("date", .date)], key: ["id"],
            days.enumerated().map { ["e\($0.offset)", $0.element.advanced(by: 1).description] })
        let options = Self.options.replacing("window: 5", with: "window: 1")
        let (stage, _) = try StageBench().plan("coincidence", options, on: [])
        let table = try StageBench().run("coincidence", options, on: [("events", followed), ("triggers", deals)])
        let headline = try #require(stage.headline(of: table))
        #expect(
            headline.hasPrefix(
                "Triggers followed by an event within 1 day: 40 of 40, more often than chance would give"))
    }

    @Test func `a span outside a table's coverage is refused`() {
        let covered = Schema(
            events.schema.fields, key: ["id"],
            coverage: DateBounds(earliest: StageBench.day("2020-02-01"), latest: StageBench.day("2020-12-31")))
        let failure = #expect(throws: DiagnosticFailure.self) {
            try StageBench().run(
                "coincidence", Self.options,
                on: [("events", events.with(schema: covered)), ("triggers", deals([["a", "2020-03-10"]]))])
        }
        let diagnostic = failure?.diagnostics.first
        #expect(diagnostic?.code == .spanOutsideCoverage)
        #expect(diagnostic?.expected == "days within 2020-02-01/2020-12-31, the table's declared coverage")
    }
}
