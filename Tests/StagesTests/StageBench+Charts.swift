import Diagnostics
import Documents
import Formats
import Foundation
import Tables

@testable import Stages

extension StageBench {
    /// The SVG that the `chart` stage of these options (YAML) writes.
    func chart(_ options: String, of inputs: [(role: String, table: Table)]) throws -> String {
        try chartFiles(options, of: inputs, named: "chart.svg")["chart.svg"] ?? ""
    }

    /// Every file that it writes, by name; those that it announces and no others.
    func chartFiles(
        _ options: String, of inputs: [(role: String, table: Table)], named name: String
    ) throws -> [String: String] {
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
        let folder = NSTemporaryDirectory() + "coincide-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try stage.publish(tables, to: OutputPath(name: name, folder: folder), context: publishing)
        let written = try FileManager.default.contentsOfDirectory(atPath: folder)
        let announced = try stage.files(named: name, from: tables.map(\.schema))
        guard written.sorted() == announced.sorted() else { throw Unannounced(written: written, announced: announced) }
        return Dictionary(
            uniqueKeysWithValues: try written.map {
                ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
            })
    }

    struct Unannounced: Error {
        let written: [String]
        let announced: [String]
    }

    struct Unneeded: Error {
        let drawn: [String]
        let needed: Set<String>
    }

    private var publishing: PublishContext {
        PublishContext(settings: settings, asOf: Self.day("2020-12-31"), readings: [], stages: [], pipelineHash: "")
    }
}
