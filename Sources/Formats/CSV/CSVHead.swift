import Tables

/// The names that a delimited file gives its columns, and where its rows begin.
struct CSVHead {
    struct Name {
        let text: String
        /// Where it stands; nil where the file gives no names.
        let cell: CSVCell?
    }

    let names: [Name]
    /// Start and line of the record that the names stand in, the last of them.
    let record: (start: Int, line: Int)

    /// Names of several rows are put together from top to bottom. In all rows but the last an empty cell has the text of
    /// the one to its left, as where a spreadsheet's cells were merged. Nil when there is no such row.
    ///
    /// - Parameters:
    ///   - scanner: stands at the start of the file, and at the first row afterwards.
    ///   - fields: the names where the file has none.
    init?(_ scanner: inout CSVScanner, dialect: CSVDialect, fields: [String], places: CSVPlaces)
        throws(CSVScanner.Fault)
    {
        guard let rows = dialect.headerRows else {
            guard let cells = try scanner.nextRecord(most: Self.mostColumns + 1) else { return nil }
            names = cells.map { Name(text: places.text(of: $0), cell: $0) }
            record = (scanner.recordStart, scanner.recordLine)
            return
        }
        var names = rows.isEmpty ? fields.map { Name(text: $0, cell: nil) } : []
        for row in rows {
            while scanner.line < row, scanner.position < places.bytes.count { scanner.skipLine() }
            guard let cells = try scanner.nextRecord(most: Self.mostColumns + 1) else { return nil }
            var left = ""
            let width = max(names.count, cells.count)
            names = (0..<width).map { index in
                let text = index < cells.count ? places.text(of: cells[index]) : ""
                left = text.isEmpty && row != rows.last ? left : text
                let upper = index < names.count ? names[index].text : ""
                let parts = [upper, left].filter { !$0.isEmpty }
                return Name(
                    text: parts.joined(separator: dialect.headerJoin),
                    cell: index < cells.count ? cells[index] : cells.last)
            }
        }
        self.names = names
        record = (scanner.recordStart, scanner.recordLine)
        for row in dialect.commentRows where row == scanner.line { scanner.skipLine() }
    }

    /// A worksheet has no more.
    static let mostColumns = 16_384
}
