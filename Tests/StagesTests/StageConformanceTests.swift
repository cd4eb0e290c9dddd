import Diagnostics
import Foundation
import Tables
import Testing

@testable import Stages

/// What every stage must do, whatever else it does.
@Suite struct StageConformanceTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let stage: String
        let options: String
        let roles: [String]
        var testDescription: String { stage }
    }

    private static let series = "event-date: date, trigger-date: date"
    static let examples = [
        Example(stage: "keep-where", options: "place = 'North'", roles: ["from"]),
        Example(stage: "keep-where", options: "year(date) = 2020 or place is null", roles: ["from"]),
        Example(stage: "select", options: "[date, id]", roles: ["from"]),
        Example(stage: "rename", options: "{ place: town, id: name }", roles: ["from"]),
        Example(
            stage: "derive", options: "{ y: year(date), t: { sql: \"place || id\", type: text } }", roles: ["from"]),
        Example(stage: "sort", options: "[place descending, date]", roles: ["from"]),
        Example(stage: "limit", options: "2", roles: ["from"]),
        Example(
            stage: "aggregate", options: "{ by: [place], columns: { n: count(*), first: min(earliest(date)) } }",
            roles: ["from"]),
        Example(stage: "sql", options: "SELECT place, count(*) AS n FROM a GROUP BY place", roles: ["a"]),
        Example(stage: "split", options: "tags", roles: ["from"]),
        Example(stage: "keep-during", options: "{ column: date, within: 2020-02 }", roles: ["from"]),
        Example(stage: "check", options: "{ conditions: { c: id <> 'b' } }", roles: ["from"]),
        Example(stage: "tag", options: "{ text: [place, said], tags: { t: [north, febr*] } }", roles: ["from"]),
        Example(stage: "normalise", options: "{ place: { countries: name } }", roles: ["rows"]),
        Example(stage: "deduplicate", options: "{ by: [id] }", roles: ["rows"]),
        Example(
            stage: "deduplicate", options: "{ similar: { name: said, at-least: 0.5 }, give: proposals }",
            roles: ["rows"]),
        Example(stage: "union", options: "{ source: came_from }", roles: ["a", "b"]),
        Example(stage: "join", options: "{ by: [id], kind: left, prefix: r }", roles: ["left", "right"]),
        Example(stage: "redact", options: "{ place: drop }", roles: ["from"]),
        Example(stage: "parse-dates", options: "{ said: words }", roles: ["from"]),
        Example(
            stage: "window-join", options: "{ left-date: date, right-date: date, before: 3, after: 3 }",
            roles: ["left", "right"]),
        Example(
            stage: "as-of-join", options: "{ left-date: date, right-date: date, within: 30 }", roles: ["left", "right"]),
        Example(
            stage: "overlap-join", options: "{ left: { start: date, end: date }, right: { date: date } }",
            roles: ["left", "right"]),
        Example(stage: "episodes", options: "{ date: date, gap: 3, by: [place] }", roles: ["from"]),
        Example(stage: "episodes", options: "{ date: date, gap: 3, give: members }", roles: ["from"]),
        Example(stage: "calendar", options: "{ dates: { a: date } }", roles: ["a"]),
        Example(stage: "stock", options: "{ dates: { arrivals: date }, by: [place] }", roles: ["arrivals"]),
        Example(
            stage: "stock", options: "{ dates: { arrivals: date, departures: date }, of: [id] }",
            roles: ["arrivals", "departures"]),
        Example(stage: "stock", options: "{ start: date, end: date, unit: quarter }", roles: ["arrivals"]),
        Example(stage: "gaps", options: "{ date: date, by: [place] }", roles: ["from"]),
        Example(
            stage: "coincidence", options: "{ \(series), primary: { direction: after, window: 3 }, windows: [3] }",
            roles: ["events", "triggers"]),
        Example(
            stage: "robustness",
            options: "{ \(series), primary: { direction: after, window: 3 }, draws: 99, date-draws: 99 }",
            roles: ["events", "triggers"]),
        Example(
            stage: "influence",
            options:
                "{ \(series), primary: { direction: after, window: 3 }, leave-out: { events: place, triggers: [id, tags] } }",
            roles: ["events", "triggers"]),
        Example(
            stage: "null-distribution", options: "{ \(series), primary: { direction: after, window: 3 } }",
            roles: ["events", "triggers"]),
        Example(stage: "event-study", options: "{ \(series), reach: 20, bin: 5 }", roles: ["events", "triggers"]),
        Example(
            stage: "event-study", options: "{ \(series), reach: 20, bin: 5, null: redraw, draws: 99 }",
            roles: ["events", "triggers"]),
        Example(
            stage: "lead-lag", options: "{ \(series), window: 3, reach: 20, step: 4 }", roles: ["events", "triggers"]),
        Example(stage: "rate-change", options: "{ date: date, at: 2020-02-04, source: place }", roles: ["from"]),
        Example(
            stage: "balance", options: "{ date: date, of: place, one: North, other: South, by: id, unit: month }",
            roles: ["from"]),
        Example(
            stage: "time-to-event", options: "{ start-date: date, event-date: date, by: tags }",
            roles: ["starts", "events"]),
        Example(
            stage: "specifications",
            options:
                "{ \(series), primary: { direction: after, window: 3 }, events: a, triggers: [b, a], counted: [rows, cases], case: place, "
                + "dates: [exact, drawn], windows: 5, spans: 2020-02 }", roles: ["a", "b"]),
        Example(stage: "findings", options: "{ standing: primary }", roles: ["a", "b"]),
    ]

    private func table(_ rows: [[String]]) -> Table {
        StageBench.table(
            [
                Field("id", .text), Field("date", .date), Field("place", .text), Field("tags", .list),
                Field("said", .text),
            ], key: ["id"], rows)
    }

    private let rows = [
        ["a", "2020-02-03", "North", "x;y", "3 February 2020"], ["b", "2020-02", "", "", "February 2020"],
        ["c", "", "South", "x", ""], ["d", "2020-02-05~", "North", "z", "about 5 February 2020"],
    ]

    @Test(arguments: examples)
    func `gives the same table twice, of the schema that was planned`(_ example: Example) throws {
        let inputs = example.roles.map { ($0, table(rows)) }
        let first = try StageBench().run(example.stage, example.options, on: inputs)
        let second = try StageBench().run(example.stage, example.options, on: inputs)
        #expect(first.lines == second.lines)
        // Whatever is gathered comes from other stages.
        #expect(!first.lines.isEmpty || example.stage == "findings")
    }

    /// But for the order of its rows, which is that of the input.
    @Test(arguments: examples.filter { $0.stage != "limit" }, [UInt64(1), 2, 3])
    func `gives the same rows whatever the order of its input`(_ example: Example, seed: UInt64) throws {
        let table = table(rows)
        let first = try StageBench().run(example.stage, example.options, on: example.roles.map { ($0, table) })
        let turned = try StageBench().run(
            example.stage, example.options,
            on: example.roles.map { ($0, RandomRows.shuffled(table, seed: seed)) })
        #expect(turned.lines.sorted() == first.lines.sorted())
    }

    @Test(arguments: examples)
    func `takes tables without rows`(_ example: Example) throws {
        let inputs = example.roles.map { ($0, table([])) }
        _ = try StageBench().run(example.stage, example.options, on: inputs)
    }

    @Test(
        arguments: examples.filter {
            $0.options.hasPrefix("{") && !["redact", "parse-dates", "rename", "derive", "normalise"].contains($0.stage)
        })
    func `refuses an option that it does not know`(_ example: Example) {
        let options = "{ no-such-option: 1, " + example.options.dropFirst()
        let failure = #expect(throws: DiagnosticFailure.self) {
            try StageBench().plan(example.stage, options, on: [])
        }
        #expect(failure?.diagnostics.map(\.code) == [.optionUnknown])
    }

    @Test func `every stage has an example here and a page in the documentation`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = StageRegistry.standard.stages.map { $0.name } + StageRegistry.standard.publishStages.map { $0.name }
        let published = Set(StageRegistry.standard.publishStages.map { $0.name })
        for name in names {
            let page = root.appendingPathComponent("Documentation/Stages/\(name).md")
            #expect(FileManager.default.fileExists(atPath: page.path), "Documentation/Stages/\(name).md")
            #expect(
                name == "read" || published.contains(name) || Self.examples.contains { $0.stage == name }, "\(name)")
        }
    }
}
