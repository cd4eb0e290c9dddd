import Diagnostics
import Tables

/// Gives every item of a list column a row of its own. The rows keep their key, so that statistics count them once; a
/// row whose list is empty stays, without a value.
///
///     by-country: { from: contracts, split: buyer_country }
package struct Split: Stage {
    package static let name = "split"
    package static let summary = "gives every item of a list column a row of its own"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.column

    package static let example = """
        by-country:
          from: contracts
          split: buyer_country
        """

    private let column: OptionText

    package init(options: inout StageOptions) throws {
        column = try OptionText(options.takeWhole(), expected: "the name of a list column")
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after schema: Schema) throws -> Schema {
        let field = try column.field(in: schema, .list)
        return schema.replacing(field.name, with: field.with(type: .category))
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { made + .columns(column) }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        guard let index = table.schema.index(of: column.text), case .list(let lists) = table.columns[index] else {
            return table
        }
        var rows: [Int] = []
        var items = CategoryBuilder()
        for row in 0..<table.rowCount {
            for item in lists[row] ?? [] {
                rows.append(row)
                items.append(item)
            }
            context.ledger.count(max(0, (lists[row]?.count ?? 1) - 1), as: .multiplied)
            if lists[row] == nil {
                rows.append(row)
                items.append(nil)
            }
        }
        let column = Column.category(items.finish())
        // The lists themselves are not multiplied: each may be long.
        let columns = table.columns.indices.map { $0 == index ? column : table.columns[$0].selecting(rows) }
        return Table(
            schema: try schema(after: table.schema), columns: columns, origins: table.origins.selecting(rows))
    }
}
