import Tables

/// A table on its way into a database, with what its readers are told of it.
package struct DatabaseTable: Sendable {
    package let name: String
    package let table: Table
    package var title = ""
    package var description = ""
    /// Whether the schema's key tells the rows apart: then it is the primary key.
    package var hasKey = true
    /// All of them hold in these tables.
    package var references: [TableReference] = []

    package init(_ name: String, _ table: Table) {
        self.name = name
        self.table = table
    }

    var primaryKey: [String] { hasKey ? table.schema.key : [] }
}
