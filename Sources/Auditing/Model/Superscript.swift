/// Raised letters and digits: which of them are a usual way to write, and which point to a note.
enum Superscript {
    static let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

    /// Whether the raised text is a unit's power, as in m², an ordinal's ending, as in 1st, or a sign, as in CO²⁻.
    static func isUsual(_ raised: String, after text: String) -> Bool {
        let raised = raised.trimmingSpaces.lowercased()
        if raised.isEmpty || ["st", "nd", "rd", "th", "º", "ª", "o", "e", "er", "tm", "®"].contains(raised) {
            return true
        }
        guard ["2", "3", "-1", "²", "³"].contains(raised) else { return false }
        let word = text.lowercased().reversed().prefix { $0.isLetter }
        return units.contains(String(word.reversed()))
    }

    private static let units: Set = ["m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s", "ha", "r", "chi", "x"]
}
