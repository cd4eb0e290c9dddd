/// What is left of a cell after Excel has saved the file: it rewrites what it takes for dates and numbers.
enum ExcelTraces {
    /// What to do about digits that were cut: they are not in the file any more.
    static func number(_ text: String) -> String? {
        guard isScientific(text) else { return nil }
        return
            "this is how Excel writes a long number, and the digits behind the first few are lost: take the cell from "
            + "the file that Excel opened"
    }

    /// `1.2E+15`, with either decimal mark.
    static func isScientific(_ text: String) -> Bool {
        guard let mark = text.range(of: "E+") else { return false }
        let (mantissa, exponent) = (text[..<mark.lowerBound], text[mark.upperBound...])
        return !mantissa.isEmpty && (1...3).contains(exponent.utf8.count)
            && mantissa.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            && exponent.utf8.allSatisfy(isDigit)
    }

    /// The number of leading zeros that a text of digits lacks to fit a pattern; nil if none do.
    static func missingZeros(_ text: String, fitting pattern: CellPattern) -> String? {
        guard !text.isEmpty, text.utf8.count < 20, text.utf8.allSatisfy(isDigit) else { return nil }
        return (1...20).lazy.map { String(repeating: "0", count: $0) + text }.first(where: pattern.matches)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
