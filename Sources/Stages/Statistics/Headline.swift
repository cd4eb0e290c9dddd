import Tables

/// The first finding of a table: the sentence that stands first wherever the result is shown.
enum Headline {
    static let column = "finding"

    static func sentence(in table: Table) -> String? {
        guard table.rowCount > 0, case .text(let sentence)? = table[column]?[0] else { return nil }
        return sentence
    }

    static let imprecisionColumn = "imprecise_dates"

    /// What the dates that are not known to the day could change of the first finding.
    static func imprecision(in table: Table) -> String? {
        guard table.rowCount > 0, case .text(let note)? = table[imprecisionColumn]?[0] else { return nil }
        return note
    }
}
