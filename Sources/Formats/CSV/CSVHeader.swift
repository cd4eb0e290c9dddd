import Diagnostics
import Tables

/// The columns of a delimited file, held against the fields that the descriptor declares.
struct CSVHeader {
    let width: Int
    /// For each field, which cell of a record is its.
    let cellOfField: [Int]

    /// Columns that no field declares are not read; the log says so. A column without a name is called `column_3` by its
    /// place, the second of one name `name_2`: so they can be declared.
    ///
    /// - Throws: columns that are missing, called alike, or too many.
    init(_ head: CSVHead, of resource: DataResource, places: CSVPlaces, log: DiagnosticLog) throws {
        guard head.names.count <= CSVHead.mostColumns else {
            throw DiagnosticFailure(.columnsTooMany(file: resource.file, line: head.record.line))
        }
        let names = Self.distinct(head.names.map(\.text))
        let declared = Set(resource.schema.names)
        var faults = DiagnosticFailure.Collector()
        var cellOfName: [String: Int] = [:]
        for (index, (name, written)) in zip(names, head.names).enumerated() {
            cellOfName[name] = index
            func place() -> SourceLocation {
                written.cell.map { places.location(of: $0.start, record: head.record) }
                    ?? SourceLocation(file: resource.file, line: head.record.line)
            }
            if declared.contains(name) || resource.ignoredColumns.contains(name) { continue }
            if name != written.text, !written.text.isEmpty, declared.contains(written.text) {
                faults.add(.columnDuplicate(written.text, distinct: name, at: place()))
            } else {
                log.add(.columnUndeclared(name, declared: resource.schema.names, at: place()))
            }
        }
        var cellOfField: [Int] = []
        for descriptor in resource.fields {
            let name = descriptor.field.name
            if let index = cellOfName[name] {
                cellOfField.append(index)
            } else {
                let free = names.filter { !declared.contains($0) }
                faults.add(
                    .columnMissing(
                        name, header: names, nearest: NearestName.of(name, among: free),
                        delimiter: Self.otherDelimiter(of: names, fields: resource.schema.names),
                        at: SourceLocation(file: resource.file, line: head.record.line)))
            }
        }
        try faults.throwIfAny()
        width = names.count
        self.cellOfField = cellOfField
    }

    static func distinct(_ names: [String]) -> [String] {
        var taken = Set(names)
        var seen = Set<String>()
        return names.enumerated().map { index, name in
            if !name.isEmpty, seen.insert(name).inserted { return name }
            let stem = name.isEmpty ? "column" : name
            var number = name.isEmpty ? index + 1 : 2
            while !taken.insert("\(stem)_\(number)").inserted { number += 1 }
            return "\(stem)_\(number)"
        }
    }

    /// The delimiter that would cut a header of one cell into the fields' names.
    private static func otherDelimiter(of names: [String], fields: [String]) -> Character? {
        guard names.count == 1, fields.count > 1 else { return nil }
        return [";", "\t", "|", ",", ":"].first { delimiter in
            let cut = Set(names[0].split(separator: delimiter).map { $0.filter { $0 != "\"" } })
            return fields.allSatisfy(cut.contains)
        }
    }
}
