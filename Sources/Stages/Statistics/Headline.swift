import Tables

/// The first finding of a table: the sentence that stands first wherever the result is shown.
enum Headline {
    static let column = "finding"

    static func sentence(in table: Table) -> String? {
        guard table.rowCount > 0, case .text(let sentence)? = table[column]?[0] else { return nil }
        return sentence
    }
}
