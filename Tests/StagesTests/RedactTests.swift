import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct RedactTests {
    private let table = StageBench.table(
        [Field("id", .text), Field("name", .text, privacy: .sensitive), Field("note", .text, privacy: .sensitive)],
        key: ["id"], [["a", "N. N.", "x"]])

    @Test func `a column is published with its reason, or dropped`() throws {
        let result = try StageBench().run(
            "redact", "{ name: { publish-as-reported: a public case }, note: drop }", on: [("from", table)])
        #expect(result.schema.names == ["id", "name"])
        #expect(result.schema["name"]?.privacy == .publishedAsReported(reason: "a public case"))
        #expect(result.lines == ["a N. N."])
    }

    @Test(arguments: [
        "{ name: yes }", "{ name: { publish-as-reported: '  ' } }", "{ name: { publish: why } }", "name",
        "{ nam: drop }",
    ])
    func `what does not say how is refused`(_ options: String) {
        #expect(StageBench.told { try StageBench().run("redact", options, on: [("from", table)]) }.count == 1)
    }
}
