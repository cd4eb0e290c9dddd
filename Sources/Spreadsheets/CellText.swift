/// Makes any text one that XML can carry and Excel takes.
enum CellText {
    /// UTF-16 units in one cell.
    static let longest = 32_767
    static let cutMark = "… [cut]"

    /// The text with characters that XML forbids as U+FFFD, line ends as `\n`, and cut with `… [cut]` where it is longer
    /// than `limit` UTF-16 units.
    ///
    /// With `escaping`, `_x0041_` is written as `_x005F_x0041_`, as ECMA-376 part 1 (22.9.2.19) asks, so that Excel
    /// shows those seven characters and not `A`.
    static func clean(_ text: String, atMost limit: Int = longest, escaping: Bool = true) -> String {
        if isPlain(text), text.utf8.count <= limit { return text }
        var result = ""
        var units = 0
        var fittingBytes = 0
        let room = limit - cutMark.utf16.count
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let piece = escaping && startsEscape(text[index...]) ? "_x005F_" : allowed(character)
            units += piece.utf16.count
            if units > limit { return String(decoding: result.utf8.prefix(fittingBytes), as: UTF8.self) + cutMark }
            result += piece
            if units <= room { fittingBytes = result.utf8.count }
            index = text.index(after: index)
        }
        return result
    }

    /// Whether XML 1.0 allows the character (section 2.2); a carriage return counts as forbidden, since readers lose it.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Whether nothing in the text needs a closer look; most texts, at the cost of one pass over their bytes.
    private static func isPlain(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
            // U+FFFE and U+FFFF begin with EF BF, and so do harmless neighbours.
            if before == 0xEF, byte == 0xBF { return false }
            if before == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return false }
            before = byte
        }
        return true
    }

    private static func allowed(_ character: Character) -> String {
        if character == "\r\n" || character == "\r" { return "\n" }
        var scalars = String.UnicodeScalarView()
        for scalar in character.unicodeScalars { scalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
        return String(scalars)
    }

    private static func startsEscape(_ rest: Substring) -> Bool {
        guard rest.first == "_" else { return false }
        let form = Array(rest.prefix(7))
        return form.count == 7 && form[1] == "x" && form[6] == "_" && form[2...5].allSatisfy(\.isHexDigit)
    }
}
