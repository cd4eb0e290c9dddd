import Coincide
import TestSupport
import Testing

@Suite struct PreviewTests {
    @Test func `shows the first rows of a stage with types and origins, and publishes nothing`() throws {
        let project = try TemporaryProject()
        let shown = project.perform(.preview(stage: "gas-deals", rows: 2))
        #expect(shown.outcome == .success)
        #expect(
            shown.said == [
                "id    signed      kind      volume  read at",
                "text  date        category  number",
                "d1    2020-02-01  gas       1.5     datasets/deals.csv:2",
                "d2    2020-06-15  gas               datasets/deals.csv:3",
                "2 of 3 rows",
            ])
        #expect(!project.exists("reports"))
    }

    @Test func `a wide table is shown row by row`() throws {
        let project = try TemporaryProject()
        let shown = project.perform(.preview(stage: "around", rows: 1)).said
        #expect(shown.first == "row 1, read at datasets/deals.csv:2, datasets/events.csv:2")
        #expect(shown.dropFirst().first == "  left_id      text      d1")
        #expect(shown.last == "1 of 4 rows")
    }

    @Test func `an unknown stage is told with the nearest`() throws {
        let project = try TemporaryProject()
        let shown = project.perform(.preview(stage: "gas-deal", rows: 2))
        #expect(shown.outcome == .wrongPipeline)
        #expect(shown.complaints.contains("did you mean `gas-deals`?"))
    }
}
