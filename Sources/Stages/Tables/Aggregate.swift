import Diagnostics
import Documents
import Storage
import Tables

/// A row for each group of rows that have the same values in some columns, with what is computed of them in SQL.
///
///     tone-by-institution:
///       from: statements
///       aggregate: { by: [institution, tone], columns: { n: count(*), first: min(earliest(date)) } }
///
/// Groups stand in the order of their values; a missing value is a group of its own and comes first. Without `by` all rows
/// are one group. The origins of a group are those of all its rows.
package struct Aggregate: Stage {
    package static let name = "aggregate"
    package static let summary = "makes a row of each group of rows, with counts and the like"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .optional("by", .list(.column), "columns that make a group; all rows are one without it"),
        .required("columns", .named(ComputedColumn.form), "what is computed of each group"),
    ])

    package static let example = """
        tone-by-institution:
          from: statements
          aggregate: { by: [institution, tone], columns: { n: count(*), first: min(earliest(date)) } }
        """

    private static let size = "count(*) AS \"rows of the group\""

    private let by: [OptionText]
    private let columns: [ComputedColumn]

    package init(options: inout StageOptions) throws {
        by = try options.take("by").map { try OptionText.list($0, expected: "the name of a column") } ?? []
        columns = try ComputedColumn.columns(options.takeRequired("columns"), options)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        var taken: Set<String> = []
        _ = try DiagnosticFailure.collecting(by + columns.map(\.name)) { name in
            guard taken.insert(name.text.lowercased()).inserted else {
                throw Diagnostic.columnNameTaken(
                    name.text, at: name.location, mend: "give each column a name of its own")
            }
        }
        let empty = TableBuilder(schema: schema).finish()
        let made = try self.schema(after: empty)
        _ = try DiagnosticFailure.collecting(columns) { column in
            // Of no rows there is one count, and no value of a row.
            let rows = try column.placing(schema) {
                try column.query.table(in: SQLSession([(ComputedColumn.input, empty)])).rowCount
            }
            guard rows == 1 else { throw Diagnostic.sqlNotByGroup(at: column.text.location) }
        }
        _ = try rows(of: empty)
        return made
    }

    /// Each column by itself, so that a fault is shown where it stands.
    private func schema(after table: Table) throws -> Schema {
        Schema(
            try OptionText.fields(by, in: table.schema)
                + DiagnosticFailure.collecting(columns) { try $0.field(over: table, by: by.map(\.text)) },
            key: by.map(\.text))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let made = try rows(of: table)
        guard case .integer(let sizes) = made.columns[made.columns.count - 1] else {
            return made.with(schema: try schema(after: table))
        }
        // Counted by SQL with the groups, so that a row which got lost there is missed.
        context.ledger.count(sizes.elements.reduce(0) { $0 + Int(max(0, $1 - 1)) }, as: .merged)
        context.ledger.count(sizes.elements.count { $0 == 0 }, as: .multiplied)
        return Table(
            schema: try schema(after: table), columns: made.columns.dropLast(),
            origins: try origins(of: table, groupedInto: made))
    }

    /// The rows behind each group.
    private func origins(of table: Table, groupedInto made: Table) throws -> RowOrigins {
        guard !table.origins.isEmpty, made.rowCount > 0 else { return .none }
        let columns = try by.map { try $0.column(in: table) }
        let groups = GroupRows(Array(made.columns.prefix(by.count)), count: made.rowCount)
        let group = (0..<table.rowCount).compactMap { groups.group(of: $0, in: columns) }
        return group.count == table.rowCount ? table.origins.grouped(group, into: made.rowCount) : .none
    }

    /// The groups, and in a last column how many rows each has.
    private func rows(of table: Table) throws -> Table {
        let groups = by.map { SQLName.quoted($0.text) }.joined(separator: ", ")
        let list = (by.map { SQLName.quoted($0.text) } + columns.map(\.item) + [Self.size]).joined(separator: ", ")
        let grouping = by.isEmpty ? "" : " GROUP BY \(groups) ORDER BY \(groups)"
        let query = SQLQuery(
            "SELECT \(list) FROM \(ComputedColumn.input)\(grouping)",
            types: columns.reduce(into: [:]) { $0.merge($1.types) { first, _ in first } })
        return try columns[0].text.placing([(ComputedColumn.input, table.schema)]) {
            try query.table(in: SQLSession([(ComputedColumn.input, table)]))
        }
    }
}
