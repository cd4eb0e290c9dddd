import CLibXLSXWriter

extension WorkbookProperties {
    /// Copies the properties into the workbook; texts are cleaned, and cut to what Excel takes.
    func set(in workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
        let copies = TextCopies()
        func cleaned(_ text: String) -> String { CellText.clean(text, atMost: Self.longestText, escaping: false) }
        var properties = lxw_doc_properties()
        if !title.isEmpty { copies.set(&properties.title, to: cleaned(title)) }
        if !subject.isEmpty { copies.set(&properties.subject, to: cleaned(subject)) }
        if !keywords.isEmpty { copies.set(&properties.keywords, to: cleaned(keywords)) }
        if let author, !author.isEmpty { copies.set(&properties.author, to: cleaned(author)) }
        if !comments.isEmpty { copies.set(&properties.comments, to: cleaned(comments)) }
        properties.created = time_t(createdSeconds)
        return withExtendedLifetime(copies) { workbook_set_properties(workbook, &properties) }
    }
}
