import Testing

@testable import Tables

@Suite struct RowOriginsTests {
    @Test func `origins follow their rows through selections and joins`() {
        let left = RowOrigins(file: "deals.csv", lines: [2, 3, 7]).selecting([2, 0, 2])
        let right = RowOrigins(file: "talks.csv", lines: [4, 5]).selecting([1, 1, 0])
        let joined = left.joined(with: right).selecting([1, 0])
        #expect(left.of(0).map(\.description) == ["deals.csv:7"])
        #expect(joined.of(0) == [RowOrigin(file: "deals.csv", line: 2), RowOrigin(file: "talks.csv", line: 5)])
        #expect(joined.of(1).map(\.description) == ["deals.csv:7", "talks.csv:5"])
        #expect(joined.joined(with: joined).of(1).count == 4)
    }

    @Test func `a computed table has no origins`() {
        #expect(RowOrigins.none.of(0).isEmpty)
        #expect(RowOrigins.none.selecting([5, 6]).of(1).isEmpty)
    }

    @Test func `a union keeps the file of each row, and rows from nowhere are cases of their own`() {
        let first = RowOrigins(file: "a.csv", lines: [2, 2, 3])
        let second = RowOrigins(file: "b.csv", lines: [2, 3])
        let stacked = RowOrigins.stacked([(first, 3), (.none, 2), (second, 2)])
        #expect(
            (0..<7).map { stacked.of($0).map(\.description) } == [
                ["a.csv:2"], ["a.csv:2"], ["a.csv:3"], [], [], ["b.csv:2"], ["b.csv:3"],
            ])
        #expect(stacked.firstRows(of: 7) == [0, 2, 3, 4, 5, 6])
        #expect(stacked.selecting([6, 0]).of(0) == [RowOrigin(file: "b.csv", line: 3)])
        let again = RowOrigins.stacked([(stacked, 7), (first.joined(with: first), 3)])
        #expect(again.of(6).map(\.description) == ["b.csv:3"])
        #expect(again.of(9).map(\.description) == ["a.csv:3", "a.csv:3"])
    }

    @Test func `a row without a partner has no origin on that side`() {
        let right = RowOrigins(file: "b.csv", lines: [4, 5]).selecting([1, nil] as [Int?])
        #expect(right.of(0).map(\.description) == ["b.csv:5"])
        #expect(right.of(1).isEmpty)
    }

    @Test func `a row that is made of a group has all its rows behind it, and is a case of its own`() {
        let rows = RowOrigins(file: "a.csv", lines: [2, 3, 3, 5])
        let groups = rows.grouped([1, 0, 1, 1], into: 3)
        #expect((0..<3).map { groups.of($0).map(\.line) } == [[3], [2, 3, 5], []])
        #expect(groups.selecting([1, 1]).of(1).map(\.line) == [2, 3, 5])
        #expect(groups.selecting([nil, 0] as [Int?]).of(0).isEmpty)
        #expect(groups.firstRows(of: 3) == [0, 1, 2])
        #expect(groups.joined(with: rows.selecting([0, 1, 2])).of(0).map(\.line) == [2, 3])
        #expect(RowOrigins.none.grouped([0, 0], into: 1).isEmpty)
    }
}
