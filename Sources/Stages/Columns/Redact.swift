import Diagnostics
import Documents
import Tables

/// Says, column by column, how what is sensitive may be published. Until then no output takes such a column.
///
///     names:
///       from: arrests
///       redact:
///         person: { publish-as-reported: "public cases, reported by press and rights organisations" }
///         note: drop
package struct Redact: Stage {
    package static let name = "redact"
    package static let summary = "says how sensitive columns may be published"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.named(
        .either([
            .words(["drop"]), .options([.required("publish-as-reported", .prose, "why the column may be published")]),
        ]))

    package static let example = """
        named:
          from: arrests
          redact:
            person: { publish-as-reported: "public cases, reported by press and rights organisations" }
            note: drop
        """

    private enum Treatment: Sendable {
        case drop
        case publishAsReported(reason: String)
    }

    private let treatments: [(column: OptionText, treatment: Treatment)]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        guard let entries = whole.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(
                whole, expected: "the sensitive columns, each with `drop` or `publish-as-reported`")
        }
        treatments = try DiagnosticFailure.collecting(entries) { entry in
            (OptionText(entry.key, at: entry.keyLocation), try Self.treatment(entry.value))
        }
    }

    private static let reported = "publish-as-reported"

    private static func treatment(_ node: DocumentNode) throws -> Treatment {
        if node.text == "drop" { return .drop }
        if let other = node.entries?.first(where: { $0.key != reported }) {
            throw Diagnostic.optionUnknown(other, stage: name, known: [reported])
        }
        guard let entries = node.entries, entries.count == 1,
            let reason = entries[0].value.text, reason.contains(where: { !$0.isWhitespace })
        else {
            throw Diagnostic.optionValue(node, expected: "`drop`, or `publish-as-reported: ` and the reason")
        }
        return .publishAsReported(reason: reason)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after input: Schema) throws -> Schema {
        var schema = input
        _ = try OptionText.fields(treatments.map(\.column), in: input)
        for (column, treatment) in treatments {
            let field = try column.field(in: schema)
            switch treatment {
            case .publishAsReported(let reason):
                schema = schema.replacing(
                    field.name, with: field.with(privacy: .publishedAsReported(reason: reason)))
            case .drop:
                schema = Schema(
                    schema.fields.filter { $0.name != field.name }, key: schema.key, coverage: schema.coverage)
            }
        }
        guard !schema.fields.isEmpty else { throw Diagnostic.nothingLeft(at: treatments[0].column.location) }
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        made + .named(Set(treatments.map(\.column.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let schema = try schema(after: table.schema)
        return Table(
            schema: schema, columns: schema.names.compactMap { table[$0] }, origins: table.origins)
    }
}

extension Diagnostic {
    static func nothingLeft(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "no column is left",
            found: "every column dropped",
            expected: "at least one column that stays",
            mend: "keep a column, or take the stage out")
    }
}
