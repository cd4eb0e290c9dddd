/// What a text is that should have been a number or a date.
enum PlainNumber {
    /// `1`, `-2.5`, `1,234.5`; not `007`, which is a code, and not `1,5`, which may be either.
    static func isNumber(_ text: String) -> Bool {
        let text = text.trimmingSpaces
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let first = rest.first, isDigit(first), rest.count <= 20 else { return false }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || !parts[1].isEmpty && parts[1].allSatisfy(isDigit) else {
            return false
        }
        let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
        if groups.count > 1 { return groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 } }
        return groups[0].count == 1 || first != UInt8(ascii: "0")
    }

    /// `12 bcm`, `5%`, `€ 1.5 million`: a number with one or two words behind or a sign of money before it.
    static func isQuantity(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...3).contains(words.count) else { return false }
        let joined = words.joined(separator: " ")
        let start = joined.drop { "€£$ ".contains($0) }
        let number = start.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let unit = start.dropFirst(number.count).trimmingSpaces
        guard let first = number.first, first.isNumber, number.contains(where: \.isNumber) else { return false }
        if start.count < joined.count { return unit.allSatisfy { $0.isLetter || $0 == " " } }
        return !unit.isEmpty && unit.count <= 12 && !months.contains(String(unit.lowercased().prefix(3)))
            && unit.allSatisfy { $0.isLetter || "%°/€£$ ".contains($0) }
    }

    /// `05/07/2023`, `5.7.23`: day and month, whichever comes first.
    static func isAmbiguousDate(_ text: String) -> Bool {
        guard (6...10).contains(text.utf8.count), let first = text.utf8.first, isDigit(first) else { return false }
        for sign in ["/", ".", "-"] as [Character] {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { continue }
            let (one, two) = (Int(parts[0]) ?? 0, Int(parts[1]) ?? 0)
            return parts[0].count <= 2 && parts[1].count <= 2 && [2, 4].contains(parts[2].count)
                && (1...31).contains(one) && (1...31).contains(two) && min(one, two) <= 12
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let months: Set = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
