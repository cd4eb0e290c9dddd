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

    @Test(arguments: [
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
