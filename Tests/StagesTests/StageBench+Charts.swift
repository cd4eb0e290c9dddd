import Diagnostics
import Documents
import Formats
import Foundation
import Tables

@testable import Stages

extension StageBench {
    /// The SVG that the `chart` stage of these options (YAML) writes.
    func chart(_ options: String, of inputs: [(role: String, table: Table)]) throws -> String {
        var taken = StageOptions(
            stage: ChartStage.name, value: try DocumentReader.read(options, file: "p.yml"), location: place,
            settings: settings)
        let stage = try ChartStage(options: &taken)
        try taken.finish()
        let entries = inputs.map { StageInputs.Entry(role: $0.role, source: $0.role, element: $0.table) }
        let tables = StageInputs(entries, at: place)
        let fields = try stage.publishedFields(of: tables.map(\.schema))
        // As a run would: only what the chart says that it needs is there when it is drawn.
        for entry in entries {
            guard case .named(let names) = stage.columnsNeeded(of: entry.role) else { continue }
            let drawn = fields.filter { $0.input == entry.role }.map(\.field.name)
            guard names.isSuperset(of: drawn) else { throw Unneeded(drawn: drawn, needed: names) }
        }
        let folder = NSTemporaryDirectory()
        let path = OutputPath(name: "coincide-\(UUID().uuidString).svg", folder: folder)
        defer { try? FileManager.default.removeItem(atPath: path.path) }
        try stage.publish(tables, to: path, context: publishing)
        return try String(contentsOfFile: path.path, encoding: .utf8)
    }

    struct Unneeded: Error {
        let drawn: [String]
        let needed: Set<String>
    }

    private var publishing: PublishContext {
        PublishContext(settings: settings, asOf: Self.day("2020-12-31"), readings: [], stages: [], pipelineHash: "")
    }
}
