import Testing

@testable import Tables

@Suite struct ListColumnTests {
    @Test func `a list without items is missing`() {
        let column = ListColumn([["a"], nil, [], ["b", "a", "b"]])
        #expect((0..<4).map { column[$0] } == [["a"], nil, nil, ["b", "a", "b"]])
    }
}
