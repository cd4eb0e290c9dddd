import JSON
import Stages

/// The JSON Schema of the pipeline file, made of a registry: editors complete and check by it. Draft 7, which the YAML
/// language server reads. Names of columns and inputs, and SQL, are the plan's to check.
package struct PipelineSchema {
    private let registry: StageRegistry

    package init(_ registry: StageRegistry) { self.registry = registry }

    /// What stands at the top of a file, and what it means.
    package static var keys: [(name: String, description: String)] {
        PipelineKey.all.map { ($0.name, $0.description + ($0.isRequired ? " (needed)" : "")) }
    }

    package var text: String { JSONWriter.text(of: schema) }

    private var schema: JSONValue {
        [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "A pipeline of Coincide",
            "type": "object",
            // A file with nothing but these is included by others.
            "if": ["propertyNames": ["enum": .array(PipelineSource.includedKeys.map { .string($0) })]],
            "then": true,
            "else": ["required": .array(PipelineKey.all.filter(\.isRequired).map { .string($0.name) })],
            "additionalProperties": false,
            "properties": .object(PipelineKey.all.map { JSONValue.Member($0.name, $0.schema) }),
            "definitions": [
                "stage": entry(registry.stages.map { NodeForm(named: $0.name, $0.summary, $0.inputShape, $0.form) }),
                "output": entry(
                    registry.publishStages.map { NodeForm(named: $0.name, $0.summary, $0.inputShape, $0.form) }),
            ],
        ]
    }

    /// `from`, and exactly one of these; which `from` depends on which one.
    private func entry(_ nodes: [NodeForm]) -> JSONValue {
        [
            "type": "object",
            "properties": .object(
                [JSONValue.Member("from", NodeForm.from)]
                    + nodes.map { JSONValue.Member($0.name, $0.schema) }),
            "additionalProperties": false,
            "oneOf": .array(nodes.map { ["required": [.string($0.name)]] }),
            "allOf": .array(
                nodes.map { node in
                    ["if": ["required": [.string(node.name)]], "then": node.inputs]
                }),
        ]
    }
}
