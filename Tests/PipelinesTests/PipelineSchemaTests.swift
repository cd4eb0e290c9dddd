import Foundation
import Stages
import TestSupport
import Testing

@testable import Pipelines

@Suite struct PipelineSchemaTests {
    @Test func `the schema in the repository is that of the program`() throws {
        let file = Repository.root.appendingPathComponent("pipelines/coincide.schema.json")
        let text = PipelineSchema(.standard).text
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try Data(contentsOf: file) == Data(text.utf8), "write it anew with `make golden`")
    }

    @Test func `it knows every stage and every key of the file`() throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(PipelineSchema(.standard).text.utf8)) as? [String: Any])
        let definitions = try #require(root["definitions"] as? [String: [String: Any]])
        for (name, stages) in [
            ("stage", StageRegistry.standard.stages.map { $0.name }),
            ("output", StageRegistry.standard.publishStages.map { $0.name }),
        ] {
            let properties = try #require(definitions[name]?["properties"] as? [String: Any])
            #expect(Set(properties.keys) == Set(stages + ["from"]))
            #expect((definitions[name]?["oneOf"] as? [Any])?.count == stages.count)
        }
        let whole = root["else"] as? [String: Any]
        #expect(whole?["required"] as? [String] == ["pipeline", "title", "data", "publish"])
    }
}
