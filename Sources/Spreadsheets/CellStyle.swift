/// The looks a cell may have; one list, so that every sheet looks alike. None of them speaks by colour alone.
package enum CellStyle: Hashable, Sendable {
    case title, question, note
    case header, headerRight
    case text, textRight, wrapped
    case integer
    /// Grouped by thousands, with so many decimals.
    case number(decimals: Int)
    /// As many decimals as there are.
    case plainNumber
    case day, link
    /// What a rule adds to a cell of doubt.
    case doubtful
    /// The cover: what a line is about, what it says, and the sentence that comes first.
    case label, statement, statementDay, statementLink, finding

    /// The look of what stands in a column of that kind. Text in a column of numbers, such as `[unknown]`, keeps to the
    /// right like the numbers; days keep to the left, so that `2023-11` and `2023-11-20` begin together.
    init(for content: CellContent, in kind: SheetColumn.Kind, wraps: Bool) {
        self =
            switch content {
            case .blank, .text, .boolean: kind.isNumeric ? .textRight : wraps ? .wrapped : .text
            case .number: if case .number(let decimals) = kind { .number(decimals: decimals) } else { .plainNumber }
            case .integer: if case .number(let decimals) = kind { .number(decimals: decimals) } else { .integer }
            case .day: .day
            case .link: .link
            }
    }
}
