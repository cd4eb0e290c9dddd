import Diagnostics
import Tables

/// Gives columns other names; titles stay.
///
///     english: { from: raw, rename: { imzalandi: signed } }
package struct Rename: Stage {
    package static let name = "rename"
    package static let summary = "gives columns other names"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.named(.text)

    package static let example = """
        english:
          from: raw
          rename: { imzalandi: signed }
        """

    private let names: [(old: OptionText, new: OptionText)]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        guard let entries = whole.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(whole, expected: "columns, each with its new name")
        }
        names = try entries.map {
            (OptionText($0.key, at: $0.keyLocation), try OptionText($0.value, expected: "the new name of a column"))
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        _ = try OptionText.fields(names.map(\.old), in: schema)
        var taken = Set(schema.names.filter { name in !names.contains { $0.old.text == name } })
        _ = try DiagnosticFailure.collecting(names.map(\.new)) { new in
            guard taken.insert(new.text).inserted else {
                throw Diagnostic.columnNameTaken(new.text, at: new.location, mend: "choose a name that no column has")
            }
        }
        return renamed(schema)
    }

    private func renamed(_ schema: Schema) -> Schema {
        func name(of old: String) -> String { names.first { $0.old.text == old }?.new.text ?? old }
        return Schema(
            schema.fields.map { $0.with(name: name(of: $0.name)) }, key: schema.key.map(name), coverage: schema.coverage
        )
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        guard case .named(let wanted) = made else { return .all }
        return .named(Set(wanted.map { new in names.first { $0.new.text == new }?.old.text ?? new }))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        return table.with(schema: renamed(table.schema))
    }
}
