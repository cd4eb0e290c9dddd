import JSON
import Tables

/// Describes a table as a Data Package resource whose file has the same name and lies beside the descriptor.
package enum TableDescriptor {
    ///
    /// - Parameter hasKey: whether the schema's key tells the rows apart; after `split` it does not.
    package static func resource(
        name: String, schema: Schema, format: TableExport = .csv, hasKey: Bool = true
    ) -> JSONValue {
        var tableSchema: [JSONValue.Member] = [
            JSONValue.Member("fields", .array(schema.fields.map(field)))
        ]
        if hasKey, !schema.key.isEmpty {
            tableSchema.append(JSONValue.Member("primaryKey", .array(schema.key.map { .string($0) })))
        }
        let coverage = schema.coverage.map { bounds in
            JSONValue.Member(
                "coverage", ["from": .string(bounds.earliest.description), "to": .string(bounds.latest.description)])
        }
        return .object(
            [
                JSONValue.Member("name", .string(name)),
                JSONValue.Member("type", "table"),
                JSONValue.Member("path", .string("\(name).\(format.rawValue)")),
                JSONValue.Member("format", .string(format.rawValue)),
                JSONValue.Member("mediatype", .string(format.mediaType)),
                JSONValue.Member("encoding", "utf-8"),
            ] + (coverage.map { [$0] } ?? []) + [JSONValue.Member("schema", .object(tableSchema))])
    }

    private static func field(_ field: Field) -> JSONValue {
        var members = [JSONValue.Member("name", .string(field.name))]
        switch field.type {
        case .date:
            members.append(JSONValue.Member("type", "string"))
            members.append(JSONValue.Member("rdfType", "http://id.loc.gov/datatypes/edtf/EDTF"))
        case .list:
            members.append(JSONValue.Member("type", "list"))
            members.append(JSONValue.Member("delimiter", .string(String(field.delimiter))))
            if !field.allowed.isEmpty { members.append(JSONValue.Member("itemEnum", strings(field.allowed))) }
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
            members.append(
                JSONValue.Member("constraints", ["enum": strings(field.allowed)]))
        }
        // Whoever publishes the table again has to give a reason of their own.
        if field.privacy != .open { members.append(JSONValue.Member("sensitive", true)) }
        return .object(members)
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
