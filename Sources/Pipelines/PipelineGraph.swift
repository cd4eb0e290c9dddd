import Diagnostics
import Stages

/// Which stage reads which, with every name looked up: no input is unknown, and none waits for itself.
package struct PipelineGraph: Sendable {
    /// Resources that are read directly by their name, and those that they refer to, in the order of the data package.
    package let resources: [String]
    /// The stages, each after all that it reads if none waits for itself; otherwise in the file's order.
    package let stages: [PipelineNode]
    /// What is wrong with names.
    private(set) var faults = DiagnosticFailure.Collector()

    package init(_ file: PipelineFile) {
        let packaged = file.settings.package.resources.map(\.name)
        let names = file.stages.map(\.name.text)
        for stage in file.stages where packaged.contains(stage.name.text) {
            faults.add(.stageNamedAsResource(stage.name))
        }
        for node in file.stages + file.outputs {
            for input in node.inputs
            where !names.contains(input.source.text) && !packaged.contains(input.source.text)
                && !file.broken.contains(input.source.text)
            {
                faults.add(.inputUnknown(input.source.text, among: names + packaged, at: input.source.location))
            }
        }
        let used = Set((file.stages + file.outputs).flatMap { $0.inputs.map(\.source.text) })
        let referenced = file.settings.package.referenced(by: used)
        resources = packaged.filter(referenced.contains)
        stages = Self.ordered(file.stages, &faults)
    }

    private static func ordered(
        _ nodes: [PipelineNode], _ faults: inout DiagnosticFailure.Collector
    ) -> [PipelineNode] {
        var ordered: [PipelineNode] = []
        var waiting = nodes
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.name.text))
            let ready = waiting.filter { node in !node.inputs.contains { names.contains($0.source.text) } }
            let cycle = ready.isEmpty ? cycle(among: waiting) : []
            if !cycle.isEmpty { faults.add(.pipelineCycle(cycle)) }
            // The options of a cycle's stages may be at fault too.
            ordered += ready + cycle
            let done = Set((ready + cycle).map(\.name.text))
            waiting.removeAll { done.contains($0.name.text) }
        }
        return ordered
    }

    /// Follows inputs until a stage comes up again; every node here waits for another of them. The cycle is told from
    /// the stage that stands first in the file.
    private static func cycle(among nodes: [PipelineNode]) -> [PipelineNode] {
        var path: [PipelineNode] = []
        var next = nodes.first
        while let node = next {
            if let start = path.firstIndex(where: { $0.name.text == node.name.text }) {
                let cycle = Array(path[start...])
                let first = cycle.indices.min { position(cycle[$0]) < position(cycle[$1]) } ?? 0
                return Array(cycle[first...] + cycle[..<first])
            }
            path.append(node)
            next =
                node.inputs.lazy.compactMap { input in
                    nodes.first { $0.name.text == input.source.text }
                }.first
        }
        return path
    }

    private static func position(_ node: PipelineNode) -> Int { node.name.location.line ?? 0 }
}
