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
    package static let summary = "adds columns computed of each row in SQL"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.named(ComputedColumn.form)

    package static let example = """
        dated:
          from: contracts
          derive:
            year: year(signed)
            is_gas: { sql: "contains_word(commodity, 'gas')", type: boolean, title: Gas }
        """

    private let columns: [ComputedColumn]

    package init(options: inout StageOptions) throws {
        columns = try ComputedColumn.columns(options.takeWhole(), options)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        let taken = Set(schema.names.map { $0.lowercased() })
        let empty = TableBuilder(schema: schema).finish()
        _ = try DiagnosticFailure.collecting(columns) { column in
            if taken.contains(column.name.text.lowercased()) {
                throw Diagnostic.columnNameTaken(
                    column.name.text, at: column.name.location, mend: "give the new column another name")
            }
            _ = try column.field(over: empty)
            // What is computed over all rows has a value where there are none.
            _ = try values(of: column, in: empty)
        }
        return try self.schema(after: empty)
    }

    private func schema(after table: Table) throws -> Schema {
        Schema(
            table.schema.fields + (try DiagnosticFailure.collecting(columns) { try $0.field(over: table) }),
            key: table.schema.key,
            coverage: table.schema.coverage)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        return Table(
            schema: try schema(after: table),
            columns: table.columns + (try columns.map { try values(of: $0, in: table) }),
            origins: table.origins)
    }

    private func values(of column: ComputedColumn, in table: Table) throws -> Column {
        let made = try column.placing(table.schema) {
            try column.query.table(in: SQLSession([(ComputedColumn.input, table)]))
        }
        guard made.rowCount == table.rowCount else { throw Diagnostic.sqlNotByRow(at: column.text.location) }
        return made.columns[0]
    }
}
