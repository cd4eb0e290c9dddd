import CLibXLSXWriter

extension WorkbookProperties {
    /// Copies the properties into the workbook; texts are cleaned, and cut to what Excel takes.
    func set(in workbook: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
        var copies: [UnsafeMutablePointer<CChar>?] = []
        defer { copies.forEach { free($0) } }
        func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
            guard let text, !text.isEmpty else { return nil }
            let copy = strdup(CellText.clean(text, atMost: Self.longestText, escaping: false))
            copies.append(copy)
            return copy
        }
        var properties = lxw_doc_properties()
        properties.title = copy(title)
        properties.subject = copy(subject)
        properties.keywords = copy(keywords)
        properties.author = copy(author)
        properties.comments = copy(comments)
        properties.created = time_t(createdSeconds)
        return workbook_set_properties(workbook, &properties)
    }
}
