import Diagnostics
import Stages
import TestSupport
import Testing

@testable import Pipelines

@Suite struct PipelinePlanTests {
    private func plan(_ project: TemporaryProject) throws -> PipelinePlan {
        try PipelinePlan(PipelineFile(path: project.pipeline, registry: .standard), registry: .standard)
    }

    @Test func `stages come after what they read, whatever their order in the file`() throws {
        let project = try TemporaryProject()
        try project.replace(
            "  gas-deals:\n    from: deals\n    keep-where: kind = 'gas'\n", with: "", in: "pipelines/test.yml")
        try project.replace(
            "outputs:", with: "  gas-deals:\n    from: deals\n    keep-where: kind = 'gas'\noutputs:",
            in: "pipelines/test.yml")
        #expect(try plan(project).steps.map(\.name) == ["deals", "events", "gas-deals", "around", "chance"])
    }

    @Test func `a resource that nothing reads is not read`() throws {
        let project = try TemporaryProject()
        try project.write(
            """
            pipeline: small
            title: Small
            data: ../datasets/datapackage.json
            publish: ../reports/small
            stages:
              oil: { from: deals, keep-where: kind = 'oil' }
            outputs:
              tables: { from: oil, table: {} }
            """, to: "pipelines/test.yml")
        let plan = try plan(project)
        #expect(plan.steps.map(\.name) == ["deals", "oil"])
        #expect(plan.outputs.map(\.name) == ["tables"])
    }

    /// Each of these, in place of a line of the good pipeline, is refused with this code at this line and column.
    @Test(
        arguments: [
            ("from: [chance, around]", "from: { a: chance, b: arund }", DiagnosticCode.inputUnknown, 25, 27),
            ("  gas-deals:", "  deals:", .stageShape, 7, 3),
            ("    keep-where: kind = 'gas'", "    keep-where: kind = 'gas'\n    split: kind", .stageShape, 7, 3),
            ("    from: deals\n", "", .inputShape, 7, 3),
            (
                "from: { left: gas-deals, right: events }", "from: { left: gas-deals, rigth: events }", .inputShape, 11,
                11
            ),
            ("from: { left: gas-deals, right: events }", "from: [gas-deals, events]", .inputShape, 11, 11),
            ("span: 2020-01-01/2020-12-31", "span: 2020", .optionValue, 5, 7),
            ("span: 2020-01-01/2020-12-31\n", "", .pipelineValue, 14, 5),
            ("title: Deals and events\n", "", .pipelineKey, 1, 1),
            ("publish: ../reports/test", "publish: [a]", .optionValue, 4, 10),
            ("  test.xlsx:", "  ../test.xlsx:", .pathOutside, 21, 3),
            ("  test.xlsx:", "  report.csv:", .optionValue, 22, 11),
            ("  tables:", "  build.json:", .outputDuplicate, 24, 3),
            (
                "    from: { Findings: chance, Around: around }\n    workbook: { findings: Findings }",
                "    from: { chance: chance }\n    table: { format: sqlite }\n  ./test.xlsx: { from: [around], table: { format: sqlite } }",
                .outputDuplicate, 24, 3
            ),
            ("  test.xlsx:", "  ./tables/chance.csv/x.xlsx:", .outputDuplicate, 24, 3),
            ("pipeline: test", "pipeline: ../../datasets", .pipelineValue, 1, 11),
            ("from: [chance, around]", "from: { ../../evil: chance }", .inputShape, 25, 11),
            ("from: [chance, around]", "from: [chance, chance]", .inputShape, 25, 20),
            ("before: 10, after: 10 }", "before: 10, prefix: { left: a, right: a } }", .columnNameTaken, 12, 77),
            ("before: 10, after: 10 }", "before: 10, prefix: foo }", .optionValue, 12, 77),
            ("span: 2020-01-01/2020-12-31", "span: 2020-01-01/2020-12-31\ndates: 7", .optionValue, 6, 8),
            ("workbook: { findings: Findings }", "workbook: { sheets: [a] }", .optionValue, 23, 25),
            (
                "workbook: { findings: Findings }", "workbook: { sheets: { Around: { columns: [] } } }", .optionValue,
                23, 46
            ),
            ("data: ../datasets/datapackage.json", "data: ../datasets", .pipelineValue, 3, 7),
            ("kind = 'gas'", "signed = '2020'", .columnType, 9, 17),
            ("table: { format: csv }", "table: { format: cvs }", .optionValue, 26, 22),
            ("workbook: { findings: Findings }", "workbook: { findings: Around }", .columnUnknown, 23, 27),
            ("windows: [10, 20]", "windows: ten", .optionValue, 19, 16),
            (
                "primary: { direction: after, window: 10 }", "primary: { direction: aftr, window: 10 }", .optionValue,
                18, 29
            ),
            ("data: ../datasets/datapackage.json", "data: ../../datapackage.json", .pathOutside, 3, 7),
        ] as [(String, String, DiagnosticCode, Int, Int)])
    func `a wrong plan is refused in place`(
        _ old: String, _ new: String, _ code: DiagnosticCode, _ line: Int, _ column: Int
    ) throws {
        let project = try TemporaryProject()
        try project.replace(old, with: new, in: "pipelines/test.yml")
        var diagnostics: [Diagnostic] = []
        do {
            _ = try plan(project)
        } catch let failure as DiagnosticFailure {
            diagnostics = failure.diagnostics
        }
        #expect(diagnostics.first?.code == code)
        #expect(diagnostics.first?.location?.line == line)
        #expect(diagnostics.first?.location?.column == column)
    }
}
