import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct WindowJoinStageTests {
    private let deals = StageBench.table(
        [Field("id", .text), Field("signed", .date), Field("country", .category)], key: ["id"],
        [["d1", "2020-03-10", "XA"], ["d2", "2020-06", "XB"], ["d3", "", "XA"]])
    private let events = StageBench.table(
        [Field("id", .text), Field("date", .date), Field("place", .category)], key: ["id"],
        [
            ["e1", "2020-03-10", "XA"], ["e2", "2020-03-15", "XB"], ["e3", "2020-03-01", "XA"],
            ["e4", "2020-06-15", "XB"],
        ])
    private var inputs: [(role: String, table: Table)] { [("left", deals), ("right", events)] }

    @Test func `pairs carry both sides, the certainty and the lag`() throws {
        let pairs = try StageBench().run(
            "window-join",
            "{ left-date: signed, right-date: date, before: 9, after: 5, prefix: { left: deal, right: event } }",
            on: inputs)
        #expect(
            pairs.lines == [
                "d1 2020-03-10 XA e3 2020-03-01 XA certain -9 -9",
                "d1 2020-03-10 XA e1 2020-03-10 XA certain 0 0",
                "d1 2020-03-10 XA e2 2020-03-15 XB certain 5 5",
                "d2 2020-06 XB e4 2020-06-15 XB possible -15 14",
            ])
        #expect(pairs.schema.key == ["deal_id", "event_id"])
        #expect(pairs.origins.of(0) == [RowOrigin(file: "t.csv", line: 2), RowOrigin(file: "t.csv", line: 4)])
    }

    @Test func `a window that reaches days nobody watched has no count`() throws {
        let coverage = DateBounds(earliest: StageBench.day("2020-03-01"), latest: StageBench.day("2020-12-31"))
        let watched = events.with(schema: Schema(events.schema.fields, key: ["id"], coverage: coverage))
        let counts = try StageBench().run(
            "window-join", "{ left-date: signed, right-date: date, before: 20, after: 20, give: counts }",
            on: [("left", deals), ("right", watched)])
        #expect(counts.lines == ["d1 2020-03-10 XA   2 2", "d2 2020-06 XB 0 1 0 1", "d3  XA    "])
    }

    @Test func `a date without an end may pair with all that comes after, and its lag has no end`() throws {
        let open = StageBench.table(
            [Field("id", .text), Field("signed", .date)], key: ["id"],
            [["d1", "2020-03-01/.."], ["d2", "../2020-01"]])
        let pairs = try StageBench().run(
            "window-join", "{ left-date: signed, right-date: date, before: 5, after: 5 }",
            on: [("left", open), ("right", events)])
        #expect(
            pairs.lines.map {
                $0.split(separator: " ", omittingEmptySubsequences: false).suffix(3).joined(separator: " ")
            }
                == ["possible  0", "possible  9", "possible  14", "possible  106"])
    }

    @Test func `keys join only rows that agree`() throws {
        let pairs = try StageBench().run(
            "window-join", "{ left-date: signed, right-date: date, before: 30, after: 30, by: { country: place } }",
            on: inputs)
        #expect(pairs.rowCount == 3)
        #expect(!pairs.lines.contains { $0.contains("XA") && $0.contains("XB") })
    }

    @Test func `counts tell certain from possible, and day 0 counts before and after`() throws {
        let counts = try StageBench().run(
            "window-join", "{ left-date: signed, right-date: date, before: 20, after: 20, give: counts }", on: inputs)
        #expect(
            counts.lines == ["d1 2020-03-10 XA 2 2 2 2", "d2 2020-06 XB 0 1 0 1", "d3  XA    "])
        #expect(
            counts.schema.names.suffix(4) == [
                "right_before_certain", "right_before_possible", "right_after_certain", "right_after_possible",
            ])
    }

    @Test func `counts come with the nearest row of the window if asked`() throws {
        let counts = try StageBench().run(
            "window-join",
            "{ left-date: signed, right-date: date, before: 20, after: 5, give: counts, nearest: true, prefix: { left: l, right: r } }",
            on: inputs)
        #expect(
            counts.schema.names.suffix(4) == [
                "r_after_possible", "r_nearest_lag_least", "r_nearest_lag_most", "r_nearest_certainty",
            ])
        #expect(
            counts.lines.map {
                $0.split(separator: " ", omittingEmptySubsequences: false).suffix(3).joined(separator: " ")
            }
                == ["0 0 certain", "-15 14 possible", "  "])
    }

    @Test func `the nearest is asked for beside counts only, as true or false`() {
        for options in ["nearest: true", "give: counts, nearest: once"] {
            let told = StageBench.told {
                try StageBench().run("window-join", "{ left-date: signed, right-date: date, \(options) }", on: inputs)
            }
            #expect(told.map(\.code) == [.optionValue], "\(options)")
        }
    }

    @Test func `keys that one side lacks, several columns and texts beside categories join nothing too much`() throws {
        let left = StageBench.table(
            [Field("d", .date), Field("land", .text), Field("n", .integer), Field("is", .boolean)],
            [["2020-03-10", "XA", "1", "true"], ["2020-03-10", "XC", "1", "true"], ["2020-03-10", "", "1", "true"]])
        let right = StageBench.table(
            [Field("d", .date), Field("land", .category), Field("n", .integer), Field("is", .boolean)],
            [
                ["2020-03-11", "XA", "1", "true"], ["2020-03-10", "XA", "2", "true"], ["2020-03-10", "", "1", "true"],
                ["2020-03-10", "XA", "1", "false"], ["2020-03-09", "XA", "1", "true"],
            ])
        let pairs = try StageBench().run(
            "window-join", "{ left-date: d, right-date: d, before: 9, after: 9, by: [land, n, is] }",
            on: [("left", left), ("right", right)])
        #expect(
            pairs.lines == [
                "2020-03-10 XA 1 true 2020-03-09 XA 1 true certain -1 -1",
                "2020-03-10 XA 1 true 2020-03-11 XA 1 true certain 1 1",
            ])
    }

    @Test func `more pairs than anybody could look at are counted and not made`() {
        let days = StageBench.table([Field("d", .date)], Array(repeating: ["2020-03-10"], count: 4_500))
        let told = StageBench.told {
            try StageBench().run(
                "window-join", "{ left-date: d, right-date: d }", on: [("left", days), ("right", days)])
        }
        #expect(told.map(\.code) == [.joinMultiplies])
        #expect(told.first?.found == "20250000 pairs")
        #expect(told.first?.mend.contains("give: counts") == true)
    }

    @Test(arguments: ["pairs", "counts"])
    func `lags and counts are as private as the dates`(give: String) throws {
        let days = StageBench.table([Field("d", .date)], [["2020-02-03"]])
        let births = StageBench.table([Field("born", .date, privacy: .sensitive)], [["2020-02-03"]])
        let made = try StageBench().run(
            "window-join", "{ left-date: d, right-date: born, after: 3, give: \(give) }",
            on: [("left", days), ("right", births)])
        let own = made.schema.fields.filter { !["d", "left_d"].contains($0.name) }
        #expect(!own.isEmpty && own.allSatisfy { $0.privacy == .sensitive })
    }
}
