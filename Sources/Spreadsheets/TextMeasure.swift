/// How wide text is and where it breaks, counted in digits of the body font as Excel counts column widths.
///
/// Nothing here sees the reader's fonts. Each character counts with the larger of its shares in Calibri (Excel) and in
/// Arial (what LibreOffice often puts in its place), so that a row comes out rather a little tall than cut.
enum TextMeasure {
    /// The width of the text on one line; of several lines, the widest.
    static func width(of text: some StringProtocol) -> Double { widths(of: text).line }

    /// The width of the widest line and of the widest word, words being what no line break may part: they end at
    /// spaces and with `-` and `/`.
    static func widths(of text: some StringProtocol) -> (line: Double, word: Double) {
        var (widestLine, widestWord) = (0, 0)
        var (line, word) = (0, 0)
        for scalar in text.unicodeScalars {
            let width = hundredths(of: scalar)
            line = scalar == "\n" ? 0 : line + width
            word = scalar == "\n" || scalar == " " ? 0 : word + width
            widestLine = max(widestLine, line)
            widestWord = max(widestWord, word)
            if scalar == "-" || scalar == "/" { word = 0 }
        }
        return (Double(widestLine) / 100, Double(widestWord) / 100)
    }

    static func hundredths(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: Int(ascii[Int(scalar.value) - 0x20])
        case 0..<0x20: 0
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: 0
        case 0x7F...0x24F: 115
        case 0x2013, 0x2018...0x201F: 90
        case 0x2014, 0x2026: 185
        case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 205
        default: 130
        }
    }

    /// From space to `~`, in hundredths of a digit.
    private static let ascii: [UInt8] = [
        50, 64, 79, 100, 100, 160, 135, 44, 60, 60, 98, 105, 50, 60, 50, 76,
        100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 53, 53, 105, 105, 105, 100,
        183, 120, 120, 130, 130, 120, 110, 140, 130, 50, 90, 120, 100, 169, 130, 140,
        120, 140, 130, 120, 110, 130, 120, 176, 120, 120, 110, 60, 76, 60, 98, 100,
        60, 100, 104, 90, 104, 100, 60, 100, 104, 45, 47, 90, 45, 158, 104, 104,
        104, 104, 69, 90, 66, 104, 90, 141, 90, 90, 90, 62, 91, 62, 105,
    ]
}
