import Tables

/// What came of reading a table: `rowsRead == table.rowCount + rejects.count`, always.
package struct TableReading: Sendable {
    package let table: Table
    package let rowsRead: Int
    package let rejects: [Reject]
    /// Every lookup of the table's fields, used or not.
    package let lookups: [LookupUse]
    /// What was read; the table's texts are slices of it, so it has to stay as it is.
    package let file: MappedFile
}
