import Markup

extension AuditRule {
    static let documentTitle = AuditRule(
        .documentTitle, .essential, "The document has a title", .checklist(.publishing, 3),
        fault: "the document has no title", expected: "a title, which is read aloud when the file is opened",
        mend: "write it under File, Info, Properties, Title"
    ) { workbook, findings in
        if workbook.properties.title.isEmpty { findings.add("no title in the document's properties") }
    }

    static let documentLanguage = AuditRule(
        .documentLanguage, .essential, "The document names its language", .checklist(.publishing, 3),
        fault: "the document does not name its language",
        expected: "a language as in BCP 47, such as `en-GB`, so that screen readers pronounce it",
        mend:
            "write it under File, Info, Properties, Advanced Properties, Custom, Language; in LibreOffice under File, Properties, Description"
    ) { workbook, findings in
        let language = workbook.properties.language
        if language.isEmpty {
            findings.add("no language in the document's properties")
        } else if LanguageTag(language) == nil {
            findings.add("`\(language.shortened())`, which is no name of a language")
        }
    }

    static let documentSubject = AuditRule(
        .documentSubject, .advice, "The document says what it is about", .checklist(.publishing, 3),
        fault: "the document does not say what it is about", expected: "a subject in the document's properties",
        mend: "write it under File, Info, Properties, Show All Properties, Subject"
    ) { workbook, findings in
        if workbook.properties.subject.isEmpty { findings.add("no subject in the document's properties") }
    }

    static let documentAuthor = AuditRule(
        .documentAuthor, .advice, "The document's author is no default name", .checklist(.publishing, 3),
        fault: "a default name is given as the author", expected: "the organisation that publishes it, or nothing",
        mend: "change it under File, Info, Related People, Author"
    ) { workbook, findings in
        let author = workbook.properties.author
        if defaults.contains(author.lowercased()) { findings.add("`\(author)`") }
    }

    private static let defaults: Set = [
        "openpyxl", "user", "microsoft office user", "windows user", "admin", "administrator", "author", "unknown",
        "unknown creator", "apache poi", "sheetjs", "epplus", "xlsxwriter", "owner", "default", "pc", "office",
    ]

    static let cursor = AuditRule(
        .cursorAway, .essential, "The workbook opens on its first sheet, with the cursor in A1",
        .checklist(.publishing, 4),
        fault: "the workbook does not open at its beginning", expected: "the first sheet in front, its cursor in A1",
        mend: "go to A1 of the first sheet (Ctrl+Home), and save"
    ) { workbook, findings in
        guard let first = workbook.sheets.firstIndex(where: { !$0.isHidden }) else { return }
        let sheet = workbook.sheets[first]
        let active = workbook.sheets.indices.contains(workbook.activeSheet) ? workbook.activeSheet : first
        if active != first {
            findings.add(workbook.sheets[active], .first, "the sheet `\(workbook.sheets[active].name)` in front")
        }
        if workbook.sheets.filter(\.isSelected).count > 1 {
            findings.add(
                sheet, .first, "several sheets selected at once, so that what is written in one is written in all")
        }
        guard sheet.kind == .worksheet else { return }
        if sheet.activeCell != .first {
            findings.add(sheet, sheet.activeCell, "the cursor in \(sheet.activeCell.text)")
        }
        if sheet.topLeftCell != .first, !sheet.isFrozen {
            findings.add(sheet, sheet.topLeftCell, "the window scrolled to \(sheet.topLeftCell.text)")
        }
    }
}
