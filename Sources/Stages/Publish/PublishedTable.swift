import Formats
import Tables

/// A table on its way out, with all that its readers are told of it.
struct PublishedTable {
    let name: String
    let table: Table
    let title: String
    let description: String
    /// Whether the key's values are all there, and tell the rows apart.
    let hasKey: Bool
    let references: [TableReference]
    let sources: [DataSource]

    /// Title and notes are those that the pipeline gives it, or for what was read and nothing more its descriptor's.
    static func all(of inputs: StageInputs<Table>, context: PublishContext) -> [PublishedTable] {
        let references = TableReferences(among: inputs, context.lineage)
        return inputs.entries.map { entry in
            let text = context.texts[entry.source]
            let resource = context.lineage.resource(entry.source)
            return PublishedTable(
                name: entry.role, table: entry.element, title: text?.title ?? resource?.title ?? "",
                description: text?.notes.joined(separator: " ") ?? resource?.description ?? "",
                hasKey: hasKey(entry.element), references: references.references(of: entry),
                sources: sources(of: entry.source, context: context))
        }
    }

    /// For each resource what its descriptor names, and the file that was read.
    private static func sources(of name: String, context: PublishContext) -> [DataSource] {
        context.lineage.resources(of: name).flatMap { resource in
            let read = context.readings.first { $0.resource.name == resource.name }.map { entry in
                DataSource(title: "\(resource.title): \(resource.file), SHA-256 \(entry.file.hex(by: .sha256))")
            }
            return resource.sources.map { DataSource(title: "\(resource.title): \($0.title)", path: $0.path) }
                + [read].compactMap(\.self)
        }
    }

    private static func hasKey(_ table: Table) -> Bool {
        let key = table.schema.key.compactMap { table[$0] }
        let values = (0..<table.rowCount).map { row in key.map { $0[row] } }
        return !key.isEmpty && !values.contains { $0.contains(.missing) } && Set(values).count == table.rowCount
    }
}
