/// The looks that cells of a workbook may have.
struct StyleSheet: Sendable {
    var formats: [CellFormat] = []

    /// A look of the list; the plain one where it has no such index.
    func format(_ index: Int) -> CellFormat { formats.indices.contains(index) ? formats[index] : CellFormat() }
}

/// How one cell is set.
struct CellFormat: Sendable {
    var font = CellFont()
    var fill = CellFill()
    var numberFormat = NumberFormat.general
    var wraps = false
    var shrinks = false
    var isRotated = false
    /// Excel's number of the named style that the cell has, such as 16 for `Heading 1`; nil for the plain one.
    var builtInStyle: Int?
    var styleName = ""

    /// Title and headings of four levels (ECMA-376 part 1, 18.8.7 and annex G.2).
    var isHeading: Bool {
        if let builtInStyle, (15...19).contains(builtInStyle) { return true }
        // LibreOffice keeps the name, and puts its own words in front.
        let name = styleName.lowercased().split(separator: "excel built-in ").last ?? ""
        return name == "title" || name.hasPrefix("heading")
    }
}

struct CellFont: Sendable {
    var name = "Calibri"
    var size = 11.0
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var isSuperscript = false
    /// Nil where the reader's own colour of text is taken.
    var colour: Colour?
}

struct CellFill: Sendable {
    enum Pattern: Sendable {
        case none, solid, lines
    }

    var pattern = Pattern.none
    /// Of a solid fill; nil where it is none or unknown.
    var colour: Colour?
}
