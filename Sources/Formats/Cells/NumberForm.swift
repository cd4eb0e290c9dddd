/// How the numbers of a column are written (Table Schema: `decimalChar`, `groupChar`, `bareNumber`).
package struct NumberForm: Hashable, Sendable {
    package var decimal: Character = "."
    /// Stands between groups of three digits; nil where none may. A space stands for those that do not break, too.
    package var group: Character?
    /// What may stand before or behind a number. Any other letters are a fault: 12 mcm are not 12 bcm.
    package var units: [String] = []

    package init() {}

    var isPlain: Bool { decimal == "." && group == nil && units.isEmpty }

    /// The number with "." for the decimal mark, no grouping and no unit; nil where the text is not of this form.
    func plain(_ text: String) -> String? {
        var number = Substring(text)
        // The longest that fits: `Nm3` ends in `m3`.
        if let unit = units.filter({ number.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            number = number.dropLast(unit.count)
        } else if let unit = units.filter({ number.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
            number = number.dropFirst(unit.count)
        }
        if !units.isEmpty { number = Self.trimmed(number) }
        let parts = number.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = ungrouped(parts[0]), parts.count < 2 || decimal == "." || !parts[1].contains(".") else {
            return nil
        }
        return parts.count == 2 ? "\(whole).\(parts[1])" : whole
    }

    private func ungrouped(_ whole: Substring) -> String? {
        guard let group else { return decimal != "." && whole.contains(".") ? nil : String(whole) }
        let groups = whole.split(omittingEmptySubsequences: false) { $0 == group || group == " " && Self.isSpace($0) }
        let digits = groups[0].drop { $0 == "+" || $0 == "-" }
        guard groups.count > 1 else { return String(whole) }
        guard (1...3).contains(digits.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.joined()
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let head = text.drop(while: isSpace)
        return head.lastIndex { !isSpace($0) }.map { head[...$0] } ?? head.prefix(0)
    }

    /// A space, or one that does not break, wide or narrow.
    private static func isSpace(_ character: Character) -> Bool { " \u{A0}\u{202F}\u{2009}".contains(character) }

    /// Letters, a currency or a percent sign, and no word that says how often: 5 million are not 5.
    private static func isUnit(_ text: Substring) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        let multiples: Set<Substring> = [
            "k", "m", "mn", "mln", "mio", "mrd", "mlrd", "bn", "bln", "tn", "tsd", "thousand", "thousands", "million",
            "millions",
            "billion", "billions", "trillion", "hundred", "dozen", "milyon", "milyar", "min", "mlyn", "crore", "lakh",
            "milliard", "milliards", "millionen", "milliarden", "млн", "млрд", "тыс", "about", "over", "under", "up",
            "to", "ca",
            "circa", "approx", "around", "nearly", "more", "less", "than", "least", "most", "at", "some",
        ]
        return !words.contains(where: multiples.contains)
            && text.allSatisfy {
                $0.isLetter || $0.isNumber || $0.isCurrencySymbol || "%‰°/·.³²".contains($0) || isSpace($0)
            }
    }

    /// How a cell that is no number of this form could be read, if it looks like one of another.
    func mend(for text: String, isWhole: Bool) -> String? {
        if let excel = ExcelTraces.number(text) { return excel }
        // No number is so long, and none of what follows is meant for a text.
        guard text.utf8.count <= 100 else { return nil }
        let minus = text.replacing(/[\u{2212}\u{2013}\u{2012}](?=[0-9])/, with: "-")
        if minus != text { return plain(minus).flatMap(Double.init) == nil ? nil : "write the minus as `-`: \(minus)" }
        var form = self
        let body = Self.trimmed(Substring(text.filter { $0.isNumber || "+-.,'’ \u{A0}\u{202F}\u{2009}".contains($0) }))
        let unit = Self.trimmed(Substring(text.replacing(body, with: "", maxReplacements: 1)))
        guard !body.isEmpty, body.contains(where: \.isNumber), text.contains(body) else { return nil }
        var properties: [String] = []
        if !unit.isEmpty, !units.contains(String(unit)) {
            guard Self.isUnit(unit) else { return nil }
            form.units = [String(unit)]
            properties.append("`\"bareNumber\": false` and `\"unit\": \"\(unit)\"`")
        }
        for (decimal, group) in [(".", nil), (".", ","), (",", nil), (",", "."), (",", " "), (".", " "), (".", "'")]
            as [(Character, Character?)]
        {
            (form.decimal, form.group) = (decimal, group)
            guard form != self, let plain = form.plain(text), isWhole ? Int64(plain) != nil : Double(plain) != nil
            else {
                continue
            }
            if decimal != self.decimal { properties.append("`\"decimalChar\": \"\(decimal)\"`") }
            if let group, group != self.group { properties.append("`\"groupChar\": \"\(group)\"`") }
            return "if it means \(plain), give the field \(properties.joined(separator: " and "))"
        }
        return nil
    }
}
