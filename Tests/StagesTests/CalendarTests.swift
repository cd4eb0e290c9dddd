import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct CalendarTests {
    private let deals = StageBench.table(
        [Field("id", .text), Field("signed", .date)], key: ["id"],
        [
            ["a", "2020-01-31"], ["a", "2020-01-31"], ["b", "2020-02"], ["c", "2020-03-30/2020-04-02"],
            ["d", "2019-12-31"],
        ])

    @Test func `bins run over the whole span, and rows of one key count once`() throws {
        var bench = StageBench()
        bench.span = .init(earliest: StageBench.day("2020-01-01"), latest: StageBench.day("2020-05-31"))
        let bins = try bench.run("calendar", "{ unit: month, dates: { deals: signed } }", on: [("deals", deals)])
        #expect(
            bins.lines == [
                "2020-01 2020-01-01 2020-01-31 1 1", "2020-02 2020-02-01 2020-02-29 1 1",
                "2020-03 2020-03-01 2020-03-31 0 1", "2020-04 2020-04-01 2020-04-30 0 1",
                "2020-05 2020-05-01 2020-05-31 0 0",
            ])
    }

    @Test func `by keys there is a row for each key and unit, a missing value first`() throws {
        let deals = StageBench.table(
            [Field("signed", .date), Field("land", .category), Field("is", .boolean)],
            [
                ["2020-01-31", "XB", "true"], ["2020-02", "XB", "true"], ["2020-01-05", "", "true"],
                ["2020-01/2020-02", "XB", "true"], ["2020-02-02", "XB", "false"],
            ])
        let arrests = StageBench.table(
            [Field("date", .date), Field("land", .text), Field("is", .boolean)],
            [["2020-02-03", "XA", "true"], ["2020-02-04", "XB", "true"], ["", "XC", "true"]])
        var bench = StageBench()
        bench.span = .init(earliest: StageBench.day("2020-01-01"), latest: StageBench.day("2020-02-29"))
        func lines(_ by: String, _ more: String = "") throws -> [String] {
            try bench.run(
                "calendar", "{ by: \(by), dates: { deals: signed, arrests: date }\(more) }",
                on: [("deals", deals), ("arrests", arrests)]
            ).lines.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
                .map {
                    (Array($0.prefix { $0.count != 10 }) + $0.drop { $0.count != 10 }.dropFirst(2)).joined(
                        separator: " ")
                }
        }
        #expect(
            try lines("land") == [
                " 2020-01 1 1 0 0", " 2020-02 0 0 0 0", "XA 2020-01 0 0 0 0", "XA 2020-02 0 0 1 1",
                "XB 2020-01 1 2 0 0", "XB 2020-02 2 3 1 1", "XC 2020-01 0 0 0 0", "XC 2020-02 0 0 0 0",
            ])
        #expect(
            try lines("[is, land]").filter { $0.contains("XB") } == [
                "false XB 2020-01 0 0 0 0", "false XB 2020-02 1 1 0 0", "true XB 2020-01 1 2 0 0",
                "true XB 2020-02 1 2 1 1",
            ])
        #expect(
            try lines("land", ", spread: evenly-by-days").filter { $0.hasPrefix("XA") } == [
                "XA 2020-01 0 0 0 0 0 0", "XA 2020-02 0 0 0 1 1 1",
            ])
    }

    @Test func `keys that no row has any more, and rows of one case, are not counted`() throws {
        let rows = StageBench.table(
            [Field("id", .text), Field("d", .date), Field("land", .category)], key: ["id"],
            [["a", "2020-01-01", "XA"], ["b", "2020-01-02", "XB"], ["b", "2020-01-02", "XB"]]
        ).selecting([1, 2])
        var bench = StageBench()
        bench.span = nil
        let made = try bench.run("calendar", "{ by: [land], dates: { a: d } }", on: [("a", rows)])
        #expect(made.lines == ["XB 2020-01 2020-01-01 2020-01-31 1 1"])
        #expect(made.schema.key == ["land", "month"])
    }

    @Test(arguments: [
        "{ by: [month], dates: { deals: signed } }", "{ by: [id, plot], dates: { deals: signed } }",
        "{ by: [signed], dates: { deals: signed } }",
        "{ dates: { deal: signed } }", "{ dates: { deals: id } }", "{ unit: fortnight, dates: { deals: signed } }",
        "{ spread: evenly, dates: { deals: signed } }",
    ])
    func `options that name nothing are refused`(_ options: String) {
        #expect(!StageBench.told { try StageBench().run("calendar", options, on: [("deals", deals)]) }.isEmpty)
    }

    @Test func `dates without an end fill the span, and do not stretch a calendar that has none`() throws {
        let open = StageBench.table(
            [Field("id", .text), Field("signed", .date)], key: ["id"], [["a", "2020-11/.."], ["b", "2020-12-05"]])
        let within = try StageBench().run(
            "calendar", "{ unit: quarter, dates: { deals: signed } }", on: [("deals", open)])
        #expect(within.lines.map { String($0.suffix(3)) } == ["0 0", "0 0", "0 0", "1 2"])
        var bench = StageBench()
        bench.span = nil
        let without = try bench.run("calendar", "{ unit: month, dates: { deals: signed } }", on: [("deals", open)])
        #expect(without.lines.map { String($0.prefix(7)) } == ["2020-11", "2020-12"])
    }

    @Test func `by name only, imprecise dates are spread evenly by days`() throws {
        var bench = StageBench()
        bench.span = .init(earliest: StageBench.day("2020-01-01"), latest: StageBench.day("2020-04-30"))
        let bins = try bench.run(
            "calendar", "{ unit: month, spread: evenly-by-days, dates: { deals: signed } }", on: [("deals", deals)])
        #expect(bins.schema.names.suffix(3) == ["deals_certain", "deals_possible", "deals_spread"])
        #expect(bins.lines.map { String($0.dropFirst(30)) } == ["1 1 1", "1 1 1", "0 1 0.5", "0 1 0.5"])
    }

    @Test func `a calendar that a far date makes endless is refused`() {
        let far = StageBench.table([Field("signed", .date)], [["2020-01-01"], ["Y-20000"]])
        var bench = StageBench()
        bench.span = nil
        let refused = #expect(throws: Diagnostic.self) {
            try bench.run("calendar", "{ unit: day, dates: { deals: signed } }", on: [("deals", far)])
        }
        #expect(refused?.code == .calendarTooLong)
        #expect(refused?.found == "every day from -20000-01-01 to 2020-01-01")
    }
}
