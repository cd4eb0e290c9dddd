import Diagnostics
import Formats
import Stages
import Tables

/// Everything known to be good before the first row is read: each stage with its options taken, inputs and schema; and
/// no output that would publish a sensitive column.
package struct PipelinePlan: Sendable {
    package struct Input: Sendable {
        package let role: String
        package let source: String
    }

    package struct Step: Sendable {
        package let name: String
        package let stage: any Stage
        package let inputs: [Input]
        package let inputsLocation: SourceLocation
        package let schema: Schema
    }

    package struct Output: Sendable {
        /// File or folder, relative to the published folder.
        package let name: String
        package let stage: any PublishStage
        package let inputs: [Input]
        package let inputsLocation: SourceLocation
        package let fields: [PublishedField]
        /// What it will write, relative to the published folder.
        package let files: [String]
    }

    package let file: PipelineFile
    package let steps: [Step]
    package let outputs: [Output]
    /// What is odd about the file, and stops nothing.
    package let warnings: [Diagnostic]

    /// - Throws: `DiagnosticFailure` with every fault of the file, in the order of their places.
    ///
    /// - Parameter withOutputs: false for a look at stages, whatever is wrong with outputs.
    package init(_ file: PipelineFile, registry: StageRegistry, withOutputs: Bool = true) throws {
        let graph = PipelineGraph(file)
        var planner = PipelinePlanner(settings: file.settings, registry: registry)
        for resource in graph.resources { try planner.addRead(of: resource) }
        for node in graph.stages { try planner.addStep(node) }
        if withOutputs { for node in file.outputs { try planner.addOutput(node) } }
        var faults = file.faults
        for fault in graph.faults.diagnostics + planner.faults.diagnostics
        where file.knowsNames || fault.code != .inputUnknown { faults.add(fault) }
        faults.sort()
        try faults.throwIfAny(of: file.path, .pipelineValue)
        self.file = file
        steps = planner.steps
        outputs = planner.outputs
        let read = Set((file.stages + file.outputs).flatMap { $0.inputs.map(\.source.text) })
        // What others share need not be used by all.
        let unused = file.stages.filter { $0.name.location.file == file.path && !read.contains($0.name.text) }
        var odd = DiagnosticFailure.Collector()
        for warning in file.warnings + unused.map({ .stageUnused($0.name) })
            + WordingCheck(file, registry: registry).warnings
        { odd.add(warning) }
        odd.sort()
        warnings = odd.diagnostics
    }

    /// What has to run for one stage or resource alone.
    ///
    /// - Throws: `input-unknown`.
    package func part(for name: String) throws -> PipelinePlan {
        guard steps.contains(where: { $0.name == name }) else {
            throw Diagnostic.inputUnknown(name, among: steps.map(\.name), at: SourceLocation(file: file.path))
        }
        var wanted: Set = [name]
        for step in steps.reversed() where wanted.contains(step.name) { wanted.formUnion(step.inputs.map(\.source)) }
        return PipelinePlan(file, steps: steps.filter { wanted.contains($0.name) }, outputs: [], warnings: warnings)
    }

    private init(_ file: PipelineFile, steps: [Step], outputs: [Output], warnings: [Diagnostic]) {
        self.file = file
        self.steps = steps
        self.outputs = outputs
        self.warnings = warnings
    }

    /// By resource, the columns that some output or statistic uses.
    package var columnsNeeded: [String: ColumnNeed] {
        var needs: [String: ColumnNeed] = [:]
        func add(_ need: ColumnNeed, of name: String) { needs[name] = (needs[name] ?? .none) + need }
        for output in outputs {
            for input in output.inputs { add(output.stage.columnsNeeded(of: input.role), of: input.source) }
        }
        var resources: [String: ColumnNeed] = [:]
        for step in steps.reversed() {
            let made = needs[step.name] ?? .none
            if let read = step.stage as? Read {
                resources[read.resource.name] = (resources[read.resource.name] ?? .none) + made
            }
            for input in step.inputs { add(step.stage.columnsNeeded(of: input.role, for: made), of: input.source) }
        }
        return resources
    }

    /// What each table is made of.
    package var lineage: TableLineage {
        TableLineage(
            made: Dictionary(uniqueKeysWithValues: steps.map { ($0.name, $0.inputs.map(\.source)) }),
            read: Dictionary(
                uniqueKeysWithValues: steps.compactMap { step in (step.stage as? Read).map { (step.name, $0.resource) }
                }))
    }

    /// Why sensitive columns will be published: each reason that the pipeline gives, with the columns it stands for.
    package var reasonsToPublish: [(reason: String, columns: [String])] {
        var reasons: [(reason: String, columns: [String])] = []
        for published in outputs.flatMap(\.fields) {
            guard case .publishedAsReported(let reason) = published.field.privacy else { continue }
            let name = published.field.name
            if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                if !reasons[index].columns.contains(name) { reasons[index].columns.append(name) }
            } else {
                reasons.append((reason, [name]))
            }
        }
        return reasons
    }
}
