extension AuditRule {
    static let sheetNames = AuditRule(
        .sheetName, .essential, "Every sheet has a name of its own that is no default name", .checklist(.structure, 1),
        fault: "a sheet is not told apart by its name",
        expected: "a name that tells what the sheet holds, once in the workbook",
        mend: "double-click the sheet's tab and name it after what it holds, or number it"
    ) { workbook, findings in
        var taken: Set<String> = []
        for sheet in workbook.sheets {
            if isDefault(sheet.name) {
                findings.add(sheet, .first, "the default name `\(sheet.name)`")
            } else if sheet.name != sheet.name.trimmingSpaces {
                findings.add(sheet, .first, "spaces at an end of the name `\(sheet.name)`")
            }
            if !taken.insert(sheet.name.lowercased()).inserted {
                findings.add(sheet, .first, "the name `\(sheet.name)` a second time")
            }
        }
    }

    /// Whether Excel or LibreOffice gives a sheet this name by itself: the word for sheet, in the language of the program,
    /// and a number.
    private static func isDefault(_ name: String) -> Bool {
        let word = name.lowercased().trimmingSpaces.reversed().drop { $0.isNumber }.drop { $0 == " " || $0 == "_" }
        let hasNumber = name.trimmingSpaces.last?.isNumber ?? false
        return hasNumber && words.contains(String(word.reversed()))
    }

    private static let words: Set = [
        "sheet", "worksheet", "chart", "tabelle", "diagramm", "feuil", "feuille", "graph", "hoja", "foglio", "grafico",
        "blad", "planilha", "folha", "arkusz", "munka", "list", "hárok", "taulukko", "ark", "sayfa", "foaie", "лист",
        "аркуш", "φύλλο", "leht", "lapa", "lapas", "sheet (", "workbook",
    ]
}
