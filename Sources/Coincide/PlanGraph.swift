import Charting
import Pipelines
import Stages

/// A plan as boxes and arrows: tables, stages and outputs, and what reads what.
struct PlanGraph {
    private struct Box {
        let name: String
        let details: [String]
        let kind: FlowDiagram.Node.Kind
        let inputs: [PipelinePlan.Input]
    }

    private let title: String
    private let boxes: [Box]

    /// - Parameter build: whose rows are shown, if there is one.
    init(_ plan: PipelinePlan, build: LastBuild?) {
        title = plan.file.settings.title
        let steps = plan.steps.map { step in
            let stage = type(of: step.stage).name
            let kind: FlowDiagram.Node.Kind = step.stage is Read ? .table : .stage
            return Box(
                name: step.name, details: [stage] + Self.rows(build?.rows(of: step.name)), kind: kind,
                inputs: step.inputs)
        }
        let outputs = plan.outputs.map { output in
            Box(name: output.name, details: [type(of: output.stage).name], kind: .output, inputs: output.inputs)
        }
        boxes = steps + outputs
    }

    private static func rows(_ rows: (rowsIn: Int?, rowsOut: Int)?) -> [String] {
        guard let rows else { return [] }
        let unit = rows.rowsOut == 1 ? "row" : "rows"
        return [rows.rowsIn.map { "\($0) in, \(rows.rowsOut) out" } ?? "\(rows.rowsOut) \(unit)"]
    }

    private var edges: [(from: Int, to: Int, role: String)] {
        boxes.enumerated().flatMap { index, box in
            box.inputs.compactMap { input in
                // An output may have a stage's name.
                boxes.firstIndex { $0.name == input.source && $0.kind != .output }.map {
                    (from: $0, to: index, role: input.role)
                }
            }
        }
    }

    var svg: String {
        let tables = boxes.filter { $0.kind == .table }.map(\.name)
        let outputs = boxes.filter { $0.kind == .output }.map(\.name)
        return FlowDiagram(
            title: title,
            description: "Stages from the tables \(tables.joined(separator: ", ")) to the outputs "
                + "\(outputs.joined(separator: ", ")).",
            nodes: boxes.map { FlowDiagram.Node(title: $0.name, details: $0.details, kind: $0.kind) },
            edges: edges.map { ($0.from, $0.to) }
        ).svg()
    }

    /// Text that Mermaid draws.
    var mermaid: String {
        let nodes = boxes.enumerated().map { index, box in
            let label = ([box.name] + box.details).map(Self.escaped).joined(separator: "<br>")
            return switch box.kind {
            case .table: "  n\(index)[(\"\(label)\")]"
            case .stage: "  n\(index)[\"\(label)\"]"
            case .output: "  n\(index)[/\"\(label)\"/]"
            }
        }
        let arrows = edges.map { "  n\($0.from) --> n\($0.to)" }
        return (["flowchart LR"] + nodes + arrows).joined(separator: "\n") + "\n"
    }

    /// Characters that Mermaid or HTML would read as its own.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " ._-,".unicodeScalars.contains(scalar)
                ? String(scalar) : "#\(scalar.value);"
        }.joined()
    }
}
