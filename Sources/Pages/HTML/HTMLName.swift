/// The elements that a page is made of: a closed list, so that no data can become one.
package enum HTMLName: String, Sendable {
    case html, head, meta, title, link, body, header, nav, main, footer, section, figure, figcaption, div, p, span, a,
        ul, ol,
        li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, details, summary, h1, h2, h3, h4, strong, q, time,
        aside

    /// Whether it holds nothing and has no end tag.
    var isVoid: Bool {
        switch self {
        case .meta, .link: true
        default: false
        }
    }

    /// Whether a line break behind its tags shows nowhere.
    var isBlock: Bool {
        switch self {
        case .span, .a, .strong, .q, .time, .title, .th, .td, .p, .h1, .h2, .h3, .h4, .li, .dt, .dd, .caption, .summary,
            .figcaption:
            false
        default: true
        }
    }
}

/// The attributes that a page sets: a closed list. None takes a script or a style.
package enum HTMLAttribute: String, Sendable {
    case rowspan, lang, charset, name, content, rel, href, id, role, scope, tabindex, type, datetime
    case httpEquiv = "http-equiv"
    case `class` = "class"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    /// What a cell is sorted by where its text is not.
    case sortKey = "data-key"
    /// How the cells of a column are sorted: `number` or `text`.
    case sortKind = "data-kind"
    /// What the rows of a table are called by its filter.
    case rowsOf = "data-rows"
}
