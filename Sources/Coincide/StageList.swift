import Diagnostics
import Pipelines
import Stages

/// Says which stages and outputs there are, and what one of them takes, as `coincide stages` does.
public enum StageList {
    /// A line for each, in the order in which a pipeline uses them.
    public static var lines: [String] {
        let registry = StageRegistry.standard
        let stages = registry.stages.map { ($0.name, $0.summary, InputWords.of($0.inputShape)) }
        let outputs = registry.publishStages.map { ($0.name, $0.summary, InputWords.of($0.inputShape)) }
        let width = (stages + outputs).map(\.0.count).max() ?? 0
        func line(_ stage: (name: String, summary: String, from: String)) -> String {
            let padding = String(repeating: " ", count: width - stage.name.count)
            return "  \(stage.name)\(padding)  \(stage.summary); \(stage.from)"
        }
        return ["stages:"] + stages.map(line) + ["outputs:"] + outputs.map(line)
            + ["keys at the top of a pipeline file:"] + keys.map { "  \($0.name): \($0.description)" }
            + ["`coincide stages NAME` tells more of a stage."]
    }

    private static var keys: [(name: String, description: String)] { PipelineSchema.keys }

    /// The page of one stage or output.
    public static func show(_ name: String, on console: PipelineSession.Console) -> PipelineSession.Outcome {
        console.attempt { _ in
            let registry = StageRegistry.standard
            if let stage = registry.stage(named: name) {
                StagePage(stage.name, stage.summary, stage.inputShape, stage.form, example: stage.example).lines
                    .forEach(console.say)
            } else if let stage = registry.publishStage(named: name) {
                StagePage(stage.name, stage.summary, stage.inputShape, stage.form, example: stage.example).lines
                    .forEach(console.say)
            } else {
                let names = registry.stages.map { $0.name } + registry.publishStages.map { $0.name }
                throw Diagnostic(
                    .error, .stageUnknown, at: nil, "there is no such stage", found: "`\(name)`",
                    expected: "one of \(names.joined(separator: ", "))",
                    mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "choose one of these")
            }
            return .success
        }
    }

    /// The JSON Schema of the pipeline file, as `coincide schema` prints it.
    public static func putSchema(on console: PipelineSession.Console) {
        var text = PipelineSchema(.standard).text
        text.withUTF8 { console.put(UnsafeRawBufferPointer($0)) }
    }
}
