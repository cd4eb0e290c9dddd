import Diagnostics
import Documents
import Storage
import Tables

/// Adds columns that are computed of each row in SQL; rows keep their origins.
///
///     lagged:
///       from: around-deals
///       derive: { year: year(deal_signed), is_gas: { sql: "deal_commodity = 'gas'", type: boolean, title: Gas } }
package struct Derive: Stage {
    package static let name = "derive"
    package static let inputShape = InputShape.one

    private struct Made: Sendable {
        let name: OptionText
        let text: QueryText
        let type: ColumnType?
        let title: String?
        let unit: String?
    }

    private let columns: [Made]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        guard let entries = whole.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(whole, expected: "columns, each with SQL such as year(date)")
        }
        columns = try entries.map { entry in
            let name = OptionText(entry.key, at: entry.keyLocation)
            guard entry.value.entries != nil else {
                return Made(name: name, text: try QueryText(entry.value), type: nil, title: nil, unit: nil)
            }
            return try options.nested(entry.value, entry.key) { column in
                Made(
                    name: name, text: try QueryText(column.takeRequired("sql")),
                    type: try column.take("type").map { try StageOptions.word($0) },
                    title: column.take("title")?.text, unit: column.take("unit")?.text)
            }
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        for column in columns where schema[column.name.text] != nil {
            throw Diagnostic.columnNameTaken(
                column.name.text, at: column.name.location, mend: "give the new column another name")
        }
        let empty = TableBuilder(schema: schema).finish()
        for column in columns {
            let made = try placing(column, schema) { try query(column).table(in: SQLSession([(Self.table, empty)])) }
            // What is computed over all rows has a value where there are none.
            guard made.rowCount == 0 else { throw Diagnostic.sqlNotByRow(at: column.text.location) }
        }
        return try self.schema(after: empty)
    }

    private func placing<Result>(_ column: Made, _ schema: Schema, _ body: () throws -> Result) throws -> Result {
        try column.text.behind(Self.lead).placing([(Self.table, schema)], body)
    }

    private func schema(after table: Table) throws -> Schema {
        let schema = table.schema
        let made = try columns.map { column in
            try placing(column, schema) {
                let field = try column.text.only(query(column).fields(in: SQLSession([(Self.table, table)])))
                return Field(
                    field.name, field.type, title: column.title ?? column.name.text, unit: column.unit ?? "",
                    privacy: field.privacy)
            }
        }
        return Schema(schema.fields + made, key: schema.key, coverage: schema.coverage)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let made = try columns.map { column in
            try placing(column, table.schema) {
                let made = try query(column).table(in: SQLSession([(Self.table, table)]))
                guard made.rowCount == table.rowCount else { throw Diagnostic.sqlNotByRow(at: column.text.location) }
                return made.columns[0]
            }
        }
        return Table(schema: try schema(after: table), columns: table.columns + made, origins: table.origins)
    }

    private static let table = "input"
    private static let lead = "SELECT "

    /// A walk through a table goes by its rows, so what it gives stands in their order.
    private func query(_ column: Made) -> SQLQuery {
        SQLQuery(
            "\(Self.lead)\(column.text.text)\n AS \(SQLName.quoted(column.name.text)) FROM \(Self.table) ORDER BY rowid",
            types: column.type.map { [column.name.text: $0] } ?? [:])
    }
}
