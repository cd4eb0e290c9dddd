import ImpreciseDates

/// What a cell means; `CellContent` says how it is written.
package enum Cell: Hashable, Sendable {
    case empty
    /// Always a text cell: what begins with `=`, `+`, `-` or `@` is never a formula.
    case text(String)
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    case day(Day)
    /// A hyperlink where the url is one that may be opened (`CellLink`), else the url as text; the text should be short,
    /// since LibreOffice shows links on one line.
    case link(url: String, text: String)
}
