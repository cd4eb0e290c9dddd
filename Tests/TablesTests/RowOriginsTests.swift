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
}
