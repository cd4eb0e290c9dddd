/// Writes pieces of a page as HTML. Everything that comes from data is escaped here and nowhere else.
struct HTMLWriter {
    private var output = ""

    /// The whole document. The same pieces always give the same bytes.
    static func document(_ root: HTMLNode) -> String {
        var writer = HTMLWriter()
        writer.output = "<!doctype html>\n"
        writer.write(root)
        return writer.output
    }

    private mutating func write(_ node: HTMLNode) {
        switch node {
        case .text(let text): Self.escape(text, into: &output)
        case .drawing(let drawing): output += drawing.markup
        case .block(let block): output += block.markup
        case .element(let name, let settings, let content): write(name, settings, content)
        }
    }

    private mutating func write(_ name: HTMLName, _ settings: [HTMLSetting], _ content: [HTMLNode]) {
        output += "<\(name.rawValue)"
        for setting in settings {
            output += " \(setting.attribute.rawValue)=\""
            Self.escape(setting.value, into: &output)
            output += "\""
        }
        output += ">"
        if name.isVoid {
            output += "\n"
            return
        }
        for piece in content { write(piece) }
        output += "</\(name.rawValue)>"
        if name.isBlock || name == .p || name == .li || name == .dd { output += "\n" }
    }

    /// Of each byte whether it is ASCII that stands for itself; most texts hold nothing else.
    private static let isPlain = (0..<256).map { byte in
        (0x20..<0x7F).contains(byte) && ![0x22, 0x26, 0x27, 0x3C, 0x3E].contains(byte)
    }

    /// Appends a text with `& < > " '` as entities. Characters that HTML forbids, other controls, and overrides of the writing
    /// direction (they can show a text as its reverse) become U+FFFD. Walks scalars, not characters: `"` and a combining mark
    /// are one character, which is no `"`, but for a browser the attribute ends there all the same.
    /// A combining mark at the start gets a dotted circle to stand on, not the `>` before it.
    static func escape(_ text: String, into output: inout String) {
        if text.utf8.allSatisfy({ Self.isPlain[Int($0)] }) {
            output += text
            return
        }
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
            case 0x09, 0x0A: output.unicodeScalars.append(scalar)
            case 0x0D: output += " "
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: output += "\u{FFFD}"
            case let value where value & 0xFFFE == 0xFFFE: output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
