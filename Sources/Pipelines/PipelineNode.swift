import Diagnostics
import Documents
import Formats
import Stages

/// One entry of `stages` or `outputs` as the file gives it: a name, its inputs, and one stage key with its options.
package struct PipelineNode: Sendable {
    package struct Input: Sendable {
        /// The role that the pipeline gives the input; nil when it gives none.
        package let role: String?
        package let source: OptionText
    }

    package let name: OptionText
    package let inputs: [Input]
    /// Where `from` stands, or the entry when there is none.
    package let inputsLocation: SourceLocation
    package let hasRoles: Bool
    /// The names that the file gives inputs, with their places; of an output they are the titles of sheets, lanes and files.
    let roles: [OptionText]
    package let stage: OptionText
    package let options: DocumentNode

    /// - Parameters:
    ///   - stageNames: the keys that may stand beside `from`.
    ///   - others: those that may stand there below another key of the file.
    init(_ entry: DocumentNode.Entry, stageNames: [String], others: (key: String, names: [String])) throws {
        name = OptionText(entry.key, at: entry.keyLocation)
        guard let keys = entry.value.entries else {
            throw Diagnostic.stageShape(entry, found: entry.value.described)
        }
        let stages = keys.filter { $0.key != "from" }
        let from = entry.value["from"]
        var faults = DiagnosticFailure.Collector()
        let inputs = try faults.attempt { try from.map(Self.inputs) ?? [] }
        let unknown = stages.filter { !stageNames.contains($0.key) }
        let known = stages.first { stageNames.contains($0.key) }?.key
        for other in unknown {
            faults.add(
                .stageUnknown(
                    other, among: stageNames, beside: known,
                    elsewhere: others.names.contains(other.key) ? others.key : nil))
        }
        if stages.isEmpty { faults.add(.stageShape(entry, found: "no stage")) }
        if stages.count > 1, unknown.isEmpty {
            faults.add(.stageShape(entry, found: stages.map { "`\($0.key)`" }.joined(separator: " and ")))
        }
        faults.sort()
        guard let stage = stages.first, let inputs, faults.diagnostics.isEmpty else {
            throw DiagnosticFailure(faults.diagnostics)
        }
        self.stage = OptionText(stage.key, at: stage.keyLocation)
        options = stage.value
        inputsLocation = from?.location ?? entry.keyLocation
        hasRoles = from?.entries != nil
        roles = (from?.entries ?? []).map { OptionText($0.key, at: $0.keyLocation) }
        self.inputs = inputs
    }

    private static func inputs(_ from: DocumentNode) throws -> [Input] {
        if let entries = from.entries {
            return try DiagnosticFailure.collecting(entries) {
                Input(role: $0.key, source: try OptionText($0.value, expected: "the name of a stage or resource"))
            }
        }
        return try OptionText.list(from, expected: "the name of a stage or resource").map {
            Input(role: nil, source: $0)
        }
    }
}
