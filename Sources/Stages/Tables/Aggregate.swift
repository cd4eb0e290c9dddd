import Diagnostics
import Documents
import Storage
import Tables

/// A row for each group of rows that have the same values in some columns, with what is computed of them in SQL.
///
///     tone-by-institution:
///       from: statements
///       aggregate: { by: [institution, tone], columns: { n: count(*), first: min(date) } }
///
/// Groups stand in the order of their values; a missing value is a group of its own and comes first. Without `by` all rows
/// are one group.
package struct Aggregate: Stage {
    package static let name = "aggregate"
    package static let inputShape = InputShape.one

    private let by: [OptionText]
    private let columns: [(name: OptionText, text: QueryText)]
    private let types: [String: ColumnType]

    package init(options: inout StageOptions) throws {
        by = try options.take("by").map { try OptionText.list($0, expected: "the name of a column") } ?? []
        let node = try options.takeRequired("columns")
        guard let entries = node.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(node, expected: "columns, each with SQL such as count(*)")
        }
        columns = try entries.map { (OptionText($0.key, at: $0.keyLocation), try QueryText($0.value)) }
        types = try ColumnTypes.take("types", from: &options)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        let groups = try by.map { try $0.field(in: schema) }
        if let twice = columns.first(where: { column in groups.contains { $0.name == column.name.text } }) {
            throw Diagnostic.columnNameTaken(twice.name.text, at: twice.name.location, mend: "give it another name")
        }
        let empty = TableBuilder(schema: schema).finish()
        // Each by itself first, so that a fault is shown where it stands.
        for (name, text) in columns {
            let lead = "SELECT "
            try text.behind(lead).placing([(Self.table, schema)]) {
                let query = SQLQuery(
                    "\(lead)\(text.text)\n AS \(SQLName.quoted(name.text)) FROM \(Self.table)", types: types)
                _ = try text.only(query.fields(in: SQLSession([(Self.table, empty)])))
            }
        }
        return Schema(try run { try query.fields(in: SQLSession([(Self.table, empty)])) }, key: by.map(\.text))
    }

    private func run<Result>(_ body: () throws -> Result) throws -> Result {
        try columns[0].text.placing([], body)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let made = try run { try query.table(in: SQLSession([(Self.table, table)])) }
        return made.with(schema: Schema(made.schema.fields, key: by.map(\.text)))
    }

    /// What the input is called in the text.
    private static let table = "input"

    private var query: SQLQuery {
        let groups = by.map { SQLName.quoted($0.text) }
        let computed = columns.map { "\($0.text.text)\n AS \(SQLName.quoted($0.name.text))" }
        let list = (groups + computed).joined(separator: ", ")
        let grouping =
            groups.isEmpty
            ? "" : " GROUP BY \(groups.joined(separator: ", ")) ORDER BY \(groups.joined(separator: ", "))"
        return SQLQuery("SELECT \(list) FROM \(Self.table)\(grouping)", types: types)
    }
}
