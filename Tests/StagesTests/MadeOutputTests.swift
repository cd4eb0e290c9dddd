import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct MadeOutputTests {
    @Test func `what is sensitive is not shown, though a name is one input's role and another's source`() {
        let open = StageBench.table([Field("person", .text)], [["Nobody"]])
        let sensitive = StageBench.table([Field("person", .text, privacy: .sensitive)], [["Somebody"]])
        let inputs = StageInputs<Table>(
            [.init(role: "a", source: "x", element: open), .init(role: "x", source: "y", element: sensitive)],
            at: StageBench().place)
        let made = MadeOutput(
            stage: "chart", files: ["a.svg"], inputs: inputs,
            fields: [PublishedField(input: "x", field: Field("person", .text))])
        #expect(made.shown.map(\.role) == ["a"])
    }
}
