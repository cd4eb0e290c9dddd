/// The header cells of an Excel table, which must each hold text, all different whatever the case of their letters.
///
/// The rule: title, the unit in parentheses, the marker of a note; line breaks become spaces; an empty title is `Column 3`;
/// one that is taken gets ` (2)`, ` (3)`...; what is before the marker is cut so that all has at most 255 UTF-16 units.
enum HeaderTexts {
    static let longest = 255

    static func of(_ columns: [SheetColumn]) -> [String] {
        var taken: Set<String> = []
        return columns.enumerated().map { index, column in
            let base = wanted(column, number: index + 1)
            let marker = column.marker.map { " \($0)" } ?? ""
            var text = CellText.clean(base, atMost: longest - marker.utf16.count) + marker
            var number = 2
            while !taken.insert(text.lowercased()).inserted {
                let suffix = " (\(number))\(marker)"
                text = CellText.clean(base, atMost: longest - suffix.utf16.count) + suffix
                number += 1
            }
            return text
        }
    }

    private static func wanted(_ column: SheetColumn, number: Int) -> String {
        let words = column.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let title = words.isEmpty ? "Column \(number)" : words
        let unit = column.unit.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
        return unit.isEmpty ? title : "\(title) (\(unit))"
    }
}
