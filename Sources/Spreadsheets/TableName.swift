/// The name of an Excel table, unlike all others in its workbook.
///
/// The rule: `Table_` and the sheet's name, in which every character but letters and the digits 0-9 becomes `_`. The
/// opening word keeps it from looking like a cell (`DEA2024`) or a number. A name that is taken gets `_2`, `_3`...
struct TableName: Hashable, Sendable {
    let text: String

    init(for sheet: SheetName, besides taken: Set<TableName> = []) {
        let base = "Table_" + String(sheet.text.map { Self.isKept($0) ? $0 : "_" })
        let lowered = Set(taken.map { $0.text.lowercased() })
        var name = base
        var number = 2
        while lowered.contains(name.lowercased()) {
            name = "\(base)_\(number)"
            number += 1
        }
        text = name
    }

    private static func isKept(_ character: Character) -> Bool {
        character.isLetter || (character.isASCII && character.isNumber)
    }
}
