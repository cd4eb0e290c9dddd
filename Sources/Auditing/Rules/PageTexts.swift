extension AuditRule {
    static let pageTexts = AuditRule(
        .headerFooterText, .essential, "Nothing stands in a page header or footer only", .checklist(.formatting, 6),
        fault: "a page header or footer holds what no cell does",
        expected: "headers and footers without content of their own, since screen readers pass over them",
        mend: "write it into a cell of the cover, and take it out under Page Layout, Print Titles, Header/Footer"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for page in sheet.pageTexts {
                let words = PageWords(page.text)
                if words.hasPicture { findings.add(sheet, .first, "a picture in the \(page.name)") }
                let missing = words.words.filter { !isKnown($0, on: sheet, of: workbook) }
                if let first = missing.first {
                    findings.add(sheet, .first, "\"\(first.shortened())\" in the \(page.name)")
                }
            }
        }
    }

    static let pages = AuditRule(
        .headerFooter, .advice, "There are no page headers and footers", .checklist(.formatting, 6),
        fault: "a sheet has a page header or footer", expected: "none, since screen readers pass over them",
        mend: "take it out under Page Layout, Print Titles, Header/Footer, unless the sheet is made to be printed"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            guard let page = sheet.pageTexts.first else { continue }
            findings.add(sheet, .first, "the \(page.name) `\(page.text.shortened())`")
        }
    }

    /// Whether a text of a page is in the workbook too: as the sheet's name, its title, or the workbook's.
    private static func isKnown(_ words: String, on sheet: AuditedSheet, of workbook: AuditedWorkbook) -> Bool {
        let words = words.lowercased()
        let known = [sheet.name, workbook.properties.title, workbook.file] + sheet.cells.compactMap(\.text)
        return known.contains { $0.lowercased().contains(words) }
    }
}

/// What a page header or footer says beside its codes (ECMA-376 part 1, 18.3.1.46).
struct PageWords {
    /// The texts between the codes; the words around a page's number, such as `Page 1 of 3`, are none.
    private(set) var words: [String] = []
    private(set) var hasPicture = false

    init(_ text: String) {
        var current = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "&", let code = rest.first else {
                current.append(character)
                continue
            }
            rest.removeFirst()
            switch code {
            case "&": current.append("&")
            // A font, as in &"Arial,Bold", or its colour, as in &KFF0000 and &K04-021.
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "K", "k": rest = rest.dropFirst(6)
            case "0"..."9": rest = rest.drop { $0.isNumber }
            case "G", "g":
                hasPicture = true
                close(&current)
            default: close(&current)
            }
        }
        close(&current)
    }

    private mutating func close(_ current: inout String) {
        let text = current.trimmingSpaces
        current = ""
        let letters = text.lowercased().filter { $0.isLetter || $0.isWhitespace }.trimmingSpaces
        if !letters.isEmpty, !["page", "of", "p", "pages", "sheet", "date", "printed", "file"].contains(letters) {
            words.append(text)
        }
    }
}
