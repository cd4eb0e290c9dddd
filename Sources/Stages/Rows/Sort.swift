import Tables

/// Puts rows in the order of some columns, as `SortKeys` says.
///
///     newest-first: { from: contracts, sort: [signed descending, title] }
package struct Sort: Stage {
    package static let name = "sort"
    package static let summary = "puts rows in the order of some columns"
    package static let inputShape = InputShape.one

    package static let form = SortKeys.form

    package static let example = """
        newest-first:
          from: contracts
          sort: [signed descending, title]
        """

    private let keys: SortKeys

    package init(options: inout StageOptions) throws { keys = try SortKeys(options.takeWhole()) }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        _ = try OptionText.fields(keys.columns, in: schema)
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        made + .named(Set(keys.columns.map(\.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        return table.selecting(try keys.rows(of: table))
    }
}
