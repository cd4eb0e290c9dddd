/// Writes a `JSONValue` as text: two-space indentation, LF, no space at a line's end, a final line break when indented.
package struct JSONWriter {
    private var text = ""
    private let indented: Bool

    private init(indented: Bool) { self.indented = indented }

    package static func text(of value: JSONValue, indented: Bool = true) -> String {
        var writer = JSONWriter(indented: indented)
        writer.write(value, depth: 0)
        if indented { writer.text += "\n" }
        return writer.text
    }

    private mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number): text += number.isFinite ? PlainNumber.text(of: number) : "null"
        case .string(let string): write(string)
        case .array(let elements):
            write(elements, open: "[", close: "]", depth: depth) { $0.write($1, depth: depth + 1) }
        case .object(let members):
            write(members, open: "{", close: "}", depth: depth) { writer, member in
                writer.write(member.name)
                writer.text += writer.indented ? ": " : ":"
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func write<Element>(
        _ elements: [Element], open: String, close: String, depth: Int,
        each: (inout JSONWriter, Element) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            breakLine(depth: depth + 1)
            each(&self, element)
        }
        if !elements.isEmpty { breakLine(depth: depth) }
        text += close
    }

    private mutating func breakLine(depth: Int) {
        guard indented else { return }
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}": text += "\\u" + Self.fourHexDigits(scalar.value)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static func fourHexDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
