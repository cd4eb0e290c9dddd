import ImpreciseDates

/// What stands in the file for a cell.
enum CellContent: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    /// A whole number, kept apart because it has a style of its own.
    case integer(Double)
    /// Days since 1899-12-30, as Excel counts them.
    case day(Double)
    case boolean(Bool)
    case link(CellLink, text: String)

    /// - Parameter blank: what stands in place of nothing.
    init(_ cell: Cell, blank: String? = nil) {
        switch cell {
        case .empty: self = blank.map { .text($0) } ?? .blank
        case .text(let text):
            self = text.isEmpty ? CellContent(.empty, blank: blank) : .text(CellText.clean(text))
        case .integer(let integer): self = Self.content(of: integer)
        case .number(let number): self = Self.content(of: number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .day(let day): self = Self.content(of: day)
        case .link(let url, let text):
            let shown = CellText.clean(text.isEmpty ? url : text)
            if let link = CellLink(url, text: shown) {
                self = .link(link, text: shown)
            } else {
                // What cannot be opened from the cell is there to be copied.
                self = url.isEmpty ? CellContent(.text(text), blank: blank) : .text(CellText.clean(url))
            }
        }
    }

    /// Excel's numbers are doubles, which know every whole number up to 2^53 and not beyond.
    private static func content(of integer: Int64) -> CellContent {
        integer.magnitude <= 1 << 53 ? .integer(Double(integer)) : .text(String(integer))
    }

    private static func content(of number: Double) -> CellContent {
        if number.isNaN { return .text("[not a number]") }
        if number.isInfinite { return .text(number > 0 ? "[infinite]" : "[minus infinite]") }
        return .number(number)
    }

    /// Excel counts a 29 February 1900 that never was, so its days are right from 1900-03-01 on; it ends with 9999.
    private static func content(of day: Day) -> CellContent {
        let serial = day.number + 25_569
        return (61...2_958_465).contains(serial) ? .day(Double(serial)) : .text(day.description)
    }
}
