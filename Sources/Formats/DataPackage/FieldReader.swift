import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Reads one field of a resource's schema: what its cells are, and the rules that they must satisfy. A rule that is not
/// checked, or a setting that is not understood, is a fault: it must not look as if it held.
struct FieldReader {
    private var faults: DiagnosticFailure.Collector

    /// Nil where it cannot be told what its cells are; the reasons are added to `faults`.
    static func field(from node: DocumentNode, _ faults: inout DiagnosticFailure.Collector) -> FieldDescriptor? {
        var reader = FieldReader(faults: faults)
        defer { faults = reader.faults }
        return reader.field(from: node)
    }

    private mutating func field(from node: DocumentNode) -> FieldDescriptor? {
        guard let name = node["name"]?.text, !name.isEmpty else {
            faults.add(.descriptor(node, "a field needs a name", expected: "`name`"))
            return nil
        }
        let constraints = node["constraints"]
        refuseUncheckedConstraints(constraints)
        refuseMisspeltPrivacy(node)
        let list = constraints?["enum"] ?? node["itemEnum"]
        let allowed = list?.elements?.compactMap(\.text) ?? []
        if let list, allowed.isEmpty || allowed.count != list.elements?.count {
            faults.add(
                .descriptor(list, "this is no list of values", expected: "a list of texts, such as [\"a\", \"b\"]"))
        }
        guard let type = type(of: node, hasEnum: !allowed.isEmpty) else { return nil }
        refuseDateFormat(node, type: type)
        return FieldDescriptor(
            field: Field(
                name, type, title: node["title"]?.text, description: node["description"]?.text ?? "",
                unit: node["unit"]?.text ?? "", isLink: node["format"]?.text == "uri",
                allowed: allowed,
                delimiter: type == .list ? node["delimiter"]?.text?.first ?? "," : ";",
                privacy: flag("sensitive", of: node) ? .sensitive : .open),
            isRequired: flag("required", of: constraints),
            isUnique: flag("unique", of: constraints),
            pattern: pattern(from: constraints?["pattern"] ?? node["itemPattern"]),
            minimum: limit("minimum", of: constraints, type: type),
            maximum: limit("maximum", of: constraints, type: type),
            numbers: numbers(of: node, type: type),
            isMultiline: flag("multiline", of: node),
            excelDates: excelDates(of: node, type: type),
            lookups: lookups(of: node))
    }

    /// `"lookups": {"31.02.2014": "2014-02"}`
    private mutating func lookups(of node: DocumentNode) -> [Lookup] {
        guard let value = node["lookups"] else { return [] }
        let lookups = (value.entries ?? []).compactMap { entry in
            entry.value.text.map { Lookup(old: entry.key, new: $0, location: entry.keyLocation) }
        }
        if value.entries?.count != lookups.count || lookups.isEmpty || lookups.contains(where: { $0.old.isEmpty }) {
            faults.add(
                .descriptor(
                    value, "these are no lookups", expected: "what stands in cells, and what to read for it, both texts"
                ))
        }
        return lookups
    }

    private mutating func numbers(of node: DocumentNode, type: ColumnType) -> NumberForm {
        var form = NumberForm()
        let isNumber = type == .number || type == .integer
        for key in ["decimalChar", "groupChar", "bareNumber"] {
            if let value = node[key], !isNumber {
                faults.add(.descriptor(value, "`\(key)` is read for numbers only", expected: "a field of numbers"))
            }
        }
        guard isNumber else { return form }
        form.decimal = character("decimalChar", of: node) ?? form.decimal
        form.group = character("groupChar", of: node)
        if form.group == form.decimal, let value = node["groupChar"] {
            faults.add(.descriptor(value, "this is the decimal mark too", expected: "another `decimalChar`"))
        }
        if let bare = node["bareNumber"], !flag("bareNumber", of: node) {
            let others = node["unitSpellings"]?.elements?.compactMap(\.text) ?? []
            form.units = ([node["unit"]?.text].compactMap(\.self) + others).filter { !$0.isEmpty }
            if form.units.isEmpty {
                faults.add(
                    .descriptor(
                        bare, "it has to be known which unit may stand by the number",
                        expected: "`unit`, and other ways to write it in `unitSpellings`"))
            }
        }
        return form
    }

    private mutating func character(_ name: String, of node: DocumentNode) -> Character? {
        guard let value = node[name] else { return nil }
        guard let text = value.text, let character = text.first, text.count == 1, !character.isNumber else {
            faults.add(.descriptor(value, "`\(name)` is one character", expected: "such as `,` or `.` or a space"))
            return nil
        }
        return character
    }

    private mutating func excelDates(of node: DocumentNode, type: ColumnType) -> ExcelDates? {
        guard let value = node["excel"] else { return nil }
        guard type == .date, let order = value.text.flatMap(ExcelDates.init(rawValue:)) else {
            faults.add(
                .descriptor(
                    value, "`excel` says in which order Excel has written day and month",
                    expected: "day-first or month-first, on a field of dates"))
            return nil
        }
        return order
    }

    /// A rule that is not checked must not look as if it were.
    private mutating func refuseUncheckedConstraints(_ constraints: DocumentNode?) {
        let checked = ["required", "unique", "enum", "pattern", "minimum", "maximum"]
        for entry in constraints?.entries ?? [] where !checked.contains(entry.key) {
            faults.add(.constraintUnchecked(entry, checked: checked))
        }
    }

    /// Dates are read as EDTF: a format that was passed over would read 03.04.2023 as nothing at all.
    private mutating func refuseDateFormat(_ field: DocumentNode, type: ColumnType) {
        guard type == .date, let format = field["format"], format.text != "default" else { return }
        faults.add(.dateFormat(format))
    }

    /// A misspelt `sensitive` would publish people's names.
    private mutating func refuseMisspeltPrivacy(_ field: DocumentNode) {
        for entry in field.entries ?? [] where entry.key != "sensitive" {
            if NearestName.of(entry.key, among: ["sensitive"]) != nil || entry.key.lowercased() == "sensitive" {
                faults.add(.descriptorKey(entry, nearest: "sensitive"))
            }
        }
    }

    private mutating func flag(_ name: String, of node: DocumentNode?) -> Bool {
        guard let value = node?[name] else { return false }
        if value.boolean == nil {
            faults.add(.descriptor(value, "`\(name)` is yes or no", expected: "true or false, without quotes"))
        }
        return value.boolean ?? false
    }

    private mutating func limit(_ name: String, of constraints: DocumentNode?, type: ColumnType) -> Double? {
        guard let value = constraints?[name] else { return nil }
        guard type == .integer || type == .number, let limit = value.number else {
            faults.add(
                .descriptor(value, "`\(name)` is checked for numbers only", expected: "a number, on a field of numbers")
            )
            return nil
        }
        return limit
    }

    private mutating func pattern(from node: DocumentNode?) -> CellPattern? {
        guard let node, let text = node.text else { return nil }
        guard let pattern = CellPattern(text) else {
            faults.add(.descriptor(node, "this is no regular expression", expected: "a pattern such as `^[a-z0-9-]+$`"))
            return nil
        }
        return pattern
    }

    /// EDTF columns are strings whose `rdfType` says so; a string with a closed list of values is a category.
    private mutating func type(of node: DocumentNode, hasEnum: Bool) -> ColumnType? {
        let typeNode = node["type"]
        switch typeNode?.text ?? "string" {
        case "string" where node["rdfType"]?.text?.hasPrefix(Self.edtfDatatype) ?? false: return .date
        case "string": return hasEnum ? .category : .text
        case "date": return .date
        case "integer", "year": return .integer
        case "number": return .number
        case "boolean": return .boolean
        case "list": return .list
        case "any": return .text
        default:
            faults.add(.descriptorType(typeNode ?? node))
            return nil
        }
    }

    private static let edtfDatatype = "http://id.loc.gov/datatypes/edtf"
}
