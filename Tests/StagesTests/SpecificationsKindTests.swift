import Tables
import Testing

@testable import Stages

@Suite struct SpecificationsKindTests {
    private static let fields = [
        Field("standing", .category), Field("deals", .text, title: "Which deals"),
        Field("window", .integer, title: "Days"),
        Field("p", .number), Field("k", .integer),
    ]
    private static let rows = [
        ["declared", "all", "30", "0.48", "3"], ["alternative", "all", "60", "0.0004", "3"],
        ["alternative", "new", "30", "", "0"], ["alternative", "new", "60", "0.9", "1"],
        ["alternative", "", "60", "0.07", "1"],
    ]

    private func chart(_ more: String = "choices: [deals, window]", _ rows: [[String]] = rows) throws -> String {
        try StageBench().chart(
            "{ kind: specifications, title: T, \(more) }",
            of: [("specifications", StageBench.table(Self.fields, rows))])
    }

    @Test func `a table of specifications is drawn by p and choices`() throws {
        let svg = try chart()
        #expect(
            svg.contains(
                "4 specifications, 1 of them with p below 0.05; from p &lt; 0.001 to p = 0.90. The declared one has "
                    + "p = 0.48; 2 have a smaller one. 1 specification without a p"))
        for text in ["Which deals", "Days", "all", "new", "no value", "30", "60", "declared, p = 0.48", "p = 0.05"] {
            #expect(svg.contains(">\(text)<"), "\(text)")
        }
    }

    @Test func `one choice and a note are options`() throws {
        let svg = try chart("choices: window, note: Note.")
        #expect(svg.contains(">Note.<") && svg.contains(">Days<") && !svg.contains(">Which deals<"))
    }

    @Test func `a table without rows is said in words`() throws {
        #expect(try chart("choices: [deals]", []).contains("No specifications to draw."))
    }

    @Test func `columns that are missing or of another type are faults, all told`() {
        let fields = [Field("standing", .integer), Field("deals", .list)]
        let told = StageBench.told {
            try StageBench().chart(
                "{ kind: specifications, title: T, choices: [deals, window] }",
                of: [("specifications", StageBench.table(fields, []))])
        }
        #expect(
            told.map(\.found) == [
                "`standing`, a column of type integer", "`p`", "`deals`, a column of type list", "`window`",
            ])
    }

    @Test func `two declared specifications are an error`() {
        let told = StageBench.told { try chart("choices: [deals]", [Self.rows[0], Self.rows[0]]) }
        #expect(told.map(\.found) == ["2 rows of `specifications` whose `standing` is `declared`"])
    }
}
