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
        let log = FindingLog()
        _ = try StageBench().run(
            "coincidence", options, on: [("events", followed), ("triggers", deals)], findings: log)
        let finding = try #require(log.findings.first)
        let headline = finding.sentence
        #expect(finding.standing == .primary)
        #expect(finding.maySay.contains { $0.contains("more often than chance would give") })
        #expect(
            headline.hasPrefix(
                "Triggers followed by an event within 1 day: 40 of 40, more often than chance would give"))
    }

    private let places = [Field("id", .text), Field("date", .date), Field("place", .category), Field("roles", .list)]

    private func cells(_ table: Table, _ columns: String...) -> [String] {
        (0..<table.rowCount).map { row in
            columns.map { name in
                switch table[name]?[row] {
                case .text(let text): text
                case .integer(let number): "\(number)"
                case .missing: "-"
                default: "?"
                }
            }.joined(separator: " ")
        }
    }

    @Test func `strata are held against their own alone, and counted once in each`() throws {
        let events = StageBench.table(
            places, key: ["id"],
            [
                ["e1", "2020-03-12", "North", "a"], ["e1", "2020-03-12", "South", "a"],
                ["e2", "2020-06-01", "South", "b"],
                ["e3", "2020-03-13", "", "b"],
            ])
        let deals = StageBench.table(
            [Field("id", .text), Field("signed", .date), Field("where", .category)], key: ["id"],
            [["a", "2020-03-10", "North"], ["b", "2020-05-30", "North"], ["c", "2020-05-30", "South"]])
        let table = try StageBench().run(
            "coincidence",
            Self.options.replacing("rates: trigger", with: "rates: trigger, by: { place: where }, draws: 99"),
            on: [("events", events), ("triggers", deals)])
        let own = cells(table, "group", "standing", "direction", "window", "k", "n")
        #expect(own[0] == "- primary after 5 2 3")
        #expect(own[4] == "North exploratory after 5 1 2")
        #expect(own[8] == "South exploratory after 5 1 1")
        #expect(own.count == 12)
    }

    @Test func `groups of one series are held against the whole of the other`() throws {
        let events = StageBench.table(
            places, key: ["id"],
            [
                ["e1", "2020-03-12", "North", "a;b"], ["e2", "2020-06-01", "South", "b"],
                ["e3", "2020-08-01", "South", ""],
            ])
        let deals = deals([["x", "2020-03-10"], ["y", "2020-05-30"], ["z", "2020-11-01"]])
        let table = try StageBench().run(
            "coincidence", Self.options.replacing("rates: trigger", with: "rates: trigger, groups: { events: roles }"),
            on: [("events", events), ("triggers", deals)])
        let own = cells(table, "group", "window", "k", "n")
        #expect([own[0], own[4], own[8]] == ["- 5 2 3", "a 5 1 3", "b 5 2 3"])
    }

    @Test func `a trigger counts only where it follows what it must`() throws {
        let deals = deals([["x", "2020-03-10"], ["y", "2020-05-31"], ["z", "2020-08-01"]])
        // Whichever day of May it was, it lies within 30 days before the second deal; the one of July only may.
        let said = StageBench.table(
            [Field("id", .text), Field("on", .date)], key: ["id"], [["s", "2020-05"], ["t", "2020-07"]])
        let options = Self.options.replacing(
            "rates: trigger", with: "rates: trigger, condition: { date: on, within: 30 }")
        let table = try StageBench().run(
            "coincidence", options, on: [("events", events), ("triggers", deals), ("conditions", said)])
        #expect(cells(table, "k", "n")[0] == "0 1")
        #expect(
            StageBench.told {
                try StageBench().run("coincidence", options, on: [("events", events), ("triggers", deals)])
            }.map(\.code) == [.inputShape])
        #expect(
            StageBench.told {
                try StageBench().run(
                    "coincidence", Self.options,
                    on: [("events", events), ("triggers", deals), ("conditions", said)])
            }.map(\.code) == [.optionMissing])
    }

    @Test func `the declaration is that of the question, whatever else is asked`() throws {
        let deals = deals([["a", "2020-03-10"]])
        func declaration(_ options: String) throws -> [String] {
            let table = try StageBench().run("coincidence", options, on: [("events", events), ("triggers", deals)])
            return cells(table, "declaration")
        }
        let own = try declaration(Self.options)
        #expect(own[0].hasPrefix("sha256:") && own.dropFirst().allSatisfy { $0 == "-" })
        #expect(try declaration(Self.options.replacing("[5, 10]", with: "[7]"))[0] == own[0])
        #expect(try declaration(Self.options.replacing("window: 5", with: "window: 6"))[0] != own[0])
        // What was thought of after looking declares nothing.
        #expect(
            try declaration(Self.options.replacing("rates: trigger", with: "rates: trigger, standing: exploratory"))
                .allSatisfy { $0 == "-" })
    }

    @Test func `what is left out is left out of both what is asked and what may be met`() throws {
        let deals = deals([["a", "2020-03-10"], ["b", "2020-05-01"]])
        let table = try StageBench().run(
            "influence",
            "{ event-date: date, trigger-date: signed, primary: { direction: after, window: 5 }, "
                + "leave-out: { triggers: id, events: id } }",
            on: [("events", events), ("triggers", deals)])
        let own = Set(cells(table, "left_out_of", "value", "rows", "k", "n"))
        #expect(
            own == [
                "- - 0 1 2", "triggers a 1 0 1", "triggers b 1 1 1", "events e1 1 1 2", "events e2 1 1 2",
                "events e3 1 1 2", "events e4 1 1 2",
            ])
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
