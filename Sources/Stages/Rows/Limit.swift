import Tables

/// Keeps the first rows.
///
///     ten: { from: newest-first, limit: 10 }
package struct Limit: Stage {
    package static let name = "limit"
    package static let summary = "keeps the first rows"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.count(least: 0)

    package static let example = """
        ten:
          from: newest-first
          limit: 10
        """

    private let count: Int

    package init(options: inout StageOptions) throws { count = try StageOptions.count(options.takeWhole()) }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try inputs.one() }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { made }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        guard count < table.rowCount else { return table }
        context.ledger.count(table.rowCount - count, as: .filtered)
        return table.selecting(Array(0..<count))
    }
}
