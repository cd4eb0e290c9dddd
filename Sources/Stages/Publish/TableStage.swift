import Diagnostics
import Formats
import JSON
import Storage
import Tables

/// Writes tables as open data: into a folder a file each, with a `datapackage.json` that describes them, or all into one
/// SQLite database.
///
///     outputs:
///       tables: { from: { findings: beyond-chance }, table: { format: csv } }
///       deals.sqlite: { from: { deals: eu-deals }, table: { format: sqlite } }
package struct TableStage: PublishStage {
    package static let name = "table"
    package static let summary =
        "writes tables as CSV, JSON or JSON Lines with their descriptor, or as a SQLite database"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .optional("format", .words(of: Format.self), "`csv` without it")
    ])

    package static let example = """
        tables:
          from: { findings: beyond-chance, deals: eu-deals }
          table: { format: csv }
        """

    private enum Format: String, CaseIterable {
        case csv, json, jsonl, sqlite

        /// Nil for a database, which holds all tables.
        var export: TableExport? { TableExport(rawValue: rawValue) }
    }

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
        guard let export = format.export else {
            try checkNames(inputs)
            return [name]
        }
        for entry in inputs.entries where !FilePath.isPlainName(entry.role) {
            throw Diagnostic.roleName(entry.role, at: inputs.location)
        }
        return inputs.entries.map { "\(name)/\($0.role).\(export.rawValue)" } + ["\(name)/\(Self.descriptor)"]
    }

    /// A database has names that differ by more than upper and lower case.
    private func checkNames(_ inputs: StageInputs<Schema>) throws {
        func twice(_ names: [String]) -> String? {
            var seen: Set<String> = []
            return names.first { !seen.insert($0.lowercased()).inserted }
        }
        let names = [inputs.entries.map(\.role)] + inputs.entries.map(\.element.names)
        if let name = names.lazy.compactMap(twice).first {
            throw Diagnostic.columnNameTaken(
                name, at: inputs.location, mend: "give it a name that differs by more than upper and lower case")
        }
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        guard let export = format.export else { return try publishDatabase(inputs, to: path) }
        try FolderWriter.makeFolders(path.path)
        for entry in inputs.entries {
            let file = path.appending("\(entry.role).\(export.rawValue)")
            try FolderWriter.write(to: file.path) { put in try export.write(entry.element, to: put) }
        }
        try FolderWriter.write(
            JSONWriter.text(of: package(inputs, export, context: context)), to: path.appending(Self.descriptor).path)
    }

    private func publishDatabase(_ inputs: StageInputs<Table>, to path: OutputPath) throws {
        let tables = inputs.entries.map { entry in
            let table = entry.element
            let schema = table.schema
            return (
                name: entry.role,
                table: Self.hasKey(table)
                    ? table : table.with(schema: Schema(schema.fields, coverage: schema.coverage))
            )
        }
        do throws(SQLFault) {
            try SQLiteWriter.write(tables, to: path.path)
        } catch {
            throw Diagnostic.databaseRefused(error, file: path.path)
        }
    }

    private static let descriptor = "datapackage.json"

    /// Whether the key's values are all there, and tell the rows apart.
    private static func hasKey(_ table: Table) -> Bool {
        let key = table.schema.key.compactMap { table[$0] }
        let values = (0..<table.rowCount).map { row in key.map { $0[row] } }
        return !values.contains { $0.contains(.missing) } && Set(values).count == table.rowCount
    }

    private func package(
        _ inputs: StageInputs<Table>, _ export: TableExport, context: PublishContext
    ) -> JSONValue {
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
                        name: $0.role, schema: $0.element.schema, format: export, hasKey: Self.hasKey($0.element))
                }),
        ]
    }
}
