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
    package let stage: OptionText
    package let options: DocumentNode

    /// - Parameter stageNames: the keys that may stand beside `from`.
    init(_ entry: DocumentNode.Entry, stageNames: [String]) throws {
        name = OptionText(entry.key, at: entry.keyLocation)
        guard let keys = entry.value.entries else {
            throw Diagnostic.stageShape(entry, found: entry.value.described)
        }
        let stages = keys.filter { $0.key != "from" }
        guard let stage = stages.first else { throw Diagnostic.stageShape(entry, found: "no stage") }
        for other in stages where !stageNames.contains(other.key) {
            throw Diagnostic.stageUnknown(other, among: stageNames)
        }
        guard stages.count == 1 else {
            throw Diagnostic.stageShape(entry, found: stages.map { "`\($0.key)`" }.joined(separator: " and "))
        }
        self.stage = OptionText(stage.key, at: stage.keyLocation)
        options = stage.value
        let from = entry.value["from"]
        inputsLocation = from?.location ?? entry.keyLocation
        hasRoles = from?.entries != nil
        inputs = try from.map(Self.inputs) ?? []
    }

    private static func inputs(_ from: DocumentNode) throws -> [Input] {
        if let entries = from.entries {
            return try entries.map {
                Input(role: $0.key, source: try OptionText($0.value, expected: "the name of a stage or resource"))
            }
        }
        return try OptionText.list(from, expected: "the name of a stage or resource").map {
            Input(role: nil, source: $0)
        }
    }
}
