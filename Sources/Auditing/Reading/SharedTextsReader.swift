import Markup

/// Reads xl/sharedStrings.xml.
final class SharedTextsReader: MarkupReceiver {
    private(set) var texts: [CellText] = []
    private var text = RichText()

    func begin(_ element: MarkupElement) {
        if element.name == "si" { text = RichText() }
        text.begin(element)
    }

    func end(_ name: String, text: String) {
        self.text.end(name, text: text)
        if name == "si" { texts.append(self.text.cellText) }
    }
}

/// A text put together from its runs (ECMA-376 part 1, 18.4.4); how a word is pronounced, `rPh`, is no part of it.
struct RichText {
    private var plain = ""
    private var superscript: String?
    private var isRaised = false
    private var phonetic = 0

    mutating func begin(_ element: MarkupElement) {
        switch element.name {
        case "r": isRaised = false
        case "rPh": phonetic += 1
        case "vertAlign": isRaised = element["val"] == "superscript"
        default: break
        }
    }

    mutating func end(_ name: String, text: String) {
        switch name {
        case "rPh": phonetic -= 1
        case "t" where phonetic == 0:
            if isRaised, superscript == nil, !Superscript.isUsual(text, after: plain) { superscript = text }
            plain += Self.unescaped(text)
        default: break
        }
    }

    var cellText: CellText { CellText(plain, superscript: superscript) }

    /// `_x000A_` is the character of that number (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
        }
    }
}
