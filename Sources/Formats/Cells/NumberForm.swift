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
        if let unit = units.first(where: { number.hasSuffix($0) }) {
            number = number.dropLast(unit.count)
        } else if let unit = units.first(where: { number.hasPrefix($0) }) {
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
        return head.last.map(isSpace) ?? false ? trimmed(head.dropLast()) : head
    }

    /// A space, or one that does not break, wide or narrow.
    private static func isSpace(_ character: Character) -> Bool { " \u{A0}\u{202F}\u{2009}".contains(character) }

    /// How a cell that is no number of this form could be read, if it looks like one of another.
    func mend(for text: String, isWhole: Bool) -> String? {
        if let excel = ExcelTraces.number(text) { return excel }
        var form = self
        let body = Self.trimmed(Substring(text.filter { $0.isNumber || "+-.,'’ \u{A0}\u{202F}\u{2009}".contains($0) }))
        let unit = Self.trimmed(Substring(text.replacing(body, with: "", maxReplacements: 1)))
        guard !body.isEmpty, body.contains(where: \.isNumber), text.contains(body) else { return nil }
        var properties: [String] = []
        if !unit.isEmpty, !units.contains(String(unit)) {
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
