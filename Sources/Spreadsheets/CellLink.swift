/// A url that may become a hyperlink, in the form in which libxlsxwriter takes it.
///
/// Only `http:`, `https:`, `mailto:` and `internal:` (a place in this workbook) are opened: a link in a workbook that is
/// passed on must not start a program or name a file of the reader.
struct CellLink: Hashable, Sendable {
    let url: String

    /// Whether it leads to a place in this workbook.
    var isInside: Bool { url.hasPrefix("internal:") }

    /// Characters of a url, as Excel counts them after escaping.
    static let longest = 2_079
    /// Links on one sheet.
    static let mostOnASheet = 65_530

    /// Nil where the url is none of these kinds or too long; `text` is what the cell shows.
    init?(_ wanted: String, text: String) {
        guard let colon = wanted.firstIndex(of: ":") else { return nil }
        let rest = wanted[wanted.index(after: colon)...]
        guard !rest.isEmpty else { return nil }
        switch wanted[..<colon].lowercased() {
        case "http", "https", "mailto": url = Self.escaped(wanted)
        case "internal":
            // The library cuts such a place at `#` and repeats the text in an attribute, which it cuts at bytes.
            guard !rest.contains("#"), !rest.contains("external:"), rest.unicodeScalars.allSatisfy(CellText.isAllowed),
                text.utf8.count < Self.longest
            else { return nil }
            url = "internal:" + rest
        default: return nil
        }
        if url.utf8.count > Self.longest { return nil }
    }

    /// Escapes what no url may hold, byte by byte, so that one byte is one character and the library changes nothing.
    /// `internal:` and `external:` inside a url lose their colon to `%3A`: the library looks for them anywhere in it.
    private static func escaped(_ wanted: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(wanted.utf8)
        result.reserveCapacity(bytes.count + 16)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "%") where !startsEscape(bytes[index...]):
                result += "%25".utf8
            case UInt8(ascii: ":") where endsWithPlace(result):
                result += "%3A".utf8
            case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
                result.append(byte)
            default:
                result += (byte < 0x10 ? "%0" : "%").utf8
                result += String(byte, radix: 16, uppercase: true).utf8
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func endsWithPlace(_ bytes: [UInt8]) -> Bool {
        let end = bytes.suffix(8)
        return end.elementsEqual("internal".utf8) || end.elementsEqual("external".utf8)
    }

    private static func startsEscape(_ rest: ArraySlice<UInt8>) -> Bool {
        let digits = rest.dropFirst().prefix(2)
        return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
