import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct StockStageTests {
    private static let came = StageBench.table(
        [Field("id", .text), Field("date", .date), Field("who", .text), Field("place", .category)], key: ["id"],
        [
            ["a1", "2020-01-10", "P1", "North"], ["a2", "2020-02-01", "P2", "South"],
            ["a3", "2020-02-20", "P1", "North"],
            ["a4", "2020-03", "P3", "North"], ["a5", "", "P4", "North"], ["a6", "2020-03-05", "", "South"],
        ])
    private static let went = StageBench.table(
        [Field("id", .text), Field("freed", .date), Field("who", .text), Field("place", .category)], key: ["id"],
        [["b1", "2020-03-31", "P1", "North"], ["b2", "2020-01-01", "P9", "South"], ["b3", "2020-04", "P2", "South"]])
    private static let both: [(role: String, table: Table)] = [("arrivals", came), ("departures", went)]
    private static let dates = "dates: { arrivals: date, departures: freed }"

    private func bench(_ span: (String, String) = ("2020-01-01", "2020-04-15")) -> StageBench {
        var bench = StageBench()
        bench.span = DateBounds(earliest: StageBench.day(span.0), latest: StageBench.day(span.1))
        return bench
    }

    @Test func `without saying who, each arrival is one more and each departure one less`() throws {
        let made = try bench().run("stock", "{ \(Self.dates) }", on: Self.both)
        #expect(made.schema.names == ["month", "last_day", "stock_least", "stock_most"])
        #expect(
            made.lines == [
                "2020-01 2020-01-31 0 0", "2020-02 2020-02-29 2 2", "2020-03 2020-03-31 3 3", "2020-04 2020-04-15 2 3",
            ])
        #expect(made.schema.key == ["month"])
    }

    @Test func `of somebody, who is there while the last event is an arrival`() throws {
        let log = DiagnosticLog()
        let made = try bench().run("stock", "{ \(Self.dates), of: [who] }", on: Self.both, log: log)
        #expect(
            made.lines == [
                "2020-01 2020-01-31 1 1", "2020-02 2020-02-29 2 2", "2020-03 2020-03-31 2 2", "2020-04 2020-04-15 1 2",
            ])
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                p.yml:1:1: warning: rows that a stock does not count [cell-missing]
                  found:    2 of 6 rows of `arrivals` without a date, or `who`
                  expected: rows that say when, and `who`
                  mend:     fill these cells as far as it is known, or leave the rows out with `keep-where`

                """)
    }

    @Test func `groups stand apart in the order of their values`() throws {
        let made = try bench().run("stock", "{ \(Self.dates), by: [place], unit: quarter }", on: Self.both)
        #expect(
            made.lines == [
                "North 2020-Q1 2020-03-31 2 2", "South 2020-Q1 2020-03-31 1 1", "North 2020-Q2 2020-04-15 2 2",
                "South 2020-Q2 2020-04-15 0 1",
            ])
    }

    @Test func `a spell counts on its last day, goes on without an end, and is set aside where it is turned`() throws {
        let spells = StageBench.table(
            [Field("id", .text), Field("since", .date), Field("until", .date)], key: ["id"],
            [
                ["a", "2020-01-10", "2020-01-31"], ["b", "2020-02", ""], ["c", "2020-02-20", "2020-02-01"],
                ["d", "2020-01", "2020-02"], ["e", "", "2020-02-01"],
            ])
        let log = DiagnosticLog()
        let ledger = RowLedger()
        let made = try bench(("2020-01-01", "2020-02-29")).run(
            "stock", "{ start: since, end: until }", on: [("arrivals", spells)], ledger: ledger, log: log)
        #expect(made.lines == ["2020-01 2020-01-31 2 2", "2020-02 2020-02-29 1 2"])
        #expect(ledger.rejects.map(\.origin.line) == [4])
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                t.csv:4: warning: a spell ends before it starts, row set aside [row-condition]
                  found:    `since` "2020-02-20", `until` "2020-02-01"
                  expected: an end on the day of the start or behind it
                  mend:     correct one of the two, or leave `until` empty if it goes on

                p.yml:1:1: warning: rows that a stock does not count [cell-missing]
                  found:    1 of 5 rows of `arrivals` without a date
                  expected: rows that say when
                  mend:     fill these cells as far as it is known, or leave the rows out with `keep-where`

                """)
    }

    private static let counts = StageBench.table(
        [Field("day", .date), Field("n", .integer, title: "Published"), Field("source", .text)],
        [
            ["2020-02-29", "5", "S1"], ["2020-03", "7", "S1"], ["2020-03-31", "", "S2"], ["", "9", "S2"],
            ["2021-02-01", "9", "S2"],
        ])

    @Test func `each published count stands beside the stock of its date, and how far it is from it`() throws {
        let coverage = DateBounds(earliest: StageBench.day("2020-01-01"), latest: StageBench.day("2020-12-31"))
        let watched = Self.came.with(schema: Schema(Self.came.schema.fields, key: ["id"], coverage: coverage))
        let inputs = [("arrivals", watched), ("departures", Self.went), ("counts", Self.counts)]
        let made = try bench().run("stock", "{ \(Self.dates), count-date: day, count: n }", on: inputs)
        #expect(
            made.lines == [
                "2020-02-29 5 S1 2 2 3 3", "2020-03 7 S1 2 4 3 5", "2020-03-31  S2 3 3  ", " 9 S2    ",
                "2021-02-01 9 S2    ",
            ])
        #expect(made.schema["difference_least"]?.title == "Difference, least")
        #expect(made.origins.of(1).map(\.line) == [3])
        #expect(
            try bench().account("stock", "{ \(Self.dates), count-date: day, count: n }", on: inputs).words
                == "5 of counts = 5 (6 of arrivals, 3 of departures looked at)")
    }

    @Test func `a spell that is set aside is no row of the counts`() throws {
        let spells = StageBench.table(
            [Field("since", .date), Field("until", .date)], [["2020-02-20", "2020-02-01"], ["2020-02-01", ""]])
        #expect(
            try bench().account(
                "stock", "{ start: since, end: until, count-date: day, count: n }",
                on: [("arrivals", spells), ("counts", Self.counts)]
            ).words == "5 of counts = 5 (2 of arrivals looked at)")
    }

    @Test func `copies of a row are one arrival, and days that nobody covers have no stock`() throws {
        let coverage = DateBounds(earliest: StageBench.day("2020-02-01"), latest: StageBench.day("2020-02-29"))
        let table = Self.came.selecting([0, 0, 1, 1])
        let made = try bench(("2020-01-01", "2020-02-29")).run(
            "stock", "{ dates: { arrivals: date } }",
            on: [("arrivals", table.with(schema: Schema(table.schema.fields, key: ["id"], coverage: coverage)))])
        #expect(made.lines == ["2020-01 2020-01-31  ", "2020-02 2020-02-29 2 2"])
    }

    @Test(arguments: ["date", "who", "place", "n", "day"])
    func `a stock is as private as all that it is counted from`(sensitive: String) throws {
        func marked(_ table: Table) -> Table {
            table.with(
                schema: Schema(
                    table.schema.fields.map { $0.name == sensitive ? $0.with(privacy: .sensitive) : $0 }))
        }
        let counts = StageBench.table(
            [Field("day", .date), Field("n", .integer), Field("place", .text)], [["2020-02-29", "5", "North"]])
        let made = try bench().run(
            "stock", "{ \(Self.dates), of: [who], by: [place], count-date: day, count: n }",
            on: [("arrivals", marked(Self.came)), ("departures", Self.went), ("counts", marked(counts))])
        let own = made.schema.fields.filter {
            $0.name.hasPrefix("difference") || $0.name.hasPrefix("stock") && sensitive != "n"
        }
        #expect(own.count >= 2 && own.allSatisfy { $0.privacy == .sensitive })
    }

    @Test func `only dates, groups and who are needed of arrivals`() throws {
        let (stage, _) = try bench().plan("stock", "{ \(Self.dates), of: who, by: place }", on: Self.both)
        #expect(stage.columnsNeeded(of: "arrivals", for: .all) == .named(["date", "who", "place"]))
        #expect(stage.columnsNeeded(of: "departures", for: .all) == .named(["freed", "who", "place"]))
        let (beside, _) = try bench().plan(
            "stock", "{ \(Self.dates), count-date: day, count: n }", on: Self.both)
        #expect(beside.columnsNeeded(of: "counts", for: .named(["source"])) == .named(["source", "day", "n"]))
    }
}
