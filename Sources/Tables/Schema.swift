import ImpreciseDates

/// The fields of a table in order, which of them tell its rows apart, and the period that the table covers.
package struct Schema: Hashable, Sendable {
    package let fields: [Field]
    /// Names of the columns that identify what a row is about; rows multiplied by `split` share them.
    package let key: [String]
    /// Days outside are not known to be empty; nil when nobody said.
    package let coverage: DateBounds?

    package init(_ fields: [Field], key: [String] = [], coverage: DateBounds? = nil) {
        precondition(Set(fields.map(\.name)).count == fields.count, "column names must differ")
        self.fields = fields
        self.coverage = coverage
        self.key = key.allSatisfy { name in fields.contains { $0.name == name } } ? key : []
    }

    package var names: [String] { fields.map(\.name) }

    package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    package subscript(name: String) -> Field? { fields.first { $0.name == name } }

    /// The same schema with one field in another's place.
    package func replacing(_ name: String, with field: Field) -> Schema {
        Schema(fields.map { $0.name == name ? field : $0 }, key: key, coverage: coverage)
    }
}
