import Diagnostics
import ImpreciseDates
import Tables

/// One table of a data package: its file, its fields with what their cells must satisfy, and the period it covers.
package struct DataResource: Sendable {
    package let name: String
    package let title: String
    package let description: String
    /// The file's name within the project, for origins and diagnostics.
    package let file: String
    /// The file's path, to open.
    package let path: String
    package let identity: FileIdentity
    /// As declared; nil where the descriptor is silent.
    package let encoding: TextEncoding?
    package let dialect: CSVDialect
    package let expectedRows: ExpectedRows
    /// Columns of the file that nobody wants read, so that no warning is needed.
    package let ignoredColumns: [String]
    package let fields: [FieldDescriptor]
    package let primaryKey: [String]
    package let foreignKeys: [ForeignKey]
    package let conditions: [RowCondition]
    package let corrections: CorrectionsFile?
    /// Cells that mean "no value"; Table Schema's default is the empty cell.
    package let missingValues: [String]
    /// The period that the table covers, if its descriptor says so.
    package let coverage: DateBounds?
    package let sourceCoverage: SourceCoverage?
    package let location: SourceLocation

    /// Whether what stands in a column may not be published as it is; of nil, whether there is any such column.
    package func isSensitive(_ column: String?) -> Bool {
        fields.contains { $0.field.privacy != .open && (column == nil || $0.field.name == column) }
    }
    package internal(set) var sources: [DataSource] = []

    /// The same description of another file, which need not be the very one that the resource was made for.
    package func reading(_ path: String) -> DataResource {
        DataResource(
            name: name, title: title, description: description, file: path, path: path,
            identity: FileIdentity(bytes: nil, digest: nil, hex: "", location: location), encoding: encoding,
            dialect: dialect, expectedRows: expectedRows, ignoredColumns: ignoredColumns, fields: fields,
            primaryKey: primaryKey, foreignKeys: foreignKeys, conditions: conditions, corrections: corrections,
            missingValues: missingValues,
            coverage: coverage, sourceCoverage: sourceCoverage, location: location)
    }

    /// Whether there are rules beyond those of single cells.
    var hasRowRules: Bool {
        !primaryKey.isEmpty || !foreignKeys.isEmpty || !conditions.isEmpty || fields.contains(where: \.isUnique)
    }

    package var schema: Schema { Schema(fields.map(\.field), key: primaryKey, coverage: coverage) }
}
