import Coincidence
import Foundation
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct FindingsStageTests {
    private static let series = "event-date: date, trigger-date: date"

    private func table(_ days: [String], _ groups: [String]? = nil) -> Table {
        StageBench.table(
            [Field("id", .text), Field("date", .date), Field("side", .category), Field("body", .category)], key: ["id"],
            days.enumerated().map { index, day in
                ["r\(index)", day, index % 3 == 0 ? "for" : "against", groups?[index] ?? "harbour board"]
            })
    }

    private func days(_ steps: [Int], from first: String = "2020-01-02") -> [String] {
        steps.map { StageBench.day(first).advanced(by: Int64($0)).description }
    }

    private func found(_ stage: String, _ options: String, on inputs: [(role: String, table: Table)]) throws -> Finding
    {
        let log = FindingLog()
        _ = try StageBench().run(stage, options, on: inputs, findings: log)
        return try #require(log.findings.first)
    }

    private func gathered(_ findings: [(String, Finding)]) throws -> [[String: String]] {
        let made = try StageBench().run(
            "findings", "{}", on: findings.map { ($0.0, table([])) },
            earlier: Dictionary(uniqueKeysWithValues: findings.map { ($0.0, [$0.1]) }))
        return (0..<made.rowCount).map { row in
            Dictionary(uniqueKeysWithValues: made.schema.names.map { ($0, "\(made[$0]?[row] ?? .missing)") })
        }
    }

    @Test func `the declared answer stands first wherever its input does, with what may be said`() throws {
        let triggers = table(days([3, 40, 71, 120, 133, 170, 200, 230, 251, 280, 300]))
        let events = table(days([10, 50, 90, 140, 180, 220, 260, 290, 310, 330]))
        let options =
            "{ \(Self.series), primary: { direction: after, window: 5 }, windows: [5], directions: after, rates: trigger }"
        let inputs = [("events", events), ("triggers", triggers)]
        let declared = try found("coincidence", options, on: inputs)
        let other = try found("rate-change", "{ date: date, at: 2020-06-01 }", on: [("from", events)])
        let rows = try gathered([("What changed?", other), ("More than chance?", declared)])
        #expect(rows.map { $0["topic"] } == ["text(\"More than chance?\")", "text(\"What changed?\")"])
        // What is observed is k where k is held against chance, and the rows after the date where a change is.
        #expect(rows[0]["observed"] == rows[0]["k"] && rows[1]["observed"] == rows[1]["k"])
        #expect(rows[0]["expected"] != "missing" && rows[0]["chance_low"] != "missing")
        #expect(rows[0]["n_all"] == rows[0]["n"] && rows[1]["n_all"] == "missing")
        #expect(rows[0]["may_say"]?.contains("That is no more than chance would give") == true)
        #expect(rows[0]["may_not_say"]?.contains("more than chance would give") == true)
        #expect(rows.allSatisfy { $0["caveats"]?.contains(Finding.bias) == true })
    }

    @Test func `a planted tie turns the words round`() throws {
        let steps = (0..<38).map { $0 * 9 + $0 * $0 % 4 }
        let triggers = table(days(steps))
        let options =
            "{ \(Self.series), primary: { direction: after, window: 1 }, windows: [1], directions: after, rates: trigger }"
        func say(_ events: [Int]) throws -> Finding {
            try found("coincidence", options, on: [("events", table(days(events))), ("triggers", triggers)])
        }
        let tied = try say(steps.map { $0 + 1 })
        #expect(tied.sentence.contains("38 of 38, more often than chance would give"))
        #expect(tied.maySay.contains { $0.hasPrefix("That is more often than chance would give") })
        #expect(tied.mayNotSay.contains("One of the two led to the other."))
        let untied = try say(steps.map { $0 * 17 % 340 })
        #expect(untied.sentence.contains("no more than chance would give"))
        #expect(untied.mayNotSay.contains("There is no tie between triggers and events."))
    }

    @Test func `a planted change is said to be one, and its date to stand out`() throws {
        let even = try found(
            "rate-change", "{ date: date, at: 2020-06-01, name: closures }",
            on: [("from", table(days(Array(stride(from: 0, to: 364, by: 9)))))])
        #expect(even.sentence.contains("Moving all as a block gives such a difference by chance"))
        #expect(even.maySay.contains { $0.hasPrefix("Whether the rate changed cannot be told from chance") })
        let change = try found(
            "rate-change", "{ date: date, at: 2020-06-01, name: closures }",
            on: [
                (
                    "from",
                    table(days(Array(stride(from: 0, to: 151, by: 15)) + Array(stride(from: 151, to: 364, by: 2))))
                )
            ])
        #expect(change.sentence.contains("Moving all as a block seldom gives such a difference"))
        #expect(!change.sentence.contains("does not stand out"))
        #expect(change.mayNotSay.contains("Closures rose because of what happened on 2020-06-01."))
    }

    @Test func `bodies that lean apart are said to differ, and others are not`() throws {
        let dates = days(Array(0..<60))
        func said(_ body: (Int) -> String) throws -> String {
            try found(
                "balance", "{ date: date, of: side, one: for, other: against, by: body, name: motions }",
                on: [("from", table(dates, (0..<60).map(body)))]
            ).sentence
        }
        // Every third row is "for".
        #expect(
            try said { $0 % 3 == 0 ? "council" : "board" }.contains(
                "The intervals of council and board do not meet."))
        #expect(!(try said { $0 < 30 ? "council" : "board" }.contains("do not meet")))
        #expect(
            try said { $0 < 30 ? "council" : "board" }.hasPrefix(
                "Of the 60 motions from 2020-01-01 to 2020-12-31 that are either for or against, 20 are for"))
    }

    @Test func `definitions are counted, and the declared one is told`() throws {
        let steps = (0..<38).map { $0 * 9 + $0 * $0 % 4 }
        let (triggers, tied) = (table(days(steps)), table(days(steps.map { $0 + 1 })))
        let options =
            "{ \(Self.series), primary: { direction: after, window: 1 }, events: [tied, loose], triggers: deals, counted: [rows, distinct-days] }"
        let finding = try found(
            "specifications", options,
            on: [("tied", tied), ("loose", table(days(steps.map { $0 * 17 % 340 }))), ("deals", triggers)])
        #expect(finding.k == 2 && finding.n == 4)
        #expect(finding.sentence.contains("The declared one is 38 of 38"))
        #expect(finding.sentence.contains("in 2 of 4 p is below 0.05."))
        #expect(finding.sentence.contains("Without any tie p would be below 0.05 in up to 0.2 of 4 on average"))
    }

    @Test func `waits that never ended are told as such`() throws {
        let finding = try found(
            "time-to-event",
            "{ start-date: date, event-date: date, by: body, names: { starts: storms, event: a warning } }",
            on: [("starts", table(days([0, 100]))), ("events", table(days([30]), ["lighthouse"]))])
        #expect(finding.sentence.hasPrefix("Only 2 storms to count from, so this can show little."))
        #expect(finding.sentence.contains("lighthouse: 1 of 2 came, half within 30 days"))
    }

    @Test func `sentences are as sensitive as the groups that they name`() throws {
        let schema = Schema([Field("group", .text, privacy: .sensitive), Field("k", .integer)])
        let (stage, _) = try StageBench().plan("findings", "{}", on: [])
        let made = try stage.outputSchema(
            from: StageInputs([.init(role: "a", source: "a", element: schema)], at: StageBench().place))
        let sensitive = made.fields.filter { $0.privacy == .sensitive }.map(\.name)
        #expect(sensitive == ["finding", "caveats", "may_say", "may_not_say"])
    }

    @Test func `the headline names no group, and what groups came to is a finding beside it`() throws {
        let log = FindingLog()
        let options =
            "{ \(Self.series), primary: { direction: after, window: 5 }, windows: [5], directions: after, rates: trigger, groups: { events: body } }"
        let bodies = (0..<12).map { $0 % 2 == 0 ? "council" : "board" }
        _ = try StageBench().run(
            "coincidence", options,
            on: [
                ("events", table(days(Array(stride(from: 3, to: 363, by: 30))), bodies)),
                ("triggers", table(days(Array(stride(from: 0, to: 360, by: 30))))),
            ], findings: log)
        #expect(log.findings.map(\.standing) == [.primary, .exploratory])
        #expect(!log.findings[0].sentence.contains("council") && log.findings[1].sentence.contains("council 6 of 12"))
    }

    @Test func `starts without a day are told where they are left out`() throws {
        let finding = try found(
            "time-to-event", "{ start-date: date, event-date: date }",
            on: [("starts", table(["2020-02-01", "2020-03"])), ("events", table(days([90])))])
        #expect(finding.n == 1)
        #expect(finding.caveats.contains("1 more of the starts are not dated to the day and are left out."))
    }

    @Test func `lags are judged by the one that differs most, not by the one with the most`() throws {
        // Something follows every trigger at every lag but the day after, so that day is what differs.
        let triggers = Array(stride(from: 20, to: 340, by: 40))
        let events = (0..<366).filter { day in !triggers.contains(day - 1) }
        let finding = try found(
            "lead-lag", "{ \(Self.series), window: 0, reach: 3 }",
            on: [
                ("events", table(days(events, from: "2020-01-01"))),
                ("triggers", table(days(triggers, from: "2020-01-01"))),
            ])
        #expect(finding.k == 0 && finding.estimate?.value == 1)
        #expect(finding.sentence.contains("the one that differs most from chance is 1 day after: 0 of 8"))
    }

    @Test(arguments: [
        ("event-study", "reach: 7, bin: 7, null: shift"), ("lead-lag", "window: 3, reach: 3, null: shift"),
    ])
    func `a trend that both series share is told where one is moved round the span`(stage: String, options: String)
        throws
    {
        let thin = Array(stride(from: 2, to: 240, by: 40))
        let dense = Array(stride(from: 240, to: 364, by: 4))
        func caveats(_ first: [Int], _ second: [Int]) throws -> String {
            try found(
                stage, "{ \(Self.series), \(options) }",
                on: [("events", table(days(first))), ("triggers", table(days(second)))]
            ).caveats.joined(separator: " ")
        }
        let rising = thin + dense
        #expect(try caveats(rising, rising.map { $0 - 1 }).contains("denser at one end of the span"))
        // Whoever redraws the triggers within their quarter keeps the trend.
        let redrawn = try found(
            stage, "{ \(Self.series), \(options.replacingOccurrences(of: "shift", with: "redraw")) }",
            on: [("events", table(days(rising))), ("triggers", table(days(rising.map { $0 - 1 })))])
        #expect(!redrawn.caveats.joined().contains("denser at one end"))
        let even = Array(stride(from: 2, to: 364, by: 10))
        #expect(!(try caveats(even, rising).contains("denser at one end of the span")))
    }

    @Test func `a question asked beside others is not said to be more than chance by its own p`() throws {
        let steps = (0..<24).map { $0 * 15 + $0 * $0 % 4 }
        // Most of the triggers are followed the day after, and eleven windows are tried.
        let events = steps.enumerated().map { $1 + ($0 % 8 < 5 ? 1 : 5) }
        let finding = try found(
            "coincidence",
            "{ \(Self.series), primary: { direction: after, window: 1 }, standing: exploratory, windows: [1, 2, 3, 6, 8, 10, 11, 12, 13, 14], directions: [after, before, around], rates: [trigger, precursor] }",
            on: [("events", table(days(events))), ("triggers", table(days(steps)))])
        let (p, adjusted) = (try #require(finding.p), try #require(finding.adjustedP))
        #expect(p < 0.05 && adjusted >= 0.05, "the planted tie is to lie between: \(p), \(adjusted)")
        #expect(finding.sentence.contains("no more than chance would give"))
        #expect(finding.maySay.contains { $0.contains("where so many questions are asked") })
        #expect(!finding.maySay.contains { $0.hasPrefix("That is more often than chance") })
    }

    @Test func `one burst at the edge of the span is no change`() throws {
        let log = try found(
            "rate-change", "{ date: date, at: 2020-01-07, name: closures }",
            on: [("from", table(days(Array(repeating: 3, count: 40))))])
        #expect(log.sentence.contains("can show little") && log.sentence.contains("so few could show anything"))
        #expect(log.maySay.contains { $0.hasPrefix("Whether the rate changed cannot be told") })
    }

    @Test func `a change of exact dates that imprecise ones undo cannot be told`() throws {
        // Exact rows lie after the date; as many are known to a month before it.
        let after = days(Array(stride(from: 152, to: 364, by: 6)))
        let finding = try found(
            "rate-change", "{ date: date, at: 2020-06-01, name: closures }",
            on: [
                ("from", table(after + Array(repeating: "2020-02", count: 12) + Array(repeating: "2020-04", count: 12)))
            ])
        #expect((finding.p ?? 1) < 0.05)
        #expect(finding.sentence.contains("so that it cannot be told from chance"))
        #expect(finding.maySay.contains { $0.hasPrefix("Whether the rate changed cannot be told") })
        #expect(finding.imprecision?.contains("in the middle of 499 draws") == true)
    }

    @Test func `exploratory findings are taken together, and one that is lost among them says so`() throws {
        let bounds = try #require(
            DateBounds(earliest: StageBench.day("2020-01-01"), latest: StageBench.day("2020-12-31")))
        let span = ObservationSpan(bounds)
        func finding(_ p: Double) -> Finding {
            Finding(
                .exploratory, "p is \(p).", p: p, span: span, maySay: ["It is so."],
                mayNotSay: ["It is not so."])
        }
        let rows = try gathered([("a", finding(0.03)), ("b", finding(0.001)), ("c", finding(0.5))])
        #expect(rows.map { $0["p_adjusted"] } == ["number(0.06)", "number(0.003)", "number(0.5)"])
        #expect(
            rows[0]["caveats"]?.contains("all taken together, it is no more than chance would give (p = 0.060)") == true
        )
        #expect(rows[1]["caveats"]?.contains("taken together") == false)
    }

    @Test func `events that are not dated to the day are told, and one that ends several waits`() throws {
        let finding = try found(
            "time-to-event", "{ start-date: date, event-date: date, by: body }",
            on: [
                ("starts", table(days([0, 20, 40]))),
                ("events", table(["2020-03-20", "2020-01"], ["lighthouse", "lighthouse"])),
            ])
        #expect(finding.sentence.contains("lighthouse: 3 of 3 came, on 1 day, half within"))
        #expect(finding.imprecision?.hasPrefix("1 of 2 events") == true)
        let none = try found(
            "time-to-event", "{ start-date: date, event-date: date }",
            on: [("starts", table(["2020-03", "2020-04"])), ("events", table(days([90])))])
        #expect(none.sentence.hasPrefix("Of 2 starts that may lie in the span none is dated to the day"))
    }
}
