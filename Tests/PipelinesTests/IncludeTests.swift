import Diagnostics
import Stages
import TestSupport
import Testing

@testable import Pipelines

@Suite struct IncludeTests {
    private static let shared = """
        params:
          kind: { default: gas }
        lists:
          kinds: [$(kind)]
        stages:
          gas-deals: { from: deals, keep-where: kind in @kinds }
          unused: { from: deals, limit: 1 }

        """

    private func project(_ shared: String = shared, include: String = "shared/deals.yml") throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(shared, to: "pipelines/shared/deals.yml")
        try project.replace(
            "  gas-deals:\n    from: deals\n    keep-where: kind = 'gas'\n", with: "", in: "pipelines/test.yml")
        try project.replace("stages:\n", with: "include: \(include)\nstages:\n", in: "pipelines/test.yml")
        return project
    }

    private func plan(_ project: TemporaryProject) throws -> PipelinePlan {
        try PipelinePlan(PipelineFile(path: project.pipeline, registry: .standard), registry: .standard)
    }

    @Test func `stages, lists and parameters of an included file are there as if they stood in the file`() throws {
        let project = try project()
        let plan = try plan(project)
        #expect(plan.steps.map(\.name).contains("gas-deals"))
        #expect(plan.file.included.map(\.name) == ["pipelines/shared/deals.yml"])
        // What others share need not be used by all.
        #expect(plan.warnings.isEmpty)
        #expect(try LocalEngine(log: DiagnosticLog()).run(plan).tables["gas-deals"]?.rowCount == 3)
    }

    @Test(arguments: [
        ("stages:\n  around: { from: deals, limit: 1 }\n", "test.yml:8:3 two stages have one name"),
        ("title: x\n", "pipelines/shared/deals.yml:1:1 an included file has no such key"),
        ("include: x.yml\n", "pipelines/shared/deals.yml:1:1 an included file has no such key"),
        ("- a\n", "pipelines/shared/deals.yml:1:1 this file cannot be included"),
        (
            "stages:\n  gas-deals: { from: deals, keep-where: knd = 1 }\n",
            "pipelines/shared/deals.yml:2:41 the input has no such column"
        ),
        ("stages: [\n", "pipelines/shared/deals.yml:1:9 this is not valid YAML"),
    ])
    func `faults of an included file are shown in it`(_ shared: String, _ expected: String) throws {
        let failure = #expect(throws: DiagnosticFailure.self) { try plan(project(shared)) }
        let first = try #require(failure?.diagnostics.first)
        let found = "\(first.location?.description ?? "") \(first.fault)"
        #expect(found.hasSuffix(expected), "\(found)")
    }

    @Test(arguments: ["../../outside.yml", "/etc/passwd", "missing.yml", "{ a: b }"])
    func `only files of the project are included`(_ path: String) throws {
        let failure = #expect(throws: DiagnosticFailure.self) { try plan(project(include: path)) }
        #expect([.pathOutside, .fileMissing, .optionValue].contains(failure?.diagnostics.first?.code))
        #expect(failure?.diagnostics.first?.code != .fileMissing || path == "missing.yml")
    }

    @Test func `a stage that nothing reads is told`() throws {
        let project = try TemporaryProject()
        try project.replace("outputs:", with: "  more: { from: deals, limit: 1 }\noutputs:", in: "pipelines/test.yml")
        let warnings = try plan(project).warnings
        #expect(warnings.map(\.code) == [.stageUnused])
        #expect(warnings.first?.location?.line == 20)
    }
}
