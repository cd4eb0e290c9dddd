/// Writes elements as XML 1.0, one to a line except within a text. Everything that comes from data is escaped here and nowhere else.
struct SVGWriter {
    private let theme: Theme
    private var output = ""

    private init(theme: Theme) { self.theme = theme }

    /// The element as text, ending in a newline. The same element always gives the same bytes.
    static func text(of element: SVGElement, theme: Theme = .standard) -> String {
        var writer = SVGWriter(theme: theme)
        writer.write(element)
        return writer.output
    }

    /// `ending` stands behind the element.
    private mutating func write(_ element: SVGElement, ending: String = "\n") {
        output += "<\(element.name.rawValue)"
        for setting in element.settings {
            output += " \(setting.attribute.rawValue)=\""
            switch setting.value {
            case .number(let number): output += SVGNumber.text(number)
            case .text(let text): Self.escape(text, into: &output)
            case .paint(let paint): Self.escape(theme.text(of: paint), into: &output)
            }
            output += "\""
        }
        if element.content.isEmpty {
            output += "/>" + ending
            return
        }
        output += ">"
        // A line break between shapes is nothing, in a text it may be a space.
        var inner = element.name == .text ? "" : "\n"
        if case .text = element.content[0] { inner = "" }
        output += inner
        for content in element.content {
            switch content {
            case .element(let child): write(child, ending: inner)
            case .text(let text): Self.escape(text, into: &output)
            }
        }
        output += "</\(element.name.rawValue)>" + ending
    }

    /// Appends a text with `& < > " '` as entities and white space as plain spaces. Characters that XML forbids, other
    /// controls, and overrides of the writing direction (they can show a text as its reverse) become U+FFFD.
    /// A combining mark at the start gets a dotted circle to stand on: it would join the `>` or `"` before it, and
    /// normalisation turns `>` and U+0338 into another character.
    private static func escape(_ text: String, into output: inout String) {
        if let first = text.unicodeScalars.first {
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: output += "\u{25CC}"
            default: break
            }
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: output += "&amp;"
            case 0x3C: output += "&lt;"
            case 0x3E: output += "&gt;"
            case 0x22: output += "&quot;"
            case 0x27: output += "&#39;"
            case 0x09, 0x0A, 0x0D: output += " "
            case 0x00...0x1F, 0x7F...0x9F, 0x202D, 0x202E, 0xFFFE, 0xFFFF: output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
