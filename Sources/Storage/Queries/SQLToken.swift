/// A word, number, text or sign of an SQL text, cut byte by byte as SQLite cuts it (https://www.sqlite.org/lang.html): enough
/// to tell what a query selects; SQLite judges the rest.
struct SQLToken: Hashable {
    enum Kind { case word, quotedName, text, number, sign, openComment }

    let kind: Kind
    let text: String
    /// Brackets open around it; those of a pair are outside of it.
    let depth: Int
    /// Bytes of the whole text before it.
    let start: Int

    /// A keyword or name without regard to case.
    func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }

    func isWord(in words: Set<String>) -> Bool { kind == .word && words.contains(text.lowercased()) }

    /// The tokens of a text, without comments and white space; a comment that is never closed is one.
    static func tokens(of sql: String) -> [SQLToken] {
        var tokens: [SQLToken] = []
        let bytes = Array(sql.utf8)
        var index = 0
        var depth = 0
        while index < bytes.count {
            let (kind, end) = token(bytes, index)
            if let kind {
                let text = String(decoding: bytes[index..<end], as: UTF8.self)
                if text == ")" { depth -= 1 }
                tokens.append(SQLToken(kind: kind, text: text, depth: depth, start: index))
                if text == "(" { depth += 1 }
            }
            index = end
        }
        return tokens
    }

    /// Nil for what is none.
    private static func token(_ bytes: [UInt8], _ start: Int) -> (Kind?, Int) {
        func next(_ offset: Int) -> UInt8? { start + offset < bytes.count ? bytes[start + offset] : nil }
        func end(_ isPart: (UInt8) -> Bool) -> Int { bytes[start...].firstIndex { !isPart($0) } ?? bytes.count }
        switch bytes[start] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
            return (nil, start + 1)
        case UInt8(ascii: "-") where next(1) == UInt8(ascii: "-"):
            return (nil, bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
        case UInt8(ascii: "/") where next(1) == UInt8(ascii: "*"):
            var index = start + 3
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "*"), index > start + 2 {
                    return (nil, index + 1)
                }
                index += 1
            }
            return (.openComment, bytes.count)
        case UInt8(ascii: "'"): return (.text, closing(bytes, start, UInt8(ascii: "'")))
        case UInt8(ascii: "\""), UInt8(ascii: "`"): return (.quotedName, closing(bytes, start, bytes[start]))
        case UInt8(ascii: "["):
            return (.quotedName, (bytes[start...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1) + 1)
        case let byte where isDigit(byte): return (.number, endOfNumber(bytes, start))
        case UInt8(ascii: ".") where next(1).map(isDigit) ?? false: return (.number, endOfNumber(bytes, start))
        case let byte where isNamePart(byte): return (.word, end(isNamePart))
        default: return (.sign, start + 1)
        }
    }

    /// Behind all that SQLite takes for part of a number, such as `1.5e-3`, or what it refuses as one.
    private static func endOfNumber(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        var isDecimal = true
        while index < bytes.count {
            let byte = bytes[index]
            // The letter of a hexadecimal number begins no exponent.
            let isExponent = index > start && bytes[index - 1] | 0x20 == UInt8(ascii: "e") && isDecimal
            let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            guard isNamePart(byte) || byte == UInt8(ascii: ".") || isSign && isExponent else { break }
            isDecimal = isDecimal && (isDigit(byte) || ".eE".utf8.contains(byte))
            index += 1
        }
        return index
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Every byte that is not ASCII is part of a name, as in SQLite.
    private static func isNamePart(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$") || byte >= 0x80
    }

    /// Behind the closing quote, which counts as text where it stands twice.
    private static func closing(_ bytes: [UInt8], _ start: Int, _ quote: UInt8) -> Int {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return bytes.count
    }
}
