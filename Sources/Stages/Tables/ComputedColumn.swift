import Diagnostics
import Documents
import Storage
import Tables

/// A column that a stage computes in SQL: `year: year(date)`, or `share: { sql: ..., type: number, title: Share }` where the
/// type cannot be told or there is more to say.
struct ComputedColumn: Sendable {
    /// What the stage's only input is called in the text.
    static let input = "input"

    static let form = OptionForm.either([
        .sql,
        .options([.required("sql", .sql, "SQL over the columns of a row or group")] + StatedColumn.options),
    ])

    let name: OptionText
    let text: QueryText
    private let stated: StatedColumn

    /// All columns of a mapping, at least one.
    static func columns(_ node: DocumentNode, _ options: StageOptions) throws -> [ComputedColumn] {
        guard let entries = node.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(node, expected: "columns, each with SQL such as year(date) or count(*)")
        }
        return try DiagnosticFailure.collecting(entries) { entry in
            let name = OptionText(entry.key, at: entry.keyLocation)
            guard entry.value.entries != nil else {
                return ComputedColumn(name: name, text: try QueryText(entry.value), stated: StatedColumn())
            }
            return try options.nested(entry.value, entry.key) { column in
                ComputedColumn(
                    name: name, text: try QueryText(column.takeRequired("sql")), stated: try StatedColumn(&column))
            }
        }
    }

    /// As an item of a SELECT; the line break ends a comment.
    var item: String { "\(text.text)\n AS \(SQLName.quoted(name.text))" }

    var types: [String: ColumnType] { stated.type.map { [name.text: $0] } ?? [:] }

    /// The column by itself, for each row of the input in their order, or over all of them. A walk through a table goes by
    /// its rows.
    var query: SQLQuery { SQLQuery("\(Self.lead)\(item) FROM \(Self.input)", types: types) }

    /// - Parameter groups: the columns that rows are grouped by.
    /// - Throws: what is wrong with the text, at its place in it.
    func field(over table: Table, by groups: [String] = []) throws -> Field {
        try placing(table.schema) {
            try SQLExpression.check(text.text)
            let grouping = groups.isEmpty ? "" : " GROUP BY " + groups.map(SQLName.quoted).joined(separator: ", ")
            let query = SQLQuery(query.sql + grouping, types: types)
            return stated.applied(to: try text.only(query.fields(in: SQLSession([(Self.input, table)]))))
        }
    }

    /// Runs `body`, and shows what SQL has against the text at its place.
    func placing<Result>(_ schema: Schema, _ body: () throws -> Result) throws -> Result {
        try text.behind(Self.lead).placing([(Self.input, schema)], body)
    }

    private static let lead = "SELECT "
}
