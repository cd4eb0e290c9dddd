import Tables

/// How the records of a delimited file are told apart, and which of them are the header (Data Package v2, Table Dialect).
package struct CSVDialect: Hashable, Sendable {
    package var delimiter: CSVDelimiter
    /// Encloses cells; nil where a quote is a character like any other.
    package var quote: UInt8? = UInt8(ascii: "\"")
    /// Lines that begin with it are no records.
    package var comment: UInt8?
    /// Lines of the header, from 1, ascending; empty where there is none. Nil: the first record, wherever it stands.
    package var headerRows: [Int]?
    /// Stands between the parts of a name that is written on several rows.
    package var headerJoin = " "
    /// Lines behind the header that are no records, ascending.
    package var commentRows: [Int] = []
    /// Whether spaces behind a delimiter belong to no cell.
    package var skipsInitialSpace = false

    /// The quote that is doubled within a quoted cell; where there are no quoted cells nothing is.
    var unquoting: UInt8 { quote ?? QuotedText.usualQuote }

    package init(delimiter: CSVDelimiter = CSVDelimiter(UInt8(ascii: ","))) { self.delimiter = delimiter }
}
