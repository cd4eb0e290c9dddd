/// Makes a text from data fit to be drawn in a line.
enum DrawnText {
    /// Marks kept on one character. Scripts in use need at most three or four; a tower of them would cover the lines above.
    static let marksPerCharacter = 4

    /// The text with runs of white space as one space, none at its ends, and no more marks on a character than stated.
    static func clean(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var marks = 0
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                spaceIsDue = !cleaned.isEmpty
                continue
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark:
                marks += 1
                if marks > marksPerCharacter { continue }
            default: marks = 0
            }
            if spaceIsDue {
                cleaned.append(" ")
                spaceIsDue = false
            }
            cleaned.append(scalar)
        }
        return String(cleaned)
    }

    /// `1 event`, `2 events`: the number and the word for it. Thousands are set apart by commas.
    static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural)"
    }

    /// `12,345`; a true minus sign before a negative number.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "\u{2212}" : "") + text
    }

    /// A value with at most two decimals, thousands set apart: `1,234.5`. Empty for what is no finite number.
    static func value(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        guard number.magnitude < 1e12 else { return "\(number)" }
        let parts = SVGNumber.text(number.magnitude).split(separator: ".")
        let whole = grouped(Int(parts[0]) ?? 0)
        let text = parts.count > 1 ? "\(whole).\(parts[1])" : whole
        return number < 0 && text != "0" ? "\u{2212}" + text : text
    }
}
