import Coincidence
import Tables
import Testing

@testable import Stages

/// Statistics that group rows count each record once in each of its groups, after `split` too.
@Suite struct GroupedRecordsTests {
    /// Three records, of which two stand in both ports; rows of one id are of one record.
    private let records = StageBench.table(
        [Field("id", .text), Field("date", .date), Field("port", .category), Field("side", .category)], key: ["id"],
        [
            ["a1", "2020-03-10", "Northport", "for"], ["a1", "2020-03-10", "Southport", "for"],
            ["a2", "2020-08-10", "Northport", "against"], ["a2", "2020-08-10", "Southport", "against"],
            ["a3", "2020-09-10", "Southport", "for"],
        ])

    private func rows(_ table: Table, _ columns: String...) -> [[Value]] {
        (0..<table.rowCount).map { row in columns.map { table[$0]?[row] ?? .missing } }
    }

    @Test func `a balance counts a record in each of its groups, and once in the whole`() throws {
        let log = FindingLog()
        let made = try StageBench().run(
            "balance", "{ date: date, of: side, one: for, other: against, by: port }", on: [("from", records)],
            findings: log)
        #expect(
            rows(made, "group", "one", "other") == [
                [.text("Northport"), .integer(1), .integer(1)], [.text("Southport"), .integer(2), .integer(1)],
            ])
        #expect(log.findings[0].k == 2 && log.findings[0].n == 3)
    }

    @Test func `waits end with the first record of the group, whichever row of it came first`() throws {
        let starts = StageBench.table([Field("date", .date)], [["2020-03-01"], ["2020-08-01"]])
        let made = try StageBench().run(
            "time-to-event", "{ start-date: date, event-date: date, by: port }",
            on: [("starts", starts), ("events", records)])
        let southport = rows(made, "group", "day", "ended").filter { $0[0] == .text("Southport") }
        #expect(southport.map { $0[2] } == [.integer(0), .integer(2)] && southport.last?[1] == .integer(9))
    }

    @Test func `sources are counted with every record of theirs`() throws {
        let made = try StageBench().run(
            "rate-change", "{ date: date, at: 2020-06-01, source: port }", on: [("from", records)])
        let sources = rows(made, "source", "before", "after").filter { $0[0] != .missing }
        #expect(
            sources.sorted { "\($0)" < "\($1)" } == [
                [.text("Northport"), .integer(1), .integer(1)], [.text("Southport"), .integer(1), .integer(2)],
            ])
    }

    @Test func `rows that are in no group are told, and groups that are not listed counted`() throws {
        let bodies = ["A", "B", "C", "D", "E", "F", ""].flatMap { body in (0..<3).map { (body, $0) } }
        let table = StageBench.table(
            [Field("date", .date), Field("side", .category), Field("body", .category)],
            bodies.map { ["2020-05-0\($0.1 + 1)", "for", $0.0] } + [["2020-05-04", "neither", "G"]])
        let log = FindingLog()
        _ = try StageBench().run(
            "balance", "{ date: date, of: side, one: for, other: against, by: body }", on: [("from", table)],
            findings: log)
        let sentence = log.findings[0].sentence
        #expect(sentence.contains("Of the 21 rows from 2020-01-01 to 2020-12-31"))
        #expect(sentence.contains("; 2 more have fewer than 10") && sentence.contains("; 3 are in no group."))
    }

    @Test(arguments: [
        ("one: for, other: for", "both sides are the same"),
        ("one: for, other: agains", "the column never has this value"),
    ])
    func `sides that cannot be told apart, or never occur, are refused`(sides: String, fault: String) {
        let table = StageBench.table(
            [
                Field("date", .date), Field("side", .category, allowed: ["for", "against"]), Field("body", .category),
            ], [])
        let told = StageBench.told {
            try StageBench().run("balance", "{ date: date, of: side, \(sides), by: body }", on: [("from", table)])
        }
        #expect(told.map(\.fault) == [fault])
    }

    @Test(arguments: [
        ("event-study", "reach: 30, bin: 10, draws: 99"), ("event-study", "reach: 30, bin: 10, null: shift, seed: 3"),
        ("lead-lag", "window: 3, redraw-within: month"), ("lead-lag", "window: 3, reach: 10, step: 11"),
    ])
    func `options that would do nothing are refused`(stage: String, options: String) {
        let told = StageBench.told {
            try StageBench().run(
                stage, "{ event-date: date, trigger-date: date, \(options) }",
                on: [("events", records), ("triggers", records)])
        }
        #expect(told.map(\.code) == [.optionValue])
    }
}
