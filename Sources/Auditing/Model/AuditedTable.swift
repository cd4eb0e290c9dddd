/// A table that is marked up as one, which Excel calls a table and LibreOffice a database range.
struct AuditedTable: Sendable {
    let name: String
    let area: CellArea
    /// 0 where the table has none, else 1.
    let headerRows: Int
    let totalsRows: Int
    let columnNames: [String]
    let hasFilter: Bool
    /// Such as `TableStyleLight1`; it may colour cells that have no colour of their own.
    let style: String?

    /// The rows between header and totals; nil where there are none.
    var body: CellArea? {
        let (first, last) = (area.rows.lowerBound + headerRows, area.rows.upperBound - totalsRows)
        return first <= last ? CellArea(rows: first...last, columns: area.columns) : nil
    }

    /// What a column is called, or its letter.
    func header(ofColumn column: Int) -> String {
        let index = column - area.columns.lowerBound
        return columnNames.indices.contains(index) ? columnNames[index] : CellPlace.letters(of: column)
    }

    /// Whether a column is there for notes, which most rows have none of; a pointer such as `[note 1]` in a header is no
    /// word of it.
    func isForNotes(column: Int) -> Bool {
        let words = header(ofColumn: column).lowercased().prefix { $0 != "[" }.split { !$0.isLetter }
        return words.contains { ["note", "notes", "footnote", "footnotes"].contains($0) }
    }
}
