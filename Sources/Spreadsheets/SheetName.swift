/// A sheet name that Excel takes, unlike all others in its workbook.
///
/// The rule: control characters and `[ ] : * ? / \` become `-`; spaces and apostrophes at either end go; an empty
/// name is `Sheet`; `History`, which Excel keeps for itself, is `History sheet`; a name over 31 UTF-16 units is cut after
/// the last whole character that fits; a name that is taken, whatever the case of its letters, gets ` (2)`, ` (3)`...,
/// cut further to make room.
package struct SheetName: Hashable, Sendable {
    package let text: String

    static let longest = 31

    package init(_ wanted: String, besides taken: Set<SheetName> = []) {
        let base = Self.safe(wanted)
        let lowered = Set(taken.map { $0.text.lowercased() })
        var name = base
        var number = 2
        while lowered.contains(name.lowercased()) {
            let suffix = " (\(number))"
            name = Self.cut(base, to: Self.longest - suffix.utf16.count) + suffix
            number += 1
        }
        text = name
    }

    /// `internal:'Deals'!A1`: the url of a link to the sheet's first cell.
    package var link: String { "internal:\(quoted)!A1" }

    /// The name as formulas and links write it, always in apostrophes.
    var quoted: String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func safe(_ wanted: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in wanted.unicodeScalars {
            let isRefused = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
            scalars.append(isRefused || !CellText.isAllowed(scalar) ? "-" : scalar)
        }
        let name = trimmed(cut(trimmed(String(scalars)), to: longest))
        if name.isEmpty { return "Sheet" }
        return name.lowercased() == "history" ? name + " sheet" : name
    }

    private static func trimmed(_ name: String) -> String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "'" }
        let start = name.drop(while: isEdge)
        guard let last = start.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(start[...last])
    }

    private static func cut(_ name: String, to units: Int) -> String {
        var length = 0
        return String(
            name.prefix { character in
                length += character.utf16.count
                return length <= units
            })
    }
}
