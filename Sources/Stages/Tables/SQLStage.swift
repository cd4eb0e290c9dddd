import Diagnostics
import Documents
import Storage
import Tables

/// Asks its inputs a question in SQL. A column that stands in the result as in its table keeps its type, title and unit; of
/// others the type is that of a cast or of a known function, or it is stated below `columns`.
///
///     tone-by-year:
///       from: { s: statements }
///       sql: |
///         SELECT institution, year(date) AS year, tone, count(*) AS n
///         FROM s GROUP BY institution, year(date), tone
///
/// The rows of the result have no origins.
package struct SQLStage: Stage {
    package static let name = "sql"
    package static let summary = "asks one or more tables a question in SQL"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.either([
        .sql,
        .options([
            .required("query", .sql, "one SELECT over the inputs"),
            .optional("columns", .named(StatedColumn.form), "types, titles and units of its columns"),
        ]),
    ])

    package static let example = """
        tone-by-year:
          from: { s: statements }
          sql: |
            SELECT institution, year(date) AS year, tone, count(*) AS n
            FROM s GROUP BY institution, year(date), tone
        """

    package func carriesRows(of role: String) -> Bool { false }

    private let query: QueryText
    private let stated: [(name: OptionText, stated: StatedColumn)]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        guard whole.entries != nil else {
            query = try QueryText(whole)
            stated = []
            return
        }
        (query, stated) = try options.nested(whole, "sql") { options in
            (
                try QueryText(options.takeRequired("query")),
                try options.take("columns").map { try StatedColumn.columns($0, options) } ?? []
            )
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let tables = inputs.entries.map { (name: $0.role, table: TableBuilder(schema: $0.element).finish()) }
        return try query.placing(inputs.entries.map { ($0.role, $0.element) }) {
            let fields = try SQLQuery(query.text, types: types).fields(in: SQLSession(tables))
            return Schema(try applied(to: fields))
        }
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        try query.placing(inputs.entries.map { ($0.role, $0.element.schema) }) {
            let tables = inputs.entries.map { (name: $0.role, table: $0.element) }
            let table = try SQLQuery(query.text, types: types).table(in: SQLSession(tables))
            return table.with(schema: Schema(try applied(to: table.schema.fields)))
        }
    }

    private var types: [String: ColumnType] {
        stated.reduce(into: [:]) { $0[$1.name.text] = $1.stated.type }
    }

    /// The fields with what is said of them.
    private func applied(to fields: [Field]) throws -> [Field] {
        let schema = Schema(fields)
        for (name, _) in stated where schema[name.text] == nil {
            throw Diagnostic.columnUnknown(name.text, among: schema.names, of: "the result", at: name.location)
        }
        return fields.map { field in
            stated.first { $0.name.text == field.name }?.stated.applied(to: field) ?? field
        }
    }
}
