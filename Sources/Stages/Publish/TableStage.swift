import Diagnostics
import Formats
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
        .optional("format", .words(of: Format.self), "`csv` without it; `excel-csv` is a copy for spreadsheets")
    ])

    package static let example = """
        tables:
          from: { findings: beyond-chance, deals: eu-deals }
          table: { format: csv }
        """

    private enum Format: String, CaseIterable {
        case csv
        case excelCSV = "excel-csv"
        case json, jsonl, sqlite

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
        return inputs.entries.map { "\(name)/\($0.role).\(export.fileExtension)" } + [
            "\(name)/\(TableFolder.descriptor)"
        ]
    }

    /// A database has names that differ by more than upper and lower case, and are not its own.
    private func checkNames(_ inputs: StageInputs<Schema>) throws {
        func twice(_ names: [String]) -> String? {
            var seen: Set<String> = []
            return names.first { !seen.insert($0.lowercased()).inserted }
        }
        for entry in inputs.entries where !SQLiteWriter.allowsName(entry.role) {
            throw Diagnostic.databaseName(entry.role, at: inputs.location)
        }
        let names = [inputs.entries.map(\.role)] + inputs.entries.map(\.element.names)
        if let name = names.lazy.compactMap(twice).first {
            throw Diagnostic.columnNameTaken(
                name, at: inputs.location, mend: "give it a name that differs by more than upper and lower case")
        }
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        let tables = PublishedTable.all(of: inputs, context: context)
        if let export = format.export {
            try TableFolder(tables: tables, format: export, context: context).write(to: path)
        } else {
            try TableDatabase(tables: tables, context: context).write(to: path)
        }
    }
}
