import Diagnostics
import Documents
import Tables

/// Counts words and phrases of a lexicon in texts, and keeps those that were found.
///
///     tagged:
///       from: statements
///       tag:
///         text: [title, summary]
///         tags:
///           rights: { en: [human rights, prisoner*], de: [menschenrecht*] }
///           energy: [gas, energy]
///         negations: { en: [no, not, without], de: [kein*, nicht, ohne] }
///
/// Words stand as a whole, without regard to case and marks; of two terms at one place the longer one counts. For each tag
/// there are new columns: the count, under the tag's name, and with `_words` behind it the words as they stand. A term that
/// has a negation up to `reach` words before it in its sentence is counted in a column with `_negated` behind it instead.
package struct Tag: Stage {
    package static let name = "tag"
    package static let summary = "counts words and phrases of a lexicon in texts"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .required("text", .list(.column), "the columns of texts"),
        .required("tags", .named(Lexicon.form), "for each tag its words"),
        .optional("language", .column, "the column that tells a text's language; without it words of all count"),
        .optional("negations", Lexicon.form, "words that turn what follows; none without it"),
        .optional("reach", .count(least: 1), "how many words before a term a negation may stand; 3 without it"),
    ])

    package static let example = """
        tagged:
          from: statements
          tag:
            text: [title, summary]
            tags:
              rights: { en: [human rights, prisoner*], de: [menschenrecht*] }
              energy: [gas, energy]
            negations: { en: [no, not, without], de: [kein*, nicht, ohne] }
        """

    private let texts: [OptionText]
    private let tags: [(name: OptionText, lexicon: Lexicon)]
    private let negations: Lexicon?
    private let language: OptionText?
    private let reach: Int

    package init(options: inout StageOptions) throws {
        texts = try OptionText.list(options.takeRequired("text"), expected: "the name of a column")
        let node = try options.takeRequired("tags")
        guard let entries = node.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(node, expected: "tags, each with its words, such as `energy: [gas, oil]`")
        }
        tags = try entries.map { (OptionText($0.key, at: $0.keyLocation), try Lexicon($0.value)) }
        negations = try options.take("negations").map { try Lexicon($0) }
        language = try options.take("language").map { try OptionText($0, expected: "the name of a column") }
        reach = try options.takeCount("reach", default: 3, least: 1)
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after schema: Schema) throws -> Schema {
        let fields = try texts.map { try $0.field(in: schema, .text, .category, .list) }
        try language?.field(in: schema, .text, .category)
        let privacy = fields.map(\.privacy).reduce(Privacy.open) { $0.joined(with: $1) }
        var made = schema.fields
        for (name, _) in tags {
            for field in columns(of: name.text, privacy: privacy) {
                guard !made.contains(where: { $0.name == field.name }) else {
                    throw Diagnostic.columnNameTaken(
                        field.name, at: name.location, mend: "give the tag another name")
                }
                made.append(field)
            }
        }
        return Schema(made, key: schema.key, coverage: schema.coverage)
    }

    /// Of each row, how often a word stands in its text tells of the text.
    private func columns(of tag: String, privacy: Privacy) -> [Field] {
        let heading = tag.prefix(1).uppercased() + tag.dropFirst()
        let count = Field(
            tag, .integer, title: heading, description: "How often words of the lexicon stand in the text.",
            privacy: privacy)
        let words = Field(
            "\(tag)_words", .list, title: "\(heading): words", description: "The words as they stand in the text.",
            privacy: privacy)
        guard negations != nil else { return [count, words] }
        return [
            count,
            Field(
                "\(tag)_negated", .integer, title: "\(heading): negated",
                description: "How often they stand behind a negation; not counted among the others.", privacy: privacy),
            words,
        ]
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        made + .named(Set(texts.map(\.text) + (language.map { [$0.text] } ?? [])))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let columns = try texts.map { try $0.column(in: table) }
        let languages = try language?.column(in: table)
        let schema = try schema(after: table.schema)
        let made = Array(schema.fields.dropFirst(table.columns.count))
        var builder = TableBuilder(schema: Schema(made))
        for row in 0..<table.rowCount {
            let texts = columns.flatMap { Self.texts(of: $0[row]) }.map { TextWords($0) }
            let language: String? = if case .text(let code)? = languages?[row] { code } else { nil }
            builder.append(
                texts.isEmpty
                    ? made.map { _ in .missing }
                    : tags.flatMap { values(of: $0.lexicon, in: texts, language: language) })
        }
        return Table(schema: schema, columns: table.columns + builder.finish().columns, origins: table.origins)
    }

    private func values(of lexicon: Lexicon, in texts: [TextWords], language: String?) -> [Value] {
        var count = 0
        var negated = 0
        var words: [String] = []
        for text in texts {
            let negations = negations?.places(in: text, language: language) ?? []
            for place in lexicon.places(in: text, language: language) {
                if negations.contains(where: { isNegated(place, by: $0, in: text) }) {
                    negated += 1
                } else {
                    count += 1
                    words.append(text.text(of: place))
                }
            }
        }
        let found: Value = words.isEmpty ? .missing : .list(words)
        return [.integer(Int64(count))] + (negations == nil ? [] : [.integer(Int64(negated))]) + [found]
    }

    private func isNegated(_ place: Range<Int>, by negation: Range<Int>, in text: TextWords) -> Bool {
        negation.upperBound <= place.lowerBound && place.lowerBound - negation.upperBound < reach
            && text.words[negation.lowerBound].sentence == text.words[place.lowerBound].sentence
    }

    private static func texts(of value: Value) -> [String] {
        switch value {
        case .text(let text): [text]
        case .list(let items): items
        default: []
        }
    }
}
