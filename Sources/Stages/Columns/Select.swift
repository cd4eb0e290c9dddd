import Diagnostics
import Tables

/// Keeps the named columns, in the order in which they are named.
///
///     short: { from: contracts, select: [id, signed, title] }
package struct Select: Stage {
    package static let name = "select"
    package static let summary = "keeps the named columns, in that order"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.list(.column)

    package static let example = """
        short:
          from: contracts
          select: [id, signed, title]
        """

    private let columns: [OptionText]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        columns = try OptionText.list(whole, expected: "the name of a column")
        if columns.isEmpty { throw Diagnostic.optionValue(whole, expected: "at least one column") }
        var seen: Set<String> = []
        if let twice = columns.first(where: { !seen.insert($0.text).inserted }) {
            throw Diagnostic.columnNameTaken(twice.text, at: twice.location, mend: "name it once")
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after schema: Schema) throws -> Schema {
        Schema(try OptionText.fields(columns, in: schema), key: schema.key, coverage: schema.coverage)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .named(Set(columns.map(\.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        return Table(
            schema: try schema(after: table.schema), columns: try columns.map { try $0.column(in: table) },
            origins: table.origins)
    }
}
