import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Puts tables one below the other, in the order of the inputs. Columns go by name.
///
///     all-statements: { from: [parliament, commission], union: { source: came_from } }
///
/// All inputs have the same columns, each of one type and unit; with `columns: all` a column may lack in some, and has no
/// value there. `source` adds a column that tells which input a row comes from. The result covers the days that all inputs
/// cover, or where they cover one period after the other without a gap, all of these; else `coverage` has to say it.
package struct Union: Stage {
    package static let name = "union"
    package static let summary = "puts tables one below the other"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .optional("columns", .words(of: Columns.self), "whether a column may lack in some inputs; `same`"),
        .optional("source", .text, "a new column that tells which input a row comes from; none without it"),
        .optional("coverage", .period, "the days on which all of it was watched, where inputs do not say"),
    ])

    package static let example = """
        said:
          from: { Parliament: parliament, Commission: commission }
          union: { source: body }
        """

    private enum Columns: String, CaseIterable { case same, all }

    private let columns: Columns
    private let source: OptionText?
    private let coverage: DateBounds?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        columns = try options.takeWord("columns", default: .same)
        source = try options.take("source").map { try OptionText($0, expected: "the name of a new column") }
        coverage = try options.take("coverage").map { node in
            let period = try StageOptions.period(node)
            guard period.earliest != .distantPast, period.latest != .distantFuture else {
                throw Diagnostic.optionValue(node, expected: "a period with both ends")
            }
            return period
        }
        location = options.location
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try schema(inputs, lackingAllowed: columns == .all)
    }

    private func schema(_ inputs: StageInputs<Schema>, lackingAllowed: Bool) throws -> Schema {
        let place = inputs.location
        var fields = UnionFields(inputs.entries.map { ($0.role, $0.element) }, at: place)
        let common = try fields.joined(lackingAllowed: lackingAllowed)
        var sourceFields: [Field] = []
        if let source {
            guard !common.contains(where: { $0.name == source.text }) else {
                throw Diagnostic.columnNameTaken(source.text, at: source.location, mend: "give it another name")
            }
            sourceFields = [
                Field(
                    source.text, .category, title: "Table",
                    description: "Which of the joined tables the row comes from.",
                    allowed: inputs.entries.map(\.role))
            ]
        }
        let keys = Set(inputs.entries.map(\.element.key))
        let key = keys.count == 1 ? keys.first ?? [] : []
        return Schema(
            common + sourceFields, key: key.isEmpty ? [] : key + sourceFields.map(\.name),
            coverage: try coverage ?? UnionCoverage.of(inputs.entries.map(\.element.coverage), at: location))
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { made }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        // Columns that nobody uses may have been left unread, in one table and not in another.
        let schema = try schema(
            StageInputs(
                inputs.entries.map { .init(role: $0.role, source: $0.source, element: $0.element.schema) },
                at: inputs.location), lackingAllowed: true)
        let tables = inputs.entries.map(\.element)
        let columns = schema.fields.map { field -> Column in
            if field.name == source?.text {
                var names = CategoryBuilder()
                for entry in inputs.entries { for _ in 0..<entry.element.rowCount { names.append(entry.role) } }
                return .category(names.finish())
            }
            return Column.stacked(tables.map { $0[field.name] ?? .missing(field.type, count: $0.rowCount) })
        }
        return Table(
            schema: schema, columns: columns,
            origins: .stacked(tables.map { ($0.origins, $0.rowCount) }))
    }
}
