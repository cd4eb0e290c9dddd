/// The draft of 2012, met in old data: it is no EDTF today, but there is often one way to write the same.
enum LegacyEDTF {
    /// Nil when nothing in the text is of the draft.
    static func fault(in bytes: Span<UInt8>) -> EDTFFault? {
        // Nothing this long was ever written by hand, and looking costs time.
        guard bytes.count <= 100 else { return nil }
        var characters: [UInt8] = []
        for index in 0..<bytes.count { characters.append(bytes[index]) }
        let text = String(decoding: characters, as: UTF8.self)
        guard let offset = firstSign(in: text, characters) else { return nil }
        let modern = modernised(text)
        let isValid = modern.map { (try? EDTFParser.expression(in: Array($0.utf8).span)) != nil } ?? false
        return EDTFFault(reason: .legacy(isValid ? modern : nil), offset: offset)
    }

    private static func firstSign(in text: String, _ characters: [UInt8]) -> Int? {
        let hasDigit = characters.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard hasDigit, isOfTheDraft(text) else { return nil }
        if text.hasPrefix("unknown/") || text.hasPrefix("open/") { return 0 }
        for word in ["/open", "/unknown"] where text.hasSuffix(word) { return text.utf8.count - word.utf8.count + 1 }
        if let first = text.drop(while: { $0 == "-" }).first, first == "y" { return 0 }
        let signs = Set("u()^".utf8)
        if let index = characters.firstIndex(where: signs.contains) { return index }
        for index in characters.indices.dropLast()
        where characters[index] == UInt8(ascii: "?") && characters[index + 1] == UInt8(ascii: "~") {
            return index
        }
        return nil
    }

    /// Whether no letter stands in it but those of the draft: "August 2023" has a `u`, and is none of it.
    private static func isOfTheDraft(_ text: String) -> Bool {
        text.prefix { $0 != "^" }.split(separator: "/").allSatisfy { end in
            end == "open" || end == "unknown"
                || end.allSatisfy { !$0.isWhitespace && (!$0.isLetter || "uyxeTZSX".contains($0)) }
        }
    }

    private static func modernised(_ text: String) -> String? {
        // Nothing of today says as much, or there are two ways to read it.
        if text.contains("^") || text.contains(")?~") { return nil }
        if text.hasPrefix("y") { return text.uppercased() }
        var result = text
        for (old, new) in [("unknown/", "/"), ("/unknown", "/"), ("/open", "/.."), ("u", "X"), ("?~", "%")] {
            result = result.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
        }
        return result.contains("(") ? ungrouped(result) : result
    }

    /// `2004-(06-11)?` as `2004-?06-?11`: in parentheses stood what the qualifier behind them speaks of alone.
    private static func ungrouped(_ text: String) -> String? {
        guard let opening = text.firstIndex(of: "("),
            let closing = text.hasPrefix("(") ? text.lastIndex(of: ")") : text.firstIndex(of: ")"), opening < closing,
            text.index(after: closing) < text.endIndex
        else { return nil }
        let sign = text[text.index(after: closing)]
        guard Qualifier(rawValue: sign) != nil else { return nil }
        let inside = text[text.index(after: opening)..<closing]
        let rest = text[text.index(closing, offsetBy: 2)...]
        guard !inside.contains("(") || opening == text.startIndex, rest.first.flatMap(Qualifier.init) == nil else {
            return nil
        }
        if opening == text.startIndex, rest.isEmpty, inside.contains("(") {
            return ungrouped(String(inside)).map { regrouped($0, sign) }
        }
        let qualified = inside.split(separator: "-").map { "\(sign)\($0)" }.joined(separator: "-")
        let result = text[..<opening] + qualified + rest
        return result.contains("(") || result.contains(")") ? ungrouped(String(result)) : String(result)
    }

    /// The qualifier spoken of a whole date, some of whose components have one of their own: `2004-~06` and `?` make
    /// `2004?-%06`.
    private static func regrouped(_ text: String, _ sign: Character) -> String {
        text.split(separator: "-").enumerated().map { index, component in
            if let own = component.first, Qualifier(rawValue: own) != nil {
                return (own == sign ? String(sign) : "%") + component.dropFirst()
            }
            return index == 0 ? "\(component)\(sign)" : "\(sign)\(component)"
        }.joined(separator: "-")
    }
}
