import Coincide
import TestSupport
import Testing

@Suite struct PlanFormatTests {
    private func plan(_ project: TemporaryProject, _ format: PipelineSession.PlanFormat) -> String {
        let transcript = Transcript()
        #expect(PipelineSession(.plan(format), console: transcript.console).perform([project.pipeline]) == .success)
        return format == .text ? transcript.said.map { $0 + "\n" }.joined() : transcript.text
    }

    @Test func `after a run of the same file the rows are told`() throws {
        let project = try TemporaryProject()
        #expect(plan(project, .text).contains("\ngas-deals: keep-where of deals\n"))
        _ = project.perform()
        let after = plan(project, .text)
        #expect(after.contains("rows: of the build as of 2020-12-01\n"))
        #expect(after.contains("\ngas-deals: keep-where of deals, 4 rows in, 3 out\n"))
        #expect(plan(project, .mermaid).contains("<br>keep-where<br>4 in, 3 out\"]"))
        // Of another file the rows would be others.
        try project.replace("kind = 'gas'", with: "kind = 'oil'", in: "pipelines/test.yml")
        #expect(plan(project, .text).contains("\ngas-deals: keep-where of deals\n"))
    }

    @Test func `Mermaid has a box for each table, stage and output, and arrows between`() throws {
        let project = try TemporaryProject()
        #expect(
            plan(project, .mermaid) == """
                flowchart LR
                  n0[("deals<br>read")]
                  n1[("events<br>read")]
                  n2["gas-deals<br>keep-where"]
                  n3["around<br>window-join"]
                  n4["chance<br>coincidence"]
                  n5[/"test.xlsx<br>workbook"/]
                  n6[/"tables<br>table"/]
                  n0 --> n2
                  n2 --> n3
                  n1 --> n3
                  n1 --> n4
                  n2 --> n4
                  n4 --> n5
                  n3 --> n5
                  n4 --> n6
                  n3 --> n6

                """)
    }

    @Test func `the picture is SVG with a title, the same each time`() throws {
        let project = try TemporaryProject()
        let svg = plan(project, .svg)
        #expect(svg.hasPrefix("<svg") && svg.contains("Deals and events</title>") && svg.contains("window-join"))
        #expect(plan(project, .svg) == svg)
    }
}
