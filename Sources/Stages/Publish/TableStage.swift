import Diagnostics
import Formats
import JSON
import Tables

/// Writes tables as open data: a CSV each into a folder, with a `datapackage.json` that describes them.
///
///     outputs:
///       tables: { from: { findings: beyond-chance }, table: { format: csv } }
package struct TableStage: PublishStage {
    package static let name = "table"
    package static let summary = "writes tables as CSV with a data package that describes them"
    package static let inputShape = InputShape.several

    private enum Format: String, CaseIterable { case csv }

    private let format: Format

    package init(options: inout StageOptions) throws {
        format = try options.takeWord("format", default: .csv)
    }

    package func publishedFields(of inputs: StageInputs<Schema>) -> [PublishedField] {
        inputs.entries.flatMap { entry in
            entry.element.fields.map { PublishedField(input: entry.source, field: $0) }
        }
    }

    package func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String] {
        for entry in inputs.entries where !FilePath.isPlainName(entry.role) {
            throw Diagnostic.roleName(entry.role, at: inputs.location)
        }
        return inputs.entries.map { "\(name)/\($0.role).csv" } + ["\(name)/\(Self.descriptor)"]
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        try FolderWriter.makeFolders(path.path)
        for entry in inputs.entries {
            let file = path.appending("\(entry.role).csv")
            try FolderWriter.write(CSVWriter.text(of: entry.element), to: file.path)
        }
        try FolderWriter.write(
            JSONWriter.text(of: package(inputs, context: context)), to: path.appending(Self.descriptor).path)
    }

    private static let descriptor = "datapackage.json"

    /// Whether the key's values tell the rows apart.
    private static func hasKey(_ table: Table) -> Bool {
        let key = table.schema.key.compactMap { table[$0] }
        return Set((0..<table.rowCount).map { row in key.map { $0[row] } }).count == table.rowCount
    }

    private func package(_ inputs: StageInputs<Table>, context: PublishContext) -> JSONValue {
        let settings = context.settings
        return [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": .string(settings.name),
            "title": .string(settings.title),
            "description": .string(settings.caveats.joined(separator: " ")),
            "version": .string(context.asOf.description),
            "licenses": .array(
                settings.package.licences.map { licence in
                    ["name": .string(licence.name), "path": .string(licence.path), "title": .string(licence.title)]
                }),
            "resources": .array(
                inputs.entries.map {
                    TableDescriptor.resource(
                        name: $0.role, schema: $0.element.schema, hasKey: Self.hasKey($0.element))
                }),
        ]
    }
}
