/// One column of a sheet's table: its title, what is in it and how wide it may get.
package struct SheetColumn: Hashable, Sendable {
    /// Decides alignment and number format; a cell of another kind is still written as what it is.
    package enum Kind: Hashable, Sendable {
        case text, integer, day
        /// Grouped by thousands, with so many decimals; shares are written as numbers, never as per cent.
        case number(decimals: Int)

        var isNumeric: Bool {
            switch self {
            case .integer, .number: true
            case .text, .day: false
            }
        }
    }

    /// In digits of the body font, as Excel counts column widths.
    package enum Width: Hashable, Sendable {
        /// As wide as the content, but no wider than this.
        case content(atMost: Double)
        case fixed(Double)
    }

    /// What is shown of some cells beside their text; both can be told apart in grey.
    package enum Highlight: Hashable, Sendable {
        /// A bar in the cell, as long as its number is large and at most as one of this size, to the left where it is negative.
        case bars(upTo: Int)
        /// This text in italics on a light ground.
        case doubtful(String)
    }

    /// UTF-16 units that a cell holds at most; longer texts are cut and marked.
    package static let longestText = CellText.longest

    package let title: String
    package let unit: String?
    /// Such as `[note 3]`; it stands behind title and unit.
    package let marker: String?
    /// What stands in a cell without a value, such as `[unknown]`: a bare empty cell does not say why it is empty.
    package let blank: String?
    package let highlight: Highlight?
    package let kind: Kind
    package let width: Width
    /// Whether text longer than the column is broken into lines. Without it, it is cut on screen by the next cell.
    package let wraps: Bool

    package init(
        _ title: String, unit: String? = nil, marker: String? = nil, kind: Kind = .text,
        width: Width = .content(atMost: 60), wraps: Bool = true, blank: String? = nil, highlight: Highlight? = nil
    ) {
        self.title = title
        self.unit = unit
        self.marker = marker
        self.blank = blank
        self.highlight = highlight
        self.kind = kind
        self.width = width
        self.wraps = wraps
    }

    /// Whether the column may get narrower than its content; numbers are not broken over lines.
    var isFlexible: Bool {
        if case .content = width { wraps && !kind.isNumeric } else { false }
    }

    /// The widest the column may get.
    var limit: Double {
        switch width {
        case .content(let most): min(max(most, 1), 255)
        case .fixed(let width): min(max(width, 1), 255)
        }
    }
}
