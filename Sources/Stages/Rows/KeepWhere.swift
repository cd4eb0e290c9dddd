import Diagnostics
import Documents
import Storage
import Tables

/// Keeps the rows that satisfy a comparison of one column, or a condition in SQL. A missing value satisfies none but
/// `is null`.
///
///     taken: { from: arrests, keep-where: "event in ('arrest', 'detention')" }
///     late: { from: contracts, keep-where: "year(signed) >= 2022 and commodity is not null" }
///
/// For a list column, `=` and `in` of a comparison ask whether some item fits, `!=` and `not in` whether none does; in SQL a
/// list is a text.
package struct KeepWhere: Stage {
    package static let name = "keep-where"
    package static let summary = "keeps the rows that satisfy a comparison or a condition in SQL"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.condition

    package static let example = """
        taken:
          from: arrests
          keep-where: event in ('arrest', 'detention')
        """

    private enum Condition: Sendable {
        case comparison(Comparison)
        case sql(QueryText)
    }

    private let condition: Condition

    package init(options: inout StageOptions) throws {
        let node = options.takeWhole()
        let text = try OptionText(node, expected: "a comparison such as event = 'arrest'")
        if SQLCondition.isOne(text.text) {
            condition = .sql(try QueryText(node))
            try SQLCondition.refuseLists(text)
        } else {
            condition = .comparison(
                try ComparisonParser.parse(
                    OptionText(text.text, at: node.location(ofCharacter: 0)), lists: options.settings.lists))
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        switch condition {
        case .comparison(let comparison): try comparison.check(in: schema)
        case .sql(let text): _ = try Self.rows(of: TableBuilder(schema: schema).finish(), text)
        }
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        switch condition {
        case .comparison(let comparison): made + .columns(comparison.column)
        case .sql: .all
        }
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let rows = try rows(of: table)
        context.ledger.count(table.rowCount - Set(rows).count, as: .filtered)
        return table.selecting(rows)
    }

    private func rows(of table: Table) throws -> [Int] {
        switch condition {
        case .comparison(let comparison):
            let column = try comparison.column.column(in: table)
            return (0..<table.rowCount).filter { comparison.holds(for: column[$0]) }
        case .sql(let text): return try Self.rows(of: table, text)
        }
    }

    private static func rows(of table: Table, _ text: QueryText) throws -> [Int] {
        try text.placing([("input", table.schema)]) {
            try SQLSession([("input", table)]).rows(of: "input", where: text.text)
        }
    }
}
