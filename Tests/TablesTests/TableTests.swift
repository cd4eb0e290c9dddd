import ImpreciseDates
import Testing

@testable import Tables

@Suite struct TableTests {
    private static func table(key: [String]) -> Table {
        var builder = TableBuilder(
            schema: Schema([Field("id", .category), Field("part", .integer), Field("day", .date)], key: key))
        let rows: [(String?, Int64?, Int64)] = [
            ("a", 1, 0), ("a", 2, 1), ("b", 1, 2), ("a", 1, 3), (nil, 1, 4), (nil, nil, 5), ("b", 1, 6),
        ]
        for (id, part, day) in rows {
            builder.append([.optional(id), part.map { .integer($0) } ?? .missing, .day(Day(number: day))])
        }
        return builder.finish(origins: RowOrigins(file: "sites.csv", lines: [2, 3, 4, 5, 6, 7, 8]))
    }

    @Test func `rows of one record count once, by the first; computed rows each`() {
        let table = Self.table(key: ["id"])
        #expect(table.firstRowsByCase() == [0, 1, 2, 3, 4, 5, 6])
        #expect(table.selecting([3, 0, 3, 3, 0, 6]).firstRowsByCase() == [0, 1, 5])
        let computed = Table(schema: table.schema, columns: table.columns, origins: .none)
        #expect(computed.selecting([0, 0]).firstRowsByCase() == [0, 1])
    }

    @Test func `selecting rows keeps cells and origins together`() {
        let table = Self.table(key: ["id"]).selecting([6, 0])
        #expect(table.rowCount == 2)
        #expect(table["id"]?[0] == .text("b"))
        #expect(table.dates("day")?.earliest == [6, 0])
        #expect((0..<2).map { table.origins.of($0)[0].line } == [8, 2])
        #expect(table.schema.key == ["id"])
    }

    @Test func `a column is found by its name, and dates only where there are dates`() {
        let table = Self.table(key: [])
        #expect(table["part"]?.type == .integer)
        #expect(table["gone"] == nil)
        #expect(table.dates("day") != nil)
        #expect(table.dates("part") == nil && table.dates("gone") == nil)
    }

    @Test func `another schema names the same columns anew`() throws {
        let table = Self.table(key: [])
        let part = try #require(table.schema["part"])
        let renamed = table.with(schema: table.schema.replacing("part", with: part.with(name: "piece")))
        #expect(renamed["piece"]?[1] == .integer(2))
        #expect(renamed["part"] == nil)
    }
}
