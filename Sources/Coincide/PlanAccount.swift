import Pipelines
import Stages
import Tables

/// Says what a pipeline would do: each stage with what it reads and the columns that it makes, each output with its files.
struct PlanAccount {
    private let plan: PipelinePlan
    private let build: LastBuild?

    /// - Parameter build: whose rows are told, if there is one.
    init(_ plan: PipelinePlan, build: LastBuild?) {
        self.plan = plan
        self.build = build
    }

    var lines: [String] {
        let steps = plan.steps.flatMap { step in
            ["\(step.name): \(type(of: step.stage).name)\(Self.from(step.inputs))\(rows(of: step.name))"]
                + Self.fields(of: step.schema)
        }
        let outputs = plan.outputs.flatMap { output in
            ["\(output.name): \(type(of: output.stage).name)\(Self.from(output.inputs))"]
                + output.files.map { "  writes \($0)" }
        }
        let dated = build.map { ["rows: of the build as of \($0.asOf)"] } ?? []
        return [plan.file.settings.title] + dated + steps + ["outputs into \(plan.file.publish.text):"] + outputs
    }

    private func rows(of name: String) -> String {
        guard let rows = build?.rows(of: name) else { return "" }
        return rows.rowsIn.map { ", \($0) rows in, \(rows.rowsOut) out" } ?? ", \(rows.rowsOut) rows"
    }

    private static func from(_ inputs: [PipelinePlan.Input]) -> String {
        let names = inputs.map { $0.role == $0.source || $0.role == "from" ? $0.source : "\($0.role): \($0.source)" }
        return names.isEmpty ? "" : " of " + names.joined(separator: ", ")
    }

    private static func fields(of schema: Schema) -> [String] {
        let width = schema.names.map(\.count).max() ?? 0
        return schema.fields.map { field in
            let padding = String(repeating: " ", count: width - field.name.count)
            let key = schema.key.contains(field.name) ? ", key" : ""
            let unit = field.unit.isEmpty ? "" : ", \(field.unit)"
            return "  \(field.name)\(padding)  \(field.type.rawValue)\(unit)\(key)\(privacy(of: field))"
        }
    }

    private static func privacy(of field: Field) -> String {
        switch field.privacy {
        case .open: ""
        case .sensitive: ", sensitive"
        case .publishedAsReported: ", published as reported"
        }
    }
}
