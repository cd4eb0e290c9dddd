import Diagnostics
import ImpreciseDates
import Tables
import Testing

@testable import Stages

@Suite struct EpisodesStageTests {
    private static let fields = [Field("id", .text), Field("date", .date), Field("place", .category)]
    private static let rows = [
        ["a", "2020-03-10", "North"], ["b", "2020-03-01", "North"], ["c", "2020-03-12", "South"],
        ["d", "2020-03", "South"], ["e", "", "North"], ["f", "2020-03-20", ""], ["g", "2020-06-01~", "North"],
        ["h", "2020-03-10", "North"],
    ]
    private static let table = StageBench.table(fields, key: ["id"], rows)

    @Test func `a row for each episode has its days, the date of its first row and its members`() throws {
        let made = try StageBench().run("episodes", "{ date: date, gap: 9, by: [place] }", on: [("from", Self.table)])
        #expect(
            made.schema.names == ["place", "episode", "first_day", "last_day", "date", "members", "certainty"])
        #expect(
            made.lines == [
                "North 1 2020-03-01 2020-03-10 2020-03-01 3 certain",
                "South 2 2020-03-01 2020-03-31 2020-03 2 possible",
                "North 3 2020-05-25 2020-06-08 2020-06-01~ 1 certain",
            ])
        #expect(made.schema.key == ["episode"])
        #expect(made.origins.of(0).map(\.line) == [3, 2, 9] && made.origins.of(1).map(\.line) == [5, 4])
    }

    @Test func `without columns to agree in all rows with a date are taken together`() throws {
        let made = try StageBench().run("episodes", "{ date: date, gap: 9 }", on: [("from", Self.table)])
        #expect(
            made.lines == [
                "1 2020-03-01 2020-03-31 2020-03-01 6 possible", "2 2020-05-25 2020-06-08 2020-06-01~ 1 certain",
            ])
    }

    @Test func `members keep their rows, and one without a date or key is in no episode`() throws {
        let made = try StageBench().run(
            "episodes", "{ date: date, gap: 9, by: place, give: members }", on: [("from", Self.table)])
        #expect(
            made.lines == [
                "a 2020-03-10 North 1 3 false certain", "b 2020-03-01 North 1 3 true certain",
                "c 2020-03-12 South 2 2 false possible", "d 2020-03 South 2 2 true possible", "e  North    ",
                "f 2020-03-20     ", "g 2020-06-01~ North 3 1 true certain", "h 2020-03-10 North 1 3 false certain",
            ])
        #expect(made.schema.key == ["id"])
    }

    @Test func `rows that are in no episode are told, and copies of a record count once`() throws {
        let options = "{ date: date, gap: 9, by: [place] }"
        #expect(
            try StageBench().account("episodes", options, on: [("from", Self.table)]).words
                == "8 of from = 3 + 2 left out + 3 merged")
        let copies = Self.table.selecting([3, 3, 3, 2])
        #expect(
            try StageBench().account("episodes", options, on: [("from", copies)]).words
                == "4 of from (2 different records) = 1 + 3 merged")
        #expect(
            try StageBench().run("episodes", options, on: [("from", Self.table.selecting([3, 3, 3]))]).lines
                == ["South 1 2020-03-01 2020-03-31 2020-03 1 certain"])
    }

    @Test func `one record that stands there with two dates is two events`() throws {
        let turned = StageBench.table(
            [Field("id", .text), Field("date", .date)], key: ["id"], [["a", "2020-01-01"], ["a", "2020-01-03"]])
        let made = try StageBench().run("episodes", "{ date: date, gap: 1 }", on: [("from", turned)])
        #expect(made.lines.map { String($0.suffix(9)) } == ["1 certain", "1 certain"])
    }

    @Test(arguments: ["episodes", "members"])
    func `what is made is as private as the date and the columns to agree in`(give: String) throws {
        for sensitive in ["date", "place"] {
            let table = StageBench.table(
                Self.fields.map { $0.name == sensitive ? $0.with(privacy: .sensitive) : $0 }, Self.rows)
            let made = try StageBench().run(
                "episodes", "{ date: date, gap: 1, by: [place], give: \(give) }", on: [("from", table)])
            let own = made.schema.fields.filter {
                $0.name == "date" && give == "episodes" || $0.name.contains("_") || $0.name.hasPrefix("episode")
                    || $0.name == "members" || $0.name == "certainty"
            }
            #expect(own.count >= 4 && own.allSatisfy { $0.privacy == .sensitive })
        }
    }

    @Test(arguments: ["episodes", "members"])
    func `columns that nobody asked for are not needed`(give: String) throws {
        let options = "{ date: date, gap: 9, by: [place], give: \(give) }"
        let (stage, _) = try StageBench().plan("episodes", options, on: [("from", Self.table)])
        let needed = stage.columnsNeeded(of: "from", for: .named(["episode", "certainty"]))
        guard case .named(let names) = needed else { return #expect(Bool(false)) }
        #expect(!names.contains("id") && names.isSuperset(of: ["date", "place"]))
        let narrow = Table(
            schema: Schema(Array(Self.fields.dropFirst())), columns: Array(Self.table.columns.dropFirst()),
            origins: Self.table.origins)
        let (whole, part) = (
            try StageBench().run("episodes", options, on: [("from", Self.table)]),
            try StageBench().run("episodes", options, on: [("from", narrow)])
        )
        for name in ["date", "episode"] {
            let cells = [whole, part].map { table in (0..<table.rowCount).map { table[name]?[$0] } }
            #expect(cells[0] == cells[1])
        }
    }

    @Test func `a name that is taken is refused`() {
        let table = StageBench.table([Field("date", .date), Field("episode", .text)], [["2020", "x"]])
        for options in ["by: [episode]", "give: members"] {
            let told = StageBench.told {
                try StageBench().run("episodes", "{ date: date, gap: 1, \(options) }", on: [("from", table)])
            }
            #expect(told.map(\.code) == [.columnNameTaken])
        }
    }
}
