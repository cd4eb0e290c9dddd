import Diagnostics
import Tables

/// The first finding of a table: the sentence that stands first wherever the result is shown.
enum Headline {
    static let column = "finding"

    /// The schema of the input that has the findings.
    ///
    /// - Throws: where there is no such input, or it has no findings.
    @discardableResult
    static func schema(of role: OptionText, in inputs: StageInputs<Schema>) throws -> Schema {
        guard let schema = inputs[role.text] else {
            throw Diagnostic.inputUnknown(role.text, among: inputs.entries.map(\.role), at: role.location)
        }
        try OptionText(column, at: role.location).field(in: schema, .text)
        return schema
    }

    static func sentence(in table: Table) -> String? {
        guard table.rowCount > 0, case .text(let sentence)? = table[column]?[0] else { return nil }
        return sentence
    }

    static let topicColumn = "topic"

    /// The first finding of a topic; nil where there is none.
    static func sentence(in table: Table, on topic: String) -> String? {
        guard let row = (0..<table.rowCount).first(where: { self.topic(in: table, $0) == topic }),
            case .text(let sentence)? = table[column]?[row]
        else { return nil }
        return sentence
    }

    /// In the order in which each comes first.
    static func topics(in table: Table) -> [String] {
        (0..<table.rowCount).compactMap { topic(in: table, $0) }.reduce(into: []) { topics, topic in
            if !topics.contains(topic) { topics.append(topic) }
        }
    }

    private static func topic(in table: Table, _ row: Int) -> String? {
        if case .text(let topic)? = table[topicColumn]?[row] { topic } else { nil }
    }

    static let imprecisionColumn = "imprecise_dates"

    /// What the dates that are not known to the day could change of the first finding.
    static func imprecision(in table: Table) -> String? {
        guard table.rowCount > 0, case .text(let note)? = table[imprecisionColumn]?[0] else { return nil }
        return note
    }
}
