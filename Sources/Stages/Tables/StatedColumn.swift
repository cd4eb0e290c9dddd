import Diagnostics
import Documents
import Tables

/// What the pipeline file says of a column that is computed.
struct StatedColumn: Sendable {
    private(set) var type: ColumnType?
    private var title: String?
    private var unit: String?
    private var description: String?

    static let options: [OptionForm.Option] = [
        .optional("type", .words(of: ColumnType.self), "its type, where it cannot be told from the text"),
        .optional("title", .prose, "a heading; the column's name without it"),
        .optional("unit", .text, "such as bcm/year; none without it"),
        .optional("description", .prose, "what it means"),
    ]

    static let form = OptionForm.either([.words(of: ColumnType.self), .options(options)])

    init() {}

    init(_ options: inout StageOptions) throws {
        type = try options.take("type").map { try StageOptions.word($0) }
        title = try options.takeSentence("title")
        unit = try options.takeSentence("unit")
        description = try options.takeSentence("description")
    }

    /// All columns of a mapping, each with its type alone or with a mapping of its own, with the place of its name.
    static func columns(
        _ node: DocumentNode, _ options: StageOptions
    ) throws -> [(name: OptionText, stated: StatedColumn)] {
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "columns, each with its type, or `type`, `title` and `unit`")
        }
        return try entries.map { entry in
            let name = OptionText(entry.key, at: entry.keyLocation)
            guard entry.value.entries != nil else {
                var stated = StatedColumn()
                stated.type = try StageOptions.word(entry.value)
                return (name, stated)
            }
            return (name, try options.nested(entry.value, entry.key) { try StatedColumn(&$0) })
        }
    }

    func applied(to field: Field) -> Field {
        Field(
            field.name, field.type, title: title ?? field.title, description: description ?? field.description,
            unit: unit ?? field.unit, isLink: field.isLink, allowed: field.allowed, delimiter: field.delimiter,
            privacy: field.privacy)
    }
}
