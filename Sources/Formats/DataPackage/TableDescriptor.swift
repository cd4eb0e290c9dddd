import JSON
import Tables

/// Describes a table as a Data Package resource whose file has the same name and lies beside the descriptor.
package struct TableDescriptor: Sendable {
    package let name: String
    package let schema: Schema
    package let format: TableExport
    /// For readers; both may be empty.
    package var title = ""
    package var description = ""
    package var sources: [DataSource] = []
    /// Whether the schema's key tells the rows apart; after `split` it does not.
    package var hasKey = true
    package var references: [TableReference] = []
    /// The file's size and SHA-256.
    package var file: (bytes: Int, hash: String)?

    package init(name: String, schema: Schema, format: TableExport = .csv) {
        self.name = name
        self.schema = schema
        self.format = format
    }

    package var json: JSONValue {
        var members = [JSONValue.Member("name", .string(name)), JSONValue.Member("type", "table")]
        func add(_ name: String, _ value: JSONValue?) { if let value { members.append(JSONValue.Member(name, value)) } }
        add("title", Self.text(title))
        add("description", Self.text(description))
        add("path", .string("\(name).\(format.rawValue)"))
        add("format", .string(format.rawValue))
        add("mediatype", .string(format.mediaType))
        add("encoding", "utf-8")
        add("bytes", file.map { .integer($0.bytes) })
        add("hash", file.map { .string("sha256:\($0.hash)") })
        if format == .csv { add("dialect", ["lineTerminator": "\n"]) }
        add(
            "coverage",
            schema.coverage.map { ["from": .string($0.earliest.description), "to": .string($0.latest.description)] })
        add("sources", sources.isEmpty ? nil : .array(sources.map(\.json)))
        add("schema", .object(tableSchema))
        return .object(members)
    }

    private var tableSchema: [JSONValue.Member] {
        let key = hasKey ? schema.key : []
        var members = [
            JSONValue.Member("fields", .array(schema.fields.map { field($0, isKey: key.contains($0.name)) }))
        ]
        if format == .csv { members.append(JSONValue.Member("missingValues", [""])) }
        if !key.isEmpty { members.append(JSONValue.Member("primaryKey", Self.strings(key))) }
        if !references.isEmpty { members.append(JSONValue.Member("foreignKeys", .array(references.map(reference)))) }
        return members
    }

    /// Of a table to itself no resource is named.
    private func reference(_ reference: TableReference) -> JSONValue {
        let resource =
            reference.table == name ? [] : [JSONValue.Member("resource", .string(reference.table))]
        return [
            "fields": Self.strings(reference.columns),
            "reference": .object(
                resource + [JSONValue.Member("fields", Self.strings(reference.referenced))]),
        ]
    }

    private func field(_ field: Field, isKey: Bool) -> JSONValue {
        var members = [JSONValue.Member("name", .string(field.name))]
        var constraints: [JSONValue.Member] = isKey ? [JSONValue.Member("required", true)] : []
        switch field.type {
        case .date:
            members.append(JSONValue.Member("type", "string"))
            members.append(JSONValue.Member("rdfType", "http://id.loc.gov/datatypes/edtf/EDTF"))
        case .list:
            members.append(JSONValue.Member("type", "list"))
            members.append(JSONValue.Member("delimiter", .string(String(field.delimiter))))
            if !field.allowed.isEmpty {
                members.append(JSONValue.Member("itemEnum", Self.strings(field.allowed)))
            }
        case .category, .text:
            members.append(JSONValue.Member("type", "string"))
            if field.isLink { members.append(JSONValue.Member("format", "uri")) }
        case .integer, .number, .boolean:
            members.append(JSONValue.Member("type", .string(field.type.rawValue)))
        }
        members.append(JSONValue.Member("title", .string(field.title)))
        if !field.description.isEmpty { members.append(JSONValue.Member("description", .string(field.description))) }
        if !field.unit.isEmpty { members.append(JSONValue.Member("unit", .string(field.unit))) }
        if !field.allowed.isEmpty, field.type == .category {
            constraints.append(JSONValue.Member("enum", Self.strings(field.allowed)))
        }
        if !constraints.isEmpty { members.append(JSONValue.Member("constraints", .object(constraints))) }
        // Whoever publishes the table again has to give a reason of their own.
        if field.privacy != .open { members.append(JSONValue.Member("sensitive", true)) }
        return .object(members)
    }

    private static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
