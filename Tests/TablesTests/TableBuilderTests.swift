import Testing

@testable import Tables

@Suite struct TableBuilderTests {
    @Test func `rows become columns of the schema's types`() {
        let types = ColumnType.allCases
        var builder = TableBuilder(schema: Schema(types.map { Field($0.rawValue, $0) }))
        for row in 0..<3 { builder.append(ColumnTests.columns.map { $0.1[row] }) }
        let table = builder.finish()
        #expect(table.rowCount == 3)
        #expect(table.columns.map(\.type) == types)
        for (index, expected) in ColumnTests.columns.enumerated() {
            #expect((0..<3).map { table.columns[index][$0] } == expected.1)
        }
        #expect(table.origins.of(0).isEmpty)
    }

    @Test func `a builder without rows makes an empty table`() {
        let table = TableBuilder(schema: Schema(ColumnType.allCases.map { Field($0.rawValue, $0) })).finish()
        #expect(table.rowCount == 0)
        #expect(table.columns.map(\.type) == ColumnType.allCases)
        #expect(table.firstRowsByCase().isEmpty)
    }

    @Test func `a value of another type stops the program, never becomes a missing cell`() async {
        await #expect(processExitsWith: .failure) { _ = ColumnTests.table(.integer, [.text("7")]) }
        await #expect(processExitsWith: .failure) { _ = ColumnTests.table(.text, [.integer(7)]) }
    }
}
