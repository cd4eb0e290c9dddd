import Diagnostics
import Documents
import Tables

/// A text given in the pipeline file, with its place: most often the name of a column.
package struct OptionText: Sendable {
    package let text: String
    package let location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }

    package init(_ node: DocumentNode, expected: String) throws {
        guard let text = node.text, !text.isEmpty else { throw Diagnostic.optionValue(node, expected: expected) }
        self.init(text, at: node.location)
    }

    /// A list of texts, or one that stands for a list of itself.
    package static func list(_ node: DocumentNode, expected: String) throws -> [OptionText] {
        guard let elements = node.elements else { return [try OptionText(node, expected: expected)] }
        return try DiagnosticFailure.collecting(elements) { try OptionText($0, expected: expected) }
    }

    /// The field of that name.
    @discardableResult
    package func field(in schema: Schema) throws -> Field {
        guard let field = schema[text] else {
            throw Diagnostic.columnUnknown(text, among: schema.names, at: location)
        }
        return field
    }

    /// The field of that name, which must be of one of these types.
    @discardableResult
    package func field(in schema: Schema, _ types: ColumnType...) throws -> Field {
        let field = try field(in: schema)
        guard types.contains(field.type) else {
            throw Diagnostic.columnType(field, expected: types, at: location)
        }
        return field
    }

    /// The fields of several names.
    ///
    /// - Throws: for every name that no field has.
    package static func fields(_ names: [OptionText], in schema: Schema) throws -> [Field] {
        try DiagnosticFailure.collecting(names) { try $0.field(in: schema) }
    }

    /// The date column of that name; the plan has made sure of it.
    package func dates(in table: Table) throws -> DateColumn {
        guard let dates = table.dates(text) else {
            throw Diagnostic.columnUnknown(text, among: table.schema.names, at: location)
        }
        return dates
    }

    /// The column of that name; the plan has made sure of it.
    package func column(in table: Table) throws -> Column {
        guard let column = table[text] else {
            throw Diagnostic.columnUnknown(text, among: table.schema.names, at: location)
        }
        return column
    }
}
