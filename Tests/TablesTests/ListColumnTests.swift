import Testing

@testable import Tables

@Suite struct ListColumnTests {
    @Test func `a list without items is missing`() {
        let column = ListColumn([["a"], nil, [], ["b", "a", "b"]])
        #expect((0..<4).map { column[$0] } == [["a"], nil, nil, ["b", "a", "b"]])
    }

    @Test(
        arguments: [
            ([["a", "b"], ["c", "d"]], ["e"], [["a", "b"], ["e"]]),
            ([["a"], []], ["b"], [["a"], ["b"]]),
            ([["a", "a"]], [], [nil]),
            ([[], ["a"]], ["a"], [nil, ["a"]]),
        ] as [([[String]], [String], [[String]?])])
    func `the last list can be taken back with all its items`(lists: [[String]], next: [String], left: [[String]?]) {
        var builder = ListColumn.Builder()
        for list in lists { builder.append(list) }
        builder.removeLast()
        builder.append(next)
        let column = builder.finish()
        #expect((0..<column.count).map { column[$0] } == left)
    }
}
