import Tables
import Testing

@Suite struct RowCasesTests {
    private func table(_ origins: RowOrigins, rows: Int) -> Table {
        var builder = TableBuilder(schema: Schema([Field("n", .integer)]))
        for row in 0..<rows { builder.append([.integer(Int64(row))]) }
        return builder.finish(origins: origins)
    }

    @Test func `the case of a row is the first that was read from the same record`() {
        let read = RowOrigins(file: "t.csv", lines: [2, 3, 2, 4, 3])
        #expect(table(read, rows: 5).cases == [0, 1, 0, 3, 1])
        #expect(table(.none, rows: 3).cases == [0, 1, 2])
        #expect(table(RowOrigins(file: "t.csv", lines: [2, 3, 7]), rows: 3).cases == [0, 1, 2])
        #expect(table(RowOrigins(file: "t.csv", lines: [2, 3, 3]), rows: 3).cases == [0, 1, 1])
        // Of a join, from the same pair of records; a row without any is of its own.
        let other = RowOrigins(file: "u.csv", lines: [2, 3, 2, 4, 4])
        #expect(table(read.joined(with: other), rows: 5).cases == [0, 1, 0, 3, 4])
        #expect(table(read.selecting([0, nil, 0, nil]), rows: 4).cases == [0, 1, 0, 3])
        #expect(table(read.grouped([0, 0, 0, 1, 1], into: 2), rows: 2).cases == [0, 1])
    }

    @Test func `first rows are those that are their own case`() {
        let tables = [
            table(RowOrigins(file: "t.csv", lines: [2, 2, 5, 2, 5]), rows: 5),
            table(
                RowOrigins(file: "t.csv", lines: [2, 2, 2]).joined(with: RowOrigins(file: "u.csv", lines: [7, 8, 7])),
                rows: 3),
        ]
        for table in tables {
            #expect(table.firstRowsByCase() == table.cases.indices.filter { table.cases[$0] == $0 })
        }
    }
}
