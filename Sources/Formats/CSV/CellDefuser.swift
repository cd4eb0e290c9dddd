/// Takes the fuse out of texts that a spreadsheet would run as a formula on opening a file of text: an apostrophe before
/// them makes them texts (OWASP, "CSV Injection").
///
/// What counts is the first sign behind spaces, quotes and signs that do not show: `=`, `+`, `-` or `@`, also of full
/// width; or a tab or line break among these. The same is asked behind every `;`, tab and line break, since a spreadsheet set
/// to another language splits cells there, whatever quotes stand around them. Where an apostrophe was put can be told from
/// the text: taken away there, it gives the text back.
enum CellDefuser {
    /// Nil for what no spreadsheet runs.
    static func defused(_ text: String) -> String? {
        guard text.utf8.contains(where: isSuspect) else { return nil }
        var made = String.UnicodeScalarView()
        var isChanged = false
        var rest = Substring.UnicodeScalarView(text.unicodeScalars)
        var isStart = true
        while true {
            let end = rest.firstIndex(where: isSeparator) ?? rest.endIndex
            let part = rest[..<end]
            if isDangerous(part) || isStart && beginsWithBreak(rest) {
                made.append("'")
                isChanged = true
            }
            made.append(contentsOf: part)
            guard end < rest.endIndex else { break }
            made.append(rest[end])
            rest = rest[rest.index(after: end)...]
            isStart = false
        }
        return isChanged ? String(made) : nil
    }

    /// A byte without which there is nothing to look for; 0xEF begins the signs of full width.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0xEF: true
        default: false
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == ";" || isBreak(scalar) }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func isDangerous(_ part: Substring.UnicodeScalarView) -> Bool {
        switch part.first(where: { !isPassedOver($0) }) {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    private static func beginsWithBreak(_ text: Substring.UnicodeScalarView) -> Bool {
        text.prefix(while: isPassedOver).contains(where: isBreak)
    }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\"", "`", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": true
        default:
            scalar.properties.isWhitespace
                || [.control, .format].contains(scalar.properties.generalCategory)
        }
    }
}
