/// How numbers stand in sentences.
package enum Wording {
    /// `p = 0.48`, finer where it is small or close to the level, and never zero.
    package static func probability(_ p: Double) -> String {
        if p < 0.001 { return "p < 0.001" }
        if p < 1, p > 0.995 { return "p > 0.99" }
        if abs(p - CoincidenceResult.level) < 0.001 { return "p = \(decimal(p, 5))" }
        return "p = \(decimal(p, p < 0.1 ? 3 : 2))"
    }

    /// `0.48`, to as many digits as in `probability`.
    static func chance(_ p: Double) -> String {
        let words = probability(p)
        return words.hasPrefix("p = ") ? String(words.dropFirst(4)) : String(words.dropFirst(2))
    }

    package static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

    package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A number with a fixed number of decimals, rounded half away from zero.
    package static func decimal(_ number: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(number) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(scaled)" }
        return "\(sign)\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// A ratio or the end of its interval, to two digits or so; never as 1 where it is not.
    static func ratio(_ number: Double) -> String {
        let short = decimal(number, number < 10 ? 1 : 0)
        guard short == "1.0", number != 1 else { return short }
        let digits = (2...6).first { Double(decimal(number, $0)) != 1 } ?? 6
        return decimal(number, digits)
    }

    /// How a sentence opens that rests on few; empty where they are enough.
    ///
    /// - Parameters:
    ///   - name: what they are called, in the plural.
    ///   - use: what they are there for, such as "count".
    static func caution(_ count: Int, _ name: String, to use: String = "count") -> String {
        switch count {
        case 1: "With one of the \(name) alone this can show little. "
        case ..<CoincidenceSentence.fewEntries: "Only \(count) \(name) to \(use), so this can show little. "
        default: ""
        }
    }

    /// "a", "a and b", "a, b and c".
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
