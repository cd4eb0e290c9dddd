import Tables
import Testing

@testable import Stages

@Suite struct StockKindTests {
    private static let fields = [
        Field("date", .date), Field("count", .integer), Field("stock_least", .integer), Field("stock_most", .integer),
    ]
    private static let rows = [
        ["2020-02-29", "5", "2", "2"], ["2020-03", "7", "2", "4"], ["2020-05-01", "9", "", ""],
    ]

    private func chart(_ rows: [[String]], _ more: String = "") throws -> String {
        try StageBench().chart(
            "{ kind: stock, title: T, date: date, stock: held\(more) }",
            of: [
                ("stock", StageBench.table(Self.fields, rows)),
                ("closures", StageBench.table([Field("on", .date)], [["2020-02-01"], ["2020-04"]])),
            ])
    }

    @Test func `a range is drawn from least to most beside the counts`() throws {
        let svg = try chart(Self.rows, ", count: { column: count, name: counted }")
        #expect(svg.contains("counted: 3 values, from 5 to 9. held: 2 on 2020-02-29, 2\u{2013}4 on 2020-03-01."))
        #expect(svg.contains("From least to most is not known on 1 of the 3 dates."))
    }

    @Test func `what has been so far is counted from another input`() throws {
        let svg = try chart(Self.rows, ", cumulative: { input: closures, date: on, name: closures }")
        #expect(svg.contains("closures: 0 on 2020-01-01, 2 on 2020-12-31."))
    }

    @Test func `all that is missing is told`() {
        let told = StageBench.told {
            try chart([], ", count: { column: n, name: counted }, cumulative: { input: gone, date: on, name: c }")
        }
        #expect(told.map(\.found) == ["`n`", "`gone`"])
    }

    @Test func `no rows are said in words`() throws { #expect(try chart([]).contains("No values to draw.")) }
}
