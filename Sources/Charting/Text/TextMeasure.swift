/// How wide a text will be, and where it must break.
struct TextMeasure {
    let font: Font

    /// The width in pixels by the table of `GlyphWidths`, kerning left out; exact for Latin, an upper guess for the rest.
    func width(of text: some StringProtocol) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += GlyphWidths.width(of: scalar, bold: font.isBold) }
        return Double(thousandths) * font.size / 1_000
    }

    /// The text if it fits, or as many whole characters as do and `…`. Empty where not even `…` fits.
    func ellipsised(_ text: some StringProtocol, to width: Double) -> String {
        if end(of: text, within: width) == text.endIndex { return String(text) }
        guard let cut = end(of: text, within: width - self.width(of: "…")) else { return "" }
        var kept = text[..<cut]
        while kept.last?.isWhitespace == true { kept = kept.dropLast() }
        return kept + "…"
    }

    /// The text in lines no wider than `width`: broken at white space, a longer word between characters. What is more
    /// than `limit` lines is cut off behind `…`. No line is empty; an empty text has no lines.
    func lines(of text: String, width: Double, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var rest = DrawnText.clean(text)[...]
        while !rest.isEmpty {
            let word = rest.prefix { $0 != " " }
            let candidate = line.isEmpty ? String(word) : "\(line) \(word)"
            if end(of: candidate, within: width) == candidate.endIndex {
                line = candidate
                rest = rest[word.endIndex...].drop { $0 == " " }
                continue
            }
            if lines.count + 1 >= limit {
                lines.append(ellipsised(line.isEmpty ? rest[...] : "\(line) \(rest)"[...], to: width))
                return lines.filter { !$0.isEmpty }
            }
            if line.isEmpty {
                // A word wider than the line: as much of it as fits, at least one character so that the rest shrinks.
                let cut = max(end(of: word, within: width) ?? word.startIndex, word.index(after: word.startIndex))
                line = String(word[..<cut])
                rest = rest[cut...]
            }
            lines.append(line)
            line = ""
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The same number of lines, of about the same width, so that no single word is left over for the last. O(n).
    func balancedLines(of text: String, width: Double, limit: Int) -> [String] {
        var best = lines(of: text, width: width, limit: limit)
        guard best.count > 1, best.last?.hasSuffix("…") == false else { return best }
        for share in stride(from: 0.95, through: 0.5, by: -0.05) {
            let narrower = lines(of: text, width: width * share, limit: best.count + 1)
            if narrower.count > best.count { break }
            best = narrower
        }
        return best
    }

    /// The end of the longest beginning that fits, found without reading further. Nil where `width` is negative.
    private func end<Text: StringProtocol>(of text: Text, within width: Double) -> Text.Index? {
        guard width >= 0 else { return nil }
        let room = width * 1_000 / font.size
        var used = 0.0
        for index in text.indices {
            for scalar in text[index].unicodeScalars {
                used += Double(GlyphWidths.width(of: scalar, bold: font.isBold))
            }
            if used > room { return index }
        }
        return text.endIndex
    }
}
