import ImpreciseDates

/// What stands in one cell of a page's table.
package enum PageCell: Sendable {
    case text(String)
    /// As it is shown, and what it is sorted by.
    case number(String, Double)
    /// EDTF, and the first day that it allows.
    case date(String, first: Day)
    case link(PageLink, String)
    /// A word that says why there is no value.
    case none(String)

    /// Longer texts stand folded up behind their first words.
    private static let longest = 400
    private static let shown = 160
    /// From here on a column needs room to break them into lines.
    private static let wide = 32

    /// No text has more characters than bytes, which are faster to count.
    private static func isLonger(_ text: String, than count: Int) -> Bool {
        text.utf8.count > count && text.count > count
    }

    var node: HTMLNode {
        switch self {
        case .text(let text) where Self.isLonger(text, than: Self.longest):
            .make(
                .td, [.set(.class, "w")],
                [
                    .make(
                        .details, [],
                        [.make(.summary, text: text.prefix(Self.shown) + "…"), .make(.div, text: text)])
                ])
        case .text(let text) where Self.isLonger(text, than: Self.wide): .make(.td, [.set(.class, "w")], text: text)
        case .text(let text): .make(.td, text: text)
        case .number(let text, let number):
            .make(.td, [.set(.class, "n")] + (Double(text) == number ? [] : [.set(.sortKey, "\(number)")]), text: text)
        case .date(let text, let first):
            .make(
                .td, [.set(.class, "d")] + (text == first.description ? [] : [.set(.sortKey, first.description)]),
                text: text)
        case .link(let link, let text):
            .make(
                .td, Self.isLonger(text, than: Self.wide) ? [.set(.class, "w")] : [],
                [.make(.a, [.set(.href, link.address)], text: text)])
        case .none(let word): .make(.td, [.set(.class, "none")], text: word)
        }
    }

    /// The cell over several rows.
    func node(over rows: Int) -> HTMLNode {
        guard rows > 1, case .element(let name, let settings, let content) = node else { return node }
        return .element(name, settings + [.set(.rowspan, "\(rows)")], content)
    }

    /// What is read in it at first sight.
    var words: String {
        switch self {
        case .text(let text) where Self.isLonger(text, than: Self.longest): text.prefix(Self.shown) + "…"
        case .text(let text), .number(let text, _), .date(let text, _), .link(_, let text), .none(let text): text
        }
    }
}
