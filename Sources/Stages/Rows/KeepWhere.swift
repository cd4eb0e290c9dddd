import Diagnostics
import Tables

/// Keeps the rows that satisfy a comparison of one column. A missing value satisfies none but `is null`.
///
///     taken: { from: arrests, keep-where: "event in ('arrest', 'detention')" }
///
/// For a list column, `=` and `in` ask whether some item fits, `!=` and `not in` whether none does.
package struct KeepWhere: Stage {
    package static let name = "keep-where"
    package static let inputShape = InputShape.one

    private let comparison: Comparison

    package init(options: inout StageOptions) throws {
        let condition = try OptionText(options.takeWhole(), expected: "a comparison such as event = 'arrest'")
        comparison = try ComparisonParser.parse(condition, lists: options.settings.lists)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        try comparison.check(in: schema)
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        made + .columns(comparison.column)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let column = try comparison.column.column(in: table)
        return table.selecting((0..<table.rowCount).filter { comparison.holds(for: column[$0]) })
    }
}
