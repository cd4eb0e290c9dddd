import ImpreciseDates
import Storage
import Tables

/// Asks a table of a million rows in memory: `coincide-bench sql`. One core.
enum SQLBenchmark {
    static func run() throws {
        let (events, places) = (table(rows: 1_000_000), self.places(rows: 20_000))
        let session = try SQLSession([("events", events), ("places", places)])
        for (name, sql) in [
            ("count", "SELECT count(*) FROM events"),
            (
                "a country and a year",
                "SELECT count(*) FROM events WHERE country = 'GE' AND date >= '2010-01-01' AND date < '2011-01-01'"
            ),
            (
                "the same by earliest and latest",
                "SELECT count(*) FROM events WHERE country = 'GE' AND earliest(date) >= '2010-01-01' AND latest(date) < '2011-01-01'"
            ),
            (
                "a year of dates alone",
                "SELECT count(*) FROM events WHERE earliest(date) >= '2010-01-01' AND latest(date) < '2011-01-01'"
            ),
            ("a group of three columns", "SELECT country, role, n, count(*) FROM events GROUP BY country, role, n"),
            ("join with 20,000 rows", "SELECT count(*) FROM events AS e JOIN places AS p ON p.id = e.place"),
        ] {
            try measure(name) {
                let statement = try session.prepare(sql)
                while try statement.step() {}
            }
        }
        try measure("three columns into a table") {
            _ = try SQLQuery("SELECT id, country, date FROM events").table(in: session)
        }
        let three = Table(
            schema: Schema(events.schema.fields.filter { ["id", "country", "date"].contains($0.name) }),
            columns: ["id", "country", "date"].compactMap { events[$0] }, origins: .none)
        try measure("three columns into SQLite's") {
            try SQLiteWriter.put(DatabaseTable("events", three)) { _ in }
        }
        try measureSteps(events, places)
    }

    /// What queries take of their budget for each row, and how long those that never end go on.
    private static func measureSteps(_ events: Table, _ places: Table) throws {
        let small = self.places(rows: 64)
        let clock = ContinuousClock()
        for (name, sql) in [
            ("join with 20,000 rows", "SELECT e.id, p.id FROM events AS e JOIN places AS p ON p.id = e.place"),
            (
                "many aggregates",
                "SELECT country, role, n, count(*), sum(n), avg(n), min(id), max(id) FROM events GROUP BY country, role, n"
            ),
            (
                "three windows",
                "SELECT row_number() OVER (ORDER BY id), lag(n) OVER (PARTITION BY place ORDER BY date), sum(n) OVER (PARTITION BY place ORDER BY date ROWS BETWEEN 7 PRECEDING AND CURRENT ROW) FROM events"
            ),
            (
                "functions of dates",
                "SELECT sum(year(date)), sum(days_between(date, date)), min(earliest(date)) FROM events"
            ),
            (
                "functions of texts",
                "SELECT count(*) FROM events WHERE contains_word(fold(place), 'place') AND lower(place) LIKE 'p%'"
            ),
            (
                "cross join, 64 rows six times",
                "SELECT count(*) FROM small a, small b, small c, small d, small e, small f"
            ),
            (
                "the same, sorted",
                "SELECT a.id || f.id AS x FROM small a, small b, small c, small d, small e, small f ORDER BY x"
            ),
            (
                "the same, grouped",
                "SELECT a.id || f.id AS x, count(*) FROM small a, small b, small c, small d, small e, small f GROUP BY x"
            ),
            (
                "the same, distinct",
                "SELECT DISTINCT a.id || b.id || c.id || d.id || e.id || f.id AS x FROM small a, small b, small c, small d, small e, small f"
            ),
            (
                "the same, functions",
                "SELECT count(*) FROM small a, small b, small c, small d, small e, small f WHERE contains_word(a.id || f.id, 'x')"
            ),
            ("cross join, a million rows", "SELECT count(*) FROM events a, events b"),
            ("the same by ranges", "SELECT count(*) FROM events a JOIN events b ON b.n > a.n AND b.id < a.id - 999990"),
        ] {
            let tables =
                name.contains("64") || name.contains("the same,")
                ? [("small", small)] : [("events", events), ("places", places)]
            let session = try SQLSession(tables.map { (name: $0.0, table: $0.1) })
            var rows = 0
            var end = ""
            let time = try clock.measure {
                let statement = try session.prepare(sql)
                do throws(SQLFault) {
                    while try statement.step() { rows += 1 }
                } catch { end = "ended" }
            }
            print("\(name): \(milliseconds(time)) ms, \(session.stepsSpent) steps, \(rows) rows \(end)")
        }
    }

    private static func measure(_ name: String, _ body: () throws -> Void) throws {
        let clock = ContinuousClock()
        let times = try (0..<5).map { _ in try clock.measure(body) }.sorted()
        let padded = name + String(repeating: " ", count: max(1, 32 - name.count))
        print("\(padded)\(milliseconds(times[2])) ms (least \(milliseconds(times[0])), most \(milliseconds(times[4])))")
    }

    private static func milliseconds(_ time: Duration) -> Int {
        Int(time.components.seconds * 1_000) + Int(time.components.attoseconds / 1_000_000_000_000_000)
    }

    private static func table(rows: Int) -> Table {
        let countries = ["AZ", "AM", "BY", "GE", "KZ", "MD", "RU", "TJ", "TM", "TR", "UA", "UZ"]
        var state: UInt64 = 1
        func draw() -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33)
        }
        var country = CategoryBuilder()
        var role = CategoryBuilder()
        var dates = DateBuilder()
        var numbers: [Int64] = []
        var places: [String?] = []
        for _ in 0..<rows {
            country.append(countries[draw() % 12])
            role.append(["journalist", "activist", "lawyer"][draw() % 3])
            dates.append(exact: Day(number: Int64(10_957 + draw() % 9_000)))
            numbers.append(Int64(draw() % 20))
            places.append("place \(draw() % 25_000)")
        }
        let ids = ScalarColumn(elements: (0..<Int64(rows)).map { $0 }, present: Bitmap(repeating: true, count: rows))
        return Table(
            schema: Schema([
                Field("id", .integer), Field("country", .category), Field("role", .category), Field("date", .date),
                Field("n", .integer), Field("place", .text),
            ]),
            columns: [
                .integer(ids), .category(country.finish()), .category(role.finish()), .date(dates.finish()),
                .integer(ScalarColumn(elements: numbers, present: Bitmap(repeating: true, count: rows))),
                .text(TextColumn(places)),
            ], origins: .none)
    }

    private static func places(rows: Int) -> Table {
        Table(
            schema: Schema([Field("id", .text)], key: ["id"]),
            columns: [.text(TextColumn((0..<rows).map { "place \($0)" }))], origins: .none)
    }
}
