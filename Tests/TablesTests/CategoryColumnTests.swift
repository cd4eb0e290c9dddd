import Testing

@testable import Tables

@Suite struct CategoryColumnTests {
    @Test func `every text is stored once, in order of first appearance`() {
        var builder = CategoryBuilder()
        for text in ["south", nil, "north", "south", ""] { builder.append(text) }
        let column = builder.finish()
        #expect(column.dictionary == ["south", "north", ""])
        #expect(column.codes == [0, CategoryColumn.missing, 1, 0, 2])
        #expect((0..<5).map { column[$0] } == ["south", nil, "north", "south", ""])
    }
}
