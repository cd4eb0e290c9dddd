import Diagnostics
import Tables

/// The first record of a delimited file, held against the fields that the descriptor declares.
struct CSVHeader {
    let width: Int
    /// For each field, which cell of a record is its.
    let cellOfField: [Int]

    /// Columns that no field declares are not read; the log says so.
    ///
    /// - Parameter record: start and line of the record that the cells stand in.
    /// - Throws: columns that are missing, or called alike.
    init(
        _ cells: [CSVCell], of resource: DataResource, record: (start: Int, line: Int), places: CSVPlaces,
        log: DiagnosticLog
    ) throws {
        let names = cells.map { places.text(of: $0) }
        let declared = Set(resource.schema.names)
        var faults = DiagnosticFailure.Collector()
        var cellOfName: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            func place() -> SourceLocation { places.location(of: cells[index].start, record: record) }
            if cellOfName[name] != nil {
                faults.add(.columnDuplicate(name, at: place()))
            } else {
                cellOfName[name] = index
            }
            if !declared.contains(name) {
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
                        at: SourceLocation(file: resource.file, line: record.line)))
            }
        }
        try faults.throwIfAny()
        width = names.count
        self.cellOfField = cellOfField
    }
}
