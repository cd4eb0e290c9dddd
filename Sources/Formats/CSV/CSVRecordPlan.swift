import Tables

/// What every part of a file reads of a record: how many cells it must have, and which of them belong to which field.
struct CSVRecordPlan: Sendable {
    let resource: DataResource
    /// Cells in the header, and so in every record.
    let width: Int
    /// For each cell of a record the field that it is; nil for cells that nothing reads.
    let fieldOfCell: [Int?]
    let missing: MissingValues
    /// By field; a column of the primary key needs a value in any case.
    let isRequired: [Bool]
    /// By field, whether its column is made; the cells of all are checked.
    let isKept: [Bool]
    /// Whether the place of every record is kept, to show a row that breaks a rule of the table.
    let keepsPlaces: Bool
    let lookups: CSVLookups
    let corrections: CSVCorrections
    /// Bytes of the text and of what lies behind it, in one piece.
    let memorySize: Int
    /// By field, a zero for each of its lookups.
    let noLookupUses: [[Int]]

    /// - Parameters:
    ///   - cellOfField: for each field, which cell of a record is its.
    ///   - wanted: names of the columns to make; nil for all.
    init(
        _ resource: DataResource, width: Int, cellOfField: [Int], text: TableText, corrections: [Correction],
        wanted: Set<String>?
    ) {
        self.resource = resource
        self.width = width
        var fields = [Int?](repeating: nil, count: width)
        for (field, cell) in cellOfField.enumerated() { fields[cell] = field }
        fieldOfCell = fields
        missing = MissingValues(resource.missingValues)
        isRequired = resource.fields.map { $0.isRequired || resource.primaryKey.contains($0.field.name) }
        isKept = resource.fields.map { wanted?.contains($0.field.name) ?? true }
        keepsPlaces = resource.hasRowRules
        lookups = CSVLookups(resource, from: text.appendixStart)
        self.corrections = CSVCorrections(
            corrections, of: resource, in: text, from: text.appendixStart + lookups.appendix.count)
        memorySize = text.source.count
        noLookupUses = resource.fields.map { [Int](repeating: 0, count: $0.lookups.count) }
    }

    /// Whether the cell's field is declared to hold lines that look like rows.
    func isMultiline(_ cell: Int) -> Bool {
        cell < width && fieldOfCell[cell].map { resource.fields[$0].isMultiline } ?? false
    }

    /// In a table of one column an empty line is a row without a value; in others nobody means it as a row.
    var readsEmptyLines: Bool { width == 1 }
}
