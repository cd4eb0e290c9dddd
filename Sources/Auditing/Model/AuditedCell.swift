/// One cell as it stands in the file.
struct AuditedCell: Sendable {
    /// What a cell shows.
    enum Content: Sendable {
        case blank
        case text(CellText)
        /// A number as the file writes it; dates are numbers too.
        case number(String)
        case boolean
        /// Such as `#REF!`.
        case error(String)
        /// A formula without a result; the program that opens the workbook works it out.
        case formula
    }

    let row: Int32
    let column: Int32
    /// Index into the workbook's styles.
    let style: Int32
    let content: Content

    var place: CellPlace { CellPlace(row: Int(row), column: Int(column)) }

    /// The text, or nil where it is none; formulas show their last result.
    var text: String? { if case .text(let text) = content { text.plain } else { nil } }

    /// Whether it shows nothing at all, or only spaces.
    var isBlank: Bool {
        switch content {
        case .blank: true
        case .text(let text): text.isBlank
        case .number(let number): number.isEmpty
        case .boolean, .error, .formula: false
        }
    }
}

/// A text that many cells may share.
final class CellText: Sendable {
    let plain: String
    /// A part of the text that is set as superscript and is neither a unit, such as m², nor an ordinal, such as 1st.
    let superscript: String?
    let isBlank: Bool

    init(_ plain: String, superscript: String? = nil) {
        self.plain = plain
        self.superscript = superscript
        isBlank = plain.allSatisfy(\.isWhitespace)
    }
}
