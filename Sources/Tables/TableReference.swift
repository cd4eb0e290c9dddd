/// Columns of a table whose values, where there are any, all stand in columns of another, or of the table itself.
package struct TableReference: Hashable, Sendable {
    package let columns: [String]
    package let table: String
    /// As many; together they tell the rows of that table apart.
    package let referenced: [String]

    package init(_ columns: [String], in table: String, _ referenced: [String]) {
        self.columns = columns
        self.table = table
        self.referenced = referenced
    }
}
