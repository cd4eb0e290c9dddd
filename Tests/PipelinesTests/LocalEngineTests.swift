import Diagnostics
import Stages
import Tables
import TestSupport
import Testing

@testable import Pipelines

@Suite struct LocalEngineTests {
    /// Drops the last row, and tells nobody.
    private struct Careless: Stage {
        static let name = "careless"
        static let summary = "loses a row"
        static let inputShape = InputShape.one
        static let form = OptionForm.nothing
        static let example = ""

        init(options: inout StageOptions) { _ = options.takeWhole() }

        func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try inputs.one() }

        func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
            let table = try inputs.one()
            return table.selecting(Array(0..<(table.rowCount - 1)))
        }
    }

    @Test func `a stage that loses a row stops the build`() throws {
        let project = try TemporaryProject()
        try project.replace("keep-where: kind = 'gas'", with: "careless:", in: "pipelines/test.yml")
        let standard = StageRegistry.standard
        let registry = StageRegistry(
            stages: standard.stages + [Careless.self], publishStages: standard.publishStages)
        let plan = try PipelinePlan(
            PipelineFile(path: project.pipeline, registry: registry), registry: registry)
        let fault = #expect(throws: Diagnostic.self) { try LocalEngine(log: DiagnosticLog()).run(plan) }
        #expect(fault?.code == .rowsUnbalanced)
        #expect(fault?.found == "4 of deals = 3")
        #expect(fault?.location?.line == 8)
    }
}
