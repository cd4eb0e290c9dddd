import Stages

/// Says which stages and outputs there are, as `coincide stages` does.
public enum StageList {
    /// A line for each, in the order in which a pipeline uses them.
    public static var lines: [String] {
        let registry = StageRegistry.standard
        let stages = registry.stages.map { ($0.name, $0.summary, from($0.inputShape)) }
        let outputs = registry.publishStages.map { ($0.name, $0.summary, from($0.inputShape)) }
        let width = (stages + outputs).map(\.0.count).max() ?? 0
        func line(_ stage: (name: String, summary: String, from: String)) -> String {
            let padding = String(repeating: " ", count: width - stage.name.count)
            return "  \(stage.name)\(padding)  \(stage.summary); \(stage.from)"
        }
        return ["stages:"] + stages.map(line) + ["outputs:"] + outputs.map(line)
            + ["Each has a page in Documentation/Stages."]
    }

    private static func from(_ shape: InputShape) -> String {
        switch shape {
        case .none: "no `from`"
        case .one: "`from:` one table"
        case .rows(let others):
            "`from:` one table, or `from: { rows: ..., \((others ?? ["NAME"]).map { $0 + ": ..." }.joined(separator: ", ")) }`"
        case .several: "`from:` one or more tables"
        case .roles(let required, let optional):
            "`from: { \((required + optional.map { $0 + "?" }).map { "\($0): ..." }.joined(separator: ", ")) }`"
        }
    }
}
