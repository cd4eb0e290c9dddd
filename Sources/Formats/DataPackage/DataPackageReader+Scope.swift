import Diagnostics
import Documents
import ImpreciseDates

/// What of a file is the table's business, and which days it covers.
extension DataPackageReader {
    /// `"ignore": {"columns": ["internal_notes"], "values": {"event": ["visit"]}}`: the columns, and the values as a
    /// property of their fields.
    mutating func ignoredColumns(of node: DocumentNode, fields: inout [FieldDescriptor]) -> [String] {
        guard let ignore = node["ignore"] else { return [] }
        let names = fields.map(\.field.name)
        let columns = ignore["columns"]?.elements?.compactMap(\.text) ?? []
        let values = ignore["values"]?.entries ?? []
        for entry in ignore.entries ?? [] where entry.key != "columns" && entry.key != "values" {
            faults.add(.descriptor(ignore, "`ignore` has no `\(entry.key)`", expected: "`columns` or `values`"))
        }
        if columns.isEmpty && values.isEmpty || columns.contains(where: names.contains) {
            faults.add(
                .descriptor(
                    ignore, "`ignore` names what is out of scope",
                    expected:
                        "`columns`, a list of columns that are not among the fields; or `values`, a list for a field"))
        }
        for entry in values {
            let texts = entry.value.elements?.compactMap(\.text) ?? []
            guard let index = names.firstIndex(of: entry.key), [.text, .category].contains(fields[index].field.type),
                !texts.isEmpty, !texts.contains(where: fields[index].field.allowed.contains)
            else {
                faults.add(
                    .descriptor(
                        entry.value, "these are no values to ignore",
                        expected: "a list of texts of a field of texts, none of which its `enum` allows"))
                continue
            }
            fields[index].outOfScope = texts
        }
        return columns
    }

    /// `"coverage": {"from": "2019-02", "to": "2026-02"}`
    mutating func period(_ node: DocumentNode?) -> DateBounds? {
        guard let node else { return nil }
        guard let from = node["from"]?.text, let to = node["to"]?.text,
            let first = try? EDTFParser.parse(from), let last = try? EDTFParser.parse(to),
            let bounds = DateBounds(earliest: first.bounds.earliest, latest: last.bounds.latest)
        else {
            faults.add(
                .descriptor(node, "coverage is a period", expected: "`from` and `to` as EDTF dates, in order"))
            return nil
        }
        return bounds
    }

    /// `"column": "source", "periods": [{"source": "Monitor", "from": "2020", "to": "2023-06"}]` within the coverage.
    mutating func sourceCoverage(of node: DocumentNode?, fields: [String]) -> SourceCoverage? {
        guard let node, node["column"] != nil || node["periods"] != nil else { return nil }
        guard let column = node["column"]?.text, fields.contains(column), let elements = node["periods"]?.elements,
            !elements.isEmpty
        else {
            faults.add(
                .descriptor(
                    node, "coverage by source needs to know the sources",
                    expected: "`column`, a field, and `periods`, a list of `source`, `from` and `to`"))
            return nil
        }
        let whole = period(node)
        let periods = elements.compactMap { element -> SourceCoverage.Period? in
            guard let source = element["source"]?.text, let bounds = period(element) else {
                if element["source"] == nil {
                    faults.add(
                        .descriptor(element, "a period is that of a source", expected: "`source`, `from` and `to`"))
                }
                return nil
            }
            if let whole, !whole.contains(bounds) {
                faults.add(
                    .descriptor(
                        element, "this period reaches beyond the table's coverage", expected: "days within \(whole)"))
            }
            return SourceCoverage.Period(source: source, bounds: bounds)
        }
        return SourceCoverage(column: column, periods: periods, location: node.location)
    }
}
