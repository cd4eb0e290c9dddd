import Tables
import Testing

@testable import Stages

@Suite struct SplitTests {
    private let deals = StageBench.table(
        [Field("id", .text), Field("country", .list)], key: ["id"],
        [["a", "HU;RO"], ["b", ""], ["c", "RO"]])

    @Test func `each item has a row of its own, in order, and an empty list stays`() throws {
        let split = try StageBench().run("split", "country", on: [("from", deals)])
        #expect(split.lines == ["a HU", "a RO", "b ", "c RO"])
        #expect(split.schema["country"]?.type == .category)
        #expect(split.origins.of(1) == [RowOrigin(file: "t.csv", line: 2)])
    }

    @Test func `the rows of one case count once, even when its key is dropped`() throws {
        let split = try StageBench().run("split", "country", on: [("from", deals)])
        #expect(split.firstRowsByCase() == [0, 2, 3])
        let anonymous = try StageBench().run("redact", "{ id: drop }", on: [("from", split)])
        #expect(anonymous.firstRowsByCase() == [0, 2, 3])
    }
}
