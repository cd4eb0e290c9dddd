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
    /// Cells that are not as in the data, in the form for spreadsheets.
    package var defusedCells = 0

    package init(name: String, schema: Schema, format: TableExport = .csv) {
        self.name = name
        self.schema = schema
        self.format = format
    }

    package var json: JSONValue {
        var members = [JSONValue.Member("name", .string(name)), JSONValue.Member("type", "table")]
        func add(_ name: String, _ value: JSONValue?) { if let value { members.append(JSONValue.Member(name, value)) } }
        add("title", Self.text(title))
        add("description", Self.text(words))
        add("path", .string("\(name).\(format.fileExtension)"))
        add("format", .string(format.fileExtension))
        add("mediatype", .string(format.mediaType))
        add("encoding", "utf-8")
        add("bytes", file.map { .integer($0.bytes) })
        add("hash", file.map { .string("sha256:\($0.hash)") })
        if format == .csv { add("dialect", ["lineTerminator": "\n"]) }
        if format == .excelCSV { add("defusedCells", .integer(defusedCells)) }
        add(
            "coverage",
            schema.coverage.map { ["from": .string($0.earliest.description), "to": .string($0.latest.description)] })
        add("sources", sources.isEmpty ? nil : .array(sources.map(\.json)))
        add("schema", .object(tableSchema))
        return .object(members)
    }

    private var words: String {
        guard format == .excelCSV else { return description }
        let defused =
            "A copy for spreadsheets: \(defusedCells) \(defusedCells == 1 ? "cell has" : "cells have") an apostrophe that is "
            + "not in the data, since a spreadsheet would run them."
        return description.isEmpty ? defused : "\(description) \(defused)"
    }

    private var tableSchema: [JSONValue.Member] {
        let key = hasKey ? schema.key : []
        var members = [
            JSONValue.Member("fields", .array(schema.fields.map { field($0, isKey: key.contains($0.name)) }))
        ]
        if format == .csv || format == .excelCSV { members.append(JSONValue.Member("missingValues", [""])) }
        if !key.isEmpty { members.append(JSONValue.Member("primaryKey", Self.strings(key.map(written)))) }
        if !references.isEmpty { members.append(JSONValue.Member("foreignKeys", .array(references.map(reference)))) }
        return members
    }

    /// Of a table to itself no resource is named.
    private func reference(_ reference: TableReference) -> JSONValue {
        let resource =
            reference.table == name ? [] : [JSONValue.Member("resource", .string(reference.table))]
        return [
            "fields": Self.strings(reference.columns.map(written)),
            "reference": .object(
                resource + [JSONValue.Member("fields", Self.strings(reference.referenced.map(written)))]),
        ]
    }

    private func field(_ field: Field, isKey: Bool) -> JSONValue {
        var members = [JSONValue.Member("name", .string(written(field.name)))]
        var constraints: [JSONValue.Member] = isKey ? [JSONValue.Member("required", true)] : []
        switch field.type {
        case .date:
            members.append(JSONValue.Member("type", "string"))
            members.append(JSONValue.Member("rdfType", "http://id.loc.gov/datatypes/edtf/EDTF"))
        case .list:
            members.append(JSONValue.Member("type", "list"))
            members.append(JSONValue.Member("delimiter", .string(String(field.delimiter))))
            if !field.allowed.isEmpty {
                members.append(JSONValue.Member("itemEnum", Self.strings(field.allowed.map(written))))
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
            constraints.append(JSONValue.Member("enum", Self.strings(field.allowed.map(written))))
        }
        if !constraints.isEmpty { members.append(JSONValue.Member("constraints", .object(constraints))) }
        // Whoever publishes the table again has to give a reason of their own.
        if field.privacy != .open { members.append(JSONValue.Member("sensitive", true)) }
        return .object(members)
    }

    /// As it stands in the file.
    private func written(_ text: String) -> String {
        format == .excelCSV ? CellDefuser.defused(text) ?? text : text
    }

    private static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
