import Diagnostics
import Tables
import Testing

@testable import Stages

/// `facet`, which every kind takes in the same way.
@Suite struct ChartFacetTests {
    private static let closures = StageBench.table(
        [Field("on", .date), Field("region", .text)],
        [["2020-02-01", "South"], ["2020-03", "North"], ["2020-04-01", "South"], ["2020-05-01", ""]])
    private static let deals = StageBench.table([Field("signed", .date)], [["2020-01-20"], ["2020-06-01"]])

    private func timeline(_ facet: String) throws -> String {
        try StageBench().chart(
            """
            { kind: timeline, title: T, lanes: { Deals: { date: signed, role: trigger }, Closures: { date: on } },
              shade: { input: Deals, date: signed, after: 30, label: after }, facet: \(facet) }
            """, of: [("Deals", Self.deals), ("Closures", Self.closures)])
    }

    @Test func `each value has a panel; an input without the column stands in all of them`() throws {
        let svg = try timeline("region")
        #expect(
            svg.contains(
                "In South: Deals: 2 events. Closures: 2 events. In North: Deals: 2 events. "
                    + "Closures: 1 event, 1 of them imprecise. In no value: Deals: 2 events. Closures: 1 event."))
    }

    @Test func `a column that none of the inputs has is told`() {
        let told = StageBench.told { try timeline("regoin") }
        #expect(told.map(\.code) == [.columnUnknown] && told[0].found == "`regoin`")
        #expect(told[0].mend.contains("region"))
    }

    @Test func `a column that tells rows apart and not groups is refused`() {
        let rows = (0..<101).map { ["2020-02-01", "R\($0)"] }
        let closures = StageBench.table([Field("on", .date), Field("region", .text)], rows)
        let told = StageBench.told {
            try StageBench().chart(
                "{ kind: timeline, title: T, lanes: { Closures: { date: on } }, facet: region }",
                of: [("Closures", closures)])
        }
        #expect(told.map(\.found) == ["101 values of `region`"])
    }

    @Test func `a histogram of several studies has a panel for each`() throws {
        let fields =
            [Field("study", .text)]
            + ["lag_from", "lag_to", "observed"].map { Field($0, .integer) }
            + ["expected", "low", "high"].map { Field($0, .number) }
        let study = StageBench.table(
            fields, [["arrests", "0", "6", "2", "1.5", "0", "4"], ["releases", "0", "6", "9", "1.5", "0", "4"]])
        let svg = try StageBench().chart(
            "{ kind: lag-histogram, title: T, event: rows, trigger: deal, facet: study }", of: [("study", study)])
        #expect(svg.contains("arrests: 1 bin of 7 days, 2 rows in all.") && svg.contains("releases: 1 bin of 7 days"))
    }

    @Test func `a stock by region counts what has been so far by region too`() throws {
        let stock = StageBench.table(
            [Field("last_day", .date), Field("region", .text)]
                + ["stock_least", "stock_most"].map { Field($0, .integer) },
            [["2020-02-29", "South", "1", "1"], ["2020-02-29", "North", "4", "5"]])
        let svg = try StageBench().chart(
            """
            { kind: stock, title: T, stock: closed, facet: region,
              cumulative: { input: Closures, date: on, name: closures so far } }
            """, of: [("stock", stock), ("Closures", Self.closures)])
        #expect(
            svg.contains("In South: closed: 1 on 2020-02-29, 1 on 2020-02-29. closures so far: 0 on 2020-01-01, 2 on"))
        #expect(svg.contains("In North: closed: 4\u{2013}5 on 2020-02-29"))
    }

    @Test func `null distributions and specifications take it too`() throws {
        let null = StageBench.table(
            [Field("by", .text)] + ["k", "circular", "local", "observed"].map { Field($0, .integer) },
            [["a", "0", "3", "1", "1"], ["a", "1", "2", "2", "1"], ["b", "0", "7", "3", "0"]])
        let svg = try StageBench().chart(
            #"{ kind: null-distribution, title: T, counted: deals, facet: by }"#, of: [("null", null)])
        #expect(
            svg.contains("a: Shifts round the whole span: 5 shifts")
                && svg.contains("b: Shifts round the whole span: 7"))
        let specifications = StageBench.table(
            [Field("by", .text), Field("standing", .text), Field("w", .integer), Field("p", .number)],
            [["a", "declared", "30", "0.4"], ["a", "alternative", "60", "0.2"], ["b", "declared", "30", "0.01"]])
        let curves = try StageBench().chart(
            "{ kind: specifications, title: T, choices: [w], facet: by }", of: [("specifications", specifications)])
        // One that is declared in each group is none too many.
        #expect(curves.contains("a: 2 specifications, none of them with p below 0.05"))
        #expect(curves.contains("b: 1 specification, 1 of them with p below 0.05"))
    }
}
