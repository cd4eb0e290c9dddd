/// Immutable columns of one length, with their schema and the origin of each row.
package struct Table: Sendable {
    package let schema: Schema
    package let columns: [Column]
    package let rowCount: Int
    package let origins: RowOrigins

    package init(schema: Schema, columns: [Column], origins: RowOrigins) {
        precondition(schema.fields.count == columns.count, "a column for each field")
        precondition(zip(schema.fields, columns).allSatisfy { $0.type == $1.type }, "columns of the fields' types")
        rowCount = columns.first?.count ?? 0
        precondition(columns.allSatisfy { $0.count == columns[0].count }, "columns of one length")
        self.schema = schema
        self.columns = columns
        self.origins = origins
    }

    package subscript(name: String) -> Column? { schema.index(of: name).map { columns[$0] } }

    /// The column of that name if it holds dates.
    package func dates(_ name: String) -> DateColumn? {
        if case .date(let column)? = self[name] { column } else { nil }
    }

    package func selecting(_ rows: [Int]) -> Table {
        Table(
            schema: schema, columns: columns.map { $0.selecting(rows) }, origins: origins.selecting(rows))
    }

    package func with(schema: Schema) -> Table { Table(schema: schema, columns: columns, origins: origins) }

    /// The first row of each case, so that rows multiplied by `split` count once: rows that were read from one record are
    /// one case. Every row of a computed table, which has no origins.
    package func firstRowsByCase() -> [Int] {
        origins.isEmpty ? Array(0..<rowCount) : origins.firstRows(of: rowCount)
    }

    /// Of the given rows the first of each case.
    package func firstRowsByCase(among rows: [Int]) -> [Int] {
        origins.isEmpty ? rows : origins.selecting(rows).firstRows(of: rows.count).map { rows[$0] }
    }

    /// For each row the first row of its case, in the sense of `firstRowsByCase`.
    package var cases: [Int] { origins.cases(of: rowCount) }
    /// Whether that is every row, as in a table as it was read. What is not known at a glance is none.
    package var hasOneRowForEachCase: Bool { origins.hasOneRowForEachRecord }
}
