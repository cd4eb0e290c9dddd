import ImpreciseDates
import Testing

@testable import Tables

@Suite struct ColumnTests {
    /// Three rows of each type, the second one missing, with what single cells give back.
    static let columns: [(ColumnType, [Value])] = [
        (.date, [.date(edtf("2023-11-20")), .missing, .date(edtf("2023-11~"))]),
        (.integer, [.integer(7), .missing, .integer(-7)]),
        (.number, [.number(0.5), .missing, .number(-1)]),
        (.boolean, [.boolean(true), .missing, .boolean(false)]),
        (.category, [.text("north"), .missing, .text("south")]),
        (.text, [.text("ž"), .missing, .text("")]),
        (.list, [.list(["a", "b"]), .missing, .list(["b"])]),
    ]

    static func edtf(_ text: String) -> EDTF {
        do { return try EDTFParser.parse(text) } catch { preconditionFailure("\(text) is no date") }
    }

    static func table(_ type: ColumnType, _ values: [Value]) -> Table {
        var builder = TableBuilder(schema: Schema([Field("x", type)]))
        for value in values { builder.append([value]) }
        return builder.finish()
    }

    @Test(arguments: columns)
    func `cells come back as they were given, missing ones as missing`(type: ColumnType, values: [Value]) {
        let column = Self.table(type, values).columns[0]
        #expect(values.indices.map(column.isMissing) == [false, true, false])
        #expect(column.type == type)
        #expect(column.count == 3)
        #expect((0..<3).map { column[$0] } == values)
    }

    @Test(arguments: columns)
    func `rows are selected in the order given, as often as named`(type: ColumnType, values: [Value]) {
        let selected = Self.table(type, values).columns[0].selecting([2, 1, 2, 0, 1])
        #expect(selected.type == type)
        #expect((0..<selected.count).map { selected[$0] } == [2, 1, 2, 0, 1].map { values[$0] })
        #expect(selected.selecting([]).count == 0)
    }

    @Test func `every type is tested`() {
        #expect(Self.columns.map(\.0) == ColumnType.allCases)
    }
}
