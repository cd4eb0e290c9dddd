import Diagnostics
import Foundation
import Tables

@testable import Formats

/// A folder that is there while `body` runs, with its name, and is removed after it.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "formats-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// A data package of one table, `sites.csv`, that is read once.
struct TemporaryPackage {
    /// Fields in the flow form of YAML: `{name: id}, {name: count, type: integer}`.
    let fields: String
    /// More of the table's schema, such as `primaryKey: id`.
    var schema = ""
    /// More of the resource, such as `dialect: {delimiter: ";"}`.
    var resource = ""
    /// Other resources, in the flow form of YAML.
    var otherResources = ""
    /// What stands in their files, by name without `.csv`.
    var others: [String: String] = [:]

    func read(_ csv: String, log: DiagnosticLog = DiagnosticLog(), partSize: Int = 1 << 20) throws -> TableReading {
        try read(bytes: Array(csv.utf8), log: log, partSize: partSize)
    }

    func read(bytes: [UInt8], log: DiagnosticLog = DiagnosticLog(), partSize: Int = 1 << 20) throws -> TableReading {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: URL(filePath: folder + "/sites.csv"))
            for (name, text) in others { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).csv")) }
            let package = try package(in: folder)
            let reader = ResourceReader(package, log: log, partSize: partSize) { _, _ in [] }
            return try reader.reading(of: package.resources[0])
        }
    }

    func descriptor(in folder: String) throws -> DataResource { try package(in: folder).resources[0] }

    private func package(in folder: String) throws -> DataPackage {
        let text = """
            resources:
              - {name: sites, path: sites.csv, schema: {fields: [\(fields)], \(schema)}, \(resource)}
              \(otherResources.isEmpty ? "" : "- " + otherResources)
            """
        return try DataPackageReader.read(text, path: folder + "/datapackage.json", as: "datapackage.json")
    }
}

/// All cells as text, row by row.
func cells(_ table: Table) -> [[String]] {
    (0..<table.rowCount).map { row in table.columns.map { CellText.plain($0[row]) } }
}

/// What a person reads of the rejected rows.
func text(_ rejects: [Reject]) -> String {
    DiagnosticTextRenderer().text(of: rejects.flatMap(\.diagnostics))
}

/// What a person reads when `body` fails with diagnostics; empty when it does not.
func failure(_ body: () throws -> Void) throws -> String {
    do { try body() } catch let failure as DiagnosticFailure {
        return DiagnosticTextRenderer().text(of: failure.diagnostics)
    }
    return ""
}
