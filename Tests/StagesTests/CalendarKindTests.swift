import Tables
import Testing

@testable import Stages

@Suite struct CalendarKindTests {
    private static func fields(_ unit: String) -> [Field] {
        [Field("port", .text), Field(unit, .category), Field("first_day", .date), Field("last_day", .date)]
            + ["deals_certain", "deals_possible"].map { Field($0, .integer) }
    }

    private func chart(
        _ unit: String, _ rows: [[String]], _ more: String = ""
    ) throws -> String {
        try StageBench().chart(
            "{ kind: calendar, title: T, lanes: { deals: Deals made }\(more) }",
            of: [("calendar", StageBench.table(Self.fields(unit), rows))])
    }

    @Test(
        arguments: [
            ("month", "2020-11-01", "Nov 2020"), ("quarter", "2020-10-01", "Q4 2020"),
            ("half-year", "2020-07-01", "2nd half 2020"), ("year", "2020-01-01", "0 202"),
        ])
    func `a cell stands in its part of the year`(unit: String, day: String, place: String) throws {
        let svg = try chart(unit, [["A", "x", day, day, "4", "6"]])
        #expect(svg.contains("Deals made: 1 \(unit), 0 of them with none; most for certain in \(place), 4\u{2013}6."))
        #expect(svg.contains(">4\u{2013}6<"))
    }

    @Test func `a facet gives each value a panel`() throws {
        let rows = [
            ["A", "x", "2020-01-01", "2020-01-31", "1", "1"], ["B", "x", "2020-01-01", "2020-01-31", "2", "2"],
        ]
        let svg = try chart("month", rows, ", facet: port")
        #expect(svg.contains("A: Deals made") && svg.contains("B: Deals made"))
    }

    @Test func `without lanes all that were counted are drawn by their names`() throws {
        let svg = try StageBench().chart(
            "{ kind: calendar, title: T }",
            of: [
                (
                    "calendar",
                    StageBench.table(Self.fields("month"), [["A", "x", "2020-01-01", "2020-01-31", "1", "1"]])
                )
            ])
        #expect(svg.contains(">deals<"))
    }

    @Test func `weeks are refused with what to do`() {
        let told = StageBench.told { try chart("week", []) }
        #expect(told.map(\.found) == ["columns `port`, `week`, `first_day`"])
        #expect(told.first?.mend.hasPrefix("count with `calendar: { unit: month }`") == true)
    }

    @Test func `what was not counted is a fault at its name, and no rows are said in words`() throws {
        let told = StageBench.told {
            try StageBench().chart(
                "{ kind: calendar, title: T, lanes: { closures: Closures } }",
                of: [("calendar", StageBench.table(Self.fields("month"), []))])
        }
        #expect(told.map(\.found) == ["`closures_certain`", "`closures_possible`"])
        #expect(try chart("month", []).contains("No cells to draw."))
    }
}
