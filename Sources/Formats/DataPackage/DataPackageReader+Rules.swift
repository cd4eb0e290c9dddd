import Diagnostics
import Documents
import Tables

/// Rules between cells and rows.
extension DataPackageReader {
    /// `"foreignKeys": [{"fields": "body", "reference": {"resource": "bodies", "fields": "id"}}]`; without a resource, or
    /// with an empty one, the table refers to itself.
    mutating func foreignKeys(of node: DocumentNode, resource: String, fields: [String]) -> [ForeignKey] {
        guard let keys = node["schema"]?["foreignKeys"] else { return [] }
        guard let elements = keys.elements else {
            faults.add(
                .descriptor(keys, "`foreignKeys` is a list", expected: "`[{\"fields\": ..., \"reference\": ...}]`"))
            return []
        }
        return elements.compactMap { key in
            let reference = key["reference"]
            let own = Self.names(key["fields"])
            let other = Self.names(reference?["fields"])
            guard !own.isEmpty, own.count == other.count else {
                faults.add(
                    .descriptor(
                        key, "this is no foreign key",
                        expected: "`fields`, and as many in `reference: {resource, fields}`"))
                return nil
            }
            for name in own where !fields.contains(name) {
                faults.add(.descriptorColumn(name, in: "the foreign key", among: fields, at: key.location))
            }
            let named = reference?["resource"]?.text ?? ""
            return ForeignKey(
                fields: own, resource: named.isEmpty ? resource : named, referenced: other, location: key.location)
        }
    }

    /// Once all resources are known.
    mutating func refuseUnknownReferences(_ resources: [DataResource]) {
        for key in resources.flatMap(\.foreignKeys) {
            guard let other = resources.first(where: { $0.name == key.resource }) else {
                faults.add(.referenceUnknown(key, among: resources.map(\.name)))
                continue
            }
            for name in key.referenced where other.schema[name] == nil {
                faults.add(
                    .descriptorColumn(
                        name, in: "the reference to \(other.name)", among: other.schema.names, at: key.location))
            }
            refuseTypes(of: key, in: resources, other)
        }
    }

    /// 007 as a number is not the text 007; and of several fields that refer together none is a list.
    private mutating func refuseTypes(of key: ForeignKey, in resources: [DataResource], _ other: DataResource) {
        guard let own = resources.first(where: { $0.foreignKeys.contains(key) }) else { return }
        func kind(_ type: ColumnType?) -> ColumnType? { type == .category || type == .list ? .text : type }
        for (name, otherName) in zip(key.fields, key.referenced) {
            let (type, otherType) = (own.schema[name]?.type, other.schema[otherName]?.type)
            if type != nil, otherType != nil, kind(type) != kind(otherType) || otherType == .list {
                faults.add(
                    .referenceTypes(
                        key,
                        "`\(name)` is \(type?.rawValue ?? ""), `\(otherName)` of \(other.name) is \(otherType?.rawValue ?? "")"
                    ))
            }
            if type == .list, key.fields.count > 1 {
                faults.add(.referenceTypes(key, "`\(name)` is a list, and one of several fields"))
            }
        }
    }

    /// `"conditions": {"a sentence follows its arrest": "earliest(sentenced) >= earliest(arrested)"}`
    mutating func conditions(of node: DocumentNode) -> [RowCondition] {
        guard let conditions = node["conditions"] else { return [] }
        let read = (conditions.entries ?? []).compactMap { entry in
            entry.value.text.map { RowCondition(name: entry.key, sql: $0, location: entry.value.textLocation) }
        }
        if read.isEmpty || read.count != conditions.entries?.count {
            faults.add(
                .descriptor(
                    conditions, "`conditions` says what must hold in every row",
                    expected: "for each condition its name in words, and SQL over the row's columns"))
        }
        return read
    }

    /// `"corrections": "corrections.csv"`, beside the descriptor.
    mutating func corrections(of node: DocumentNode) -> CorrectionsFile? {
        guard let value = node["corrections"] else { return nil }
        guard let path = value.text, FilePath.staysInside(path) else {
            faults.add(.resourcePathOutside(value.text ?? "", at: value.location))
            return nil
        }
        return CorrectionsFile(
            name: FilePath.join(namedFolder, path), path: FilePath.join(folder, path), location: value.location)
    }

    private static func names(_ node: DocumentNode?) -> [String] {
        node?.elements?.compactMap(\.text) ?? [node?.text].compactMap(\.self)
    }
}
