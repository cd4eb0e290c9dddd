import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Reads a `datapackage.json`. Properties that are not used here are left to those who use them, as the standard asks.
package struct DataPackageReader {
    private let file: String
    let folder: String
    let namedFolder: String
    var faults = DiagnosticFailure.Collector()

    /// - Parameter name: what diagnostics call the descriptor; resources' files are named from its folder.
    package static func read(_ path: String, as name: String) throws -> DataPackage {
        let text = try MappedFile.document(path, as: name)
        return try read(text, path: path, as: name)
    }

    package static func read(_ text: String, path: String, as name: String) throws -> DataPackage {
        let root = try DocumentReader.read(text, file: name)
        var reader = DataPackageReader(
            file: name, folder: FilePath.folder(of: path), namedFolder: FilePath.folder(of: name))
        let package = try reader.package(from: root)
        try reader.faults.throwIfAny()
        return package
    }

    private mutating func package(from root: DocumentNode) throws -> DataPackage {
        let resources = root["resources"]?.elements ?? []
        if resources.isEmpty {
            faults.add(.descriptor(root, "a data package needs resources", expected: "`resources`: a list of tables"))
        }
        var names: Set<String> = []
        for resource in resources {
            guard let name = resource["name"]?.text, !names.insert(name).inserted else { continue }
            faults.add(.descriptor(resource, "two resources are called `\(name)`", expected: "each name once"))
        }
        let read = resources.compactMap { resource(from: $0) }
        // A resource that could not be read is no unknown one.
        if read.count == resources.count { refuseUnknownReferences(read) }
        return DataPackage(
            file: file, folder: folder,
            name: root["name"]?.text ?? "", title: root["title"]?.text ?? "",
            description: root["description"]?.text ?? "", version: root["version"]?.text ?? "",
            licences: (root["licenses"]?.elements ?? []).map { node in
                DataPackage.Licence(
                    name: node["name"]?.text ?? "", title: node["title"]?.text ?? "", path: node["path"]?.text ?? "")
            },
            sources: DataSource.all(in: root), resources: read)
    }

    private mutating func resource(from node: DocumentNode) -> DataResource? {
        guard let name = node["name"]?.text, let path = node["path"]?.text else {
            faults.add(.descriptor(node, "a resource needs a name and a path", expected: "`name` and `path`"))
            return nil
        }
        guard FilePath.isPlainName(name) else {
            faults.add(
                .descriptor(
                    node["name"] ?? node, "this cannot be a resource's name", expected: "letters, digits and `._-`"))
            return nil
        }
        guard FilePath.staysInside(path) else {
            faults.add(.resourcePathOutside(path, at: (node["path"] ?? node).location))
            return nil
        }
        var fields = (node["schema"]?["fields"]?.elements ?? []).compactMap { node in
            FieldReader.field(from: node, &faults)
        }
        guard !fields.isEmpty else {
            faults.add(.descriptor(node, "resource `\(name)` has no fields", expected: "`schema` with `fields`"))
            return nil
        }
        let names = fields.map(\.field.name)
        var seen: Set<String> = []
        if let twice = names.first(where: { !seen.insert($0).inserted }) {
            faults.add(.descriptor(node, "field `\(twice)` is declared twice", expected: "each field once"))
            return nil
        }
        let key = primaryKey(of: node, names: names)
        let ignoredColumns = ignoredColumns(of: node, fields: &fields)
        var form = DialectReader()
        let (dialect, missing) = form.dialect(from: node["dialect"])
        let encoding = form.encoding(from: node["encoding"])
        faults.add(form.faults)
        var resource = DataResource(
            name: name, title: node["title"]?.text ?? name, description: node["description"]?.text ?? "",
            file: FilePath.join(namedFolder, path), path: FilePath.join(folder, path),
            identity: identity(of: node), encoding: encoding, dialect: dialect,
            expectedRows: expectedRows(of: node), ignoredColumns: ignoredColumns,
            fields: fields, primaryKey: key,
            foreignKeys: foreignKeys(of: node, resource: name, fields: names), conditions: conditions(of: node),
            corrections: corrections(of: node),
            missingValues: missingValues(of: node) + [missing].compactMap(\.self) + [""],
            coverage: period(node["coverage"]),
            sourceCoverage: sourceCoverage(of: node["coverage"], fields: names), location: node.location)
        resource.sources = DataSource.all(in: node)
        return resource
    }

    /// A `hash` without a name before it is MD5, as the standard has it.
    private mutating func identity(of node: DocumentNode) -> FileIdentity {
        let bytes = node["bytes"]?.number.flatMap { Int(exactly: $0) }
        if let value = node["bytes"], bytes == nil {
            faults.add(.descriptor(value, "`bytes` is the file's size", expected: "a whole number"))
        }
        guard let value = node["hash"] else {
            return FileIdentity(bytes: bytes, digest: nil, hex: "", location: (node["bytes"] ?? node).location)
        }
        let parts = (value.text ?? "").split(separator: ":")
        let digest = parts.count == 1 ? Digest.md5 : parts.first.flatMap { Digest(rawValue: String($0)) }
        let hex = parts.last.map { $0.lowercased() } ?? ""
        if digest == nil || parts.count > 2 || hex.isEmpty || !hex.allSatisfy(\.isHexDigit) {
            let names = Digest.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(
                .descriptor(
                    value, "this is no hash that can be checked", expected: "one of \(names), `:` and its digits"))
        }
        return FileIdentity(bytes: bytes, digest: digest, hex: hex, location: value.location)
    }

    /// `"rows": {"at-least": 200, "at-most": 500}`
    private mutating func expectedRows(of node: DocumentNode) -> ExpectedRows {
        let rows = node["rows"]
        func number(_ name: String) -> Int? { rows?[name]?.number.flatMap { Int(exactly: $0) } }
        let (least, most) = (number("at-least"), number("at-most"))
        if let rows, rows.entries?.count != [least, most].count(where: { $0 != nil }) || least ?? 0 > most ?? .max {
            faults.add(
                .descriptor(
                    rows, "`rows` says how many rows there should be",
                    expected: "`at-least` and `at-most`, whole numbers in order, or one of them"))
        }
        return ExpectedRows(atLeast: least, atMost: most, location: (rows ?? node).location)
    }

    /// Texts, or `{"value": "NA", "label": "not available"}`.
    private mutating func missingValues(of node: DocumentNode) -> [String] {
        if let keys = node["schema"]?["uniqueKeys"] {
            faults.add(
                .descriptor(keys, "`uniqueKeys` is not checked", expected: "`primaryKey`, or `unique` of a field"))
        }
        guard let values = node["schema"]?["missingValues"] else { return [] }
        let texts = (values.elements ?? []).map { $0["value"]?.text ?? $0.text }
        if values.elements == nil || texts.contains(nil) {
            faults.add(.descriptor(values, "`missingValues` is a list of texts", expected: "such as [\"NA\", \"\"]"))
        }
        return texts.compactMap(\.self)
    }

    private mutating func primaryKey(of node: DocumentNode, names: [String]) -> [String] {
        guard let keyNode = node["schema"]?["primaryKey"] else { return [] }
        let key = keyNode.elements?.compactMap(\.text) ?? [keyNode.text].compactMap(\.self)
        for column in key where !names.contains(column) {
            faults.add(.descriptorColumn(column, in: "the primary key", among: names, at: keyNode.location))
        }
        return key
    }
}
