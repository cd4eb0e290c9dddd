import Tables
import Testing

@testable import Stages

@Suite struct RatesByWindowKindTests {
    private static let fields =
        ["role", "standing", "rate", "direction"].map { Field($0, .category) }
        + ["window", "lag", "k", "n", "n_all", "k_certain", "k_possible"].map { Field($0, .integer) }
        + ["expected_circular", "low_circular", "high_circular", "expected_local", "low_local", "high_local"].map {
            Field($0, .number)
        }
    private static let numbers = ["0", "17", "26", "33", "20", "25", "14.6", "9", "21", "16.5", "13", "22"]

    private static func row(
        _ rate: String, _ direction: String, _ window: String, standing: String = "exploratory", role: String = ""
    ) -> [String] { [role, standing, rate, direction, window] + numbers }

    private func chart(_ rows: [[String]], _ more: String = "") throws -> String {
        try StageBench().chart(
            "{ kind: rates-by-window, title: T, event: closures, trigger: deals\(more) }",
            of: [("rates", StageBench.table(Self.fields, rows))])
    }

    @Test func `each question is a panel and its windows stand side by side`() throws {
        let svg = try chart([
            Self.row("trigger", "after", "30", standing: "primary"), Self.row("trigger", "after", "60"),
            Self.row("trigger", "before", "30"), Self.row("precursor", "after", "30"),
            Self.row("precursor", "before", "30"), Self.row("precursor", "around", "30"),
        ])
        for title in [
            "Deals followed by closures", "Deals preceded by closures", "Closures preceded by deals",
            "Closures followed by deals", "Closures with deals before or after",
        ] {
            #expect(svg.contains(">\(title)<"), "\(title)")
        }
        // The envelope of either null model: from the lower of both to the higher.
        #expect(
            svg.contains(
                "within 30 days (declared) 17 of 26, by chance mostly 9 to 22, with all dates 20\u{2013}25 of 33; "
                    + "within 60 days"))
    }

    @Test func `a facet gives each value panels of its own, and a lag is named`() throws {
        var late = Self.row("trigger", "after", "30", role: "crew")
        late[5] = "7"
        let svg = try chart([Self.row("trigger", "after", "30", role: "master"), late], ", facet: role")
        #expect(svg.contains(">master: Deals followed by closures<"))
        #expect(svg.contains("crew: Deals followed by closures, from 7 days on"))
    }

    @Test func `a narrow chart is 320 pixels wide, and a note stands below`() throws {
        let svg = try chart([Self.row("trigger", "after", "30")], ", width: 320, note: Mind this.")
        #expect(svg.contains("viewBox=\"0 0 320 ") && svg.contains(">Mind this.<"))
    }

    @Test func `a table without rows is said in words, and missing columns are all told`() throws {
        #expect(try chart([]).contains("No rates to draw."))
        let told = StageBench.told {
            try StageBench().chart(
                "{ kind: rates-by-window, title: T, event: e, trigger: t, facet: role }",
                of: [("rates", StageBench.table(Array(Self.fields[1..<16]), []))])
        }
        #expect(told.map(\.found) == ["`high_local`", "`role`"])
    }
}
