/// The sizes of type in a workbook. Widths are counted in digits of the body size, as Excel counts column widths.
enum TextSize {
    case body, header, question, finding, title

    var points: Double {
        switch self {
        case .body, .header: 11
        case .question: 12
        case .finding: 13
        case .title: 16
        }
    }

    /// How much wider than body text; bold type is about 8 % wider.
    var widthFactor: Double {
        switch self {
        case .body, .question: points / 11
        case .header, .finding, .title: points / 11 * 1.08
        }
    }

    /// Height of one line in points: 15 for Calibri 11, and in proportion.
    var lineHeight: Double { (points * 15 / 11).rounded(.up) }

    /// The row height that shows so many lines, or Excel's tallest row.
    func height(ofLines lines: Int) -> Double { min(Double(max(lines, 1)) * lineHeight, 409) }
}
