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

    package func publish(
        _ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext
    ) throws -> [String] {
        try FolderWriter.makeFolders(path.path)
        var files: [String] = []
        for entry in inputs.entries {
            let file = path.appending("\(entry.role).csv")
            try FolderWriter.write(CSVWriter.text(of: entry.element), to: file.path)
            files.append(file.name)
        }
        let descriptor = path.appending("datapackage.json")
        try FolderWriter.write(JSONWriter.text(of: package(inputs, context: context)), to: descriptor.path)
        return files + [descriptor.name]
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
                inputs.entries.map { TableDescriptor.resource(name: $0.role, schema: $0.element.schema) }),
        ]
    }
}
