extension AuditRule {
    static let linkTexts = AuditRule(
        .linkText, .essential, "Every link leads somewhere and has a text that says where", .checklist(.formatting, 2),
        fault: "a link does not say where it leads",
        expected: "words that make sense without the text around them, not an address and not `click here`",
        mend: "select the cell, choose Insert, Link, and write what the page is into Text to display"
    ) { workbook, findings in
        let names = Set(workbook.sheets.map { $0.name.lowercased() })
        for sheet in workbook.worksheets {
            var faults: [String: [CellPlace]] = [:]
            for (place, text) in sheet.linkTexts {
                if let fault = fault(of: text) { faults[fault, default: []].append(place) }
            }
            for link in sheet.links {
                guard let target = link.target?.lowercased() else { continue }
                if ["javascript:", "file:", "vbscript:", "data:"].contains(where: target.hasPrefix) {
                    faults["a link to `\(target.shortened(to: 40))`, which no reader may open", default: []]
                        .append(link.area.first)
                }
            }
            for link in sheet.links where link.target == nil {
                if let name = sheetName(in: link.location ?? ""), !names.contains(name.lowercased()) {
                    faults["a link to the sheet `\(name)`, which is not there", default: []].append(link.area.first)
                } else if link.location?.isEmpty ?? true {
                    faults["a link that leads nowhere", default: []].append(link.area.first)
                }
            }
            for (fault, places) in faults.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) }) {
                findings.add(sheet, places) { $0 == 1 ? fault : "\($0) links, the first of them here: \(fault)" }
            }
        }
    }

    private static func fault(of text: String) -> String? {
        let text = text.trimmingSpaces
        let lowered = text.lowercased()
        if text.isEmpty { return "a link without a text" }
        if ["http://", "https://", "www.", "ftp://", "file:"].contains(where: lowered.hasPrefix), !text.contains(" ") {
            return "an address as the text"
        }
        return vague.contains(lowered.trimmingDots) ? "the text \"\(text)\"" : nil
    }

    private static let vague: Set = [
        "click here", "click", "here", "link", "this link", "this page", "this", "more", "read more", "learn more",
        "see more",
        "page", "website", "web site", "web page", "url", "download", "details", "more details", "go",
    ]

    /// The sheet of a place such as `'Deals'!A1`; nil for a defined name.
    private static func sheetName(in location: String) -> String? {
        guard let mark = location.lastIndex(of: "!") else { return nil }
        let name = location[..<mark].drop { $0 == "#" }
        guard name.first == "'", name.last == "'", name.count > 1 else { return String(name) }
        return name.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false).joined(
            separator: "'")
    }
}

extension AuditedSheet {
    /// What each link shows: its cell's text, else the one that the link brings.
    fileprivate var linkTexts: [(CellPlace, String)] {
        links.map { link in
            let cell = cell(at: link.area.first)
            if case .number(let number) = cell?.content { return (link.area.first, number) }
            return (link.area.first, cell?.text ?? link.display ?? "")
        }
            + formulas.filter { $0.text.uppercased().hasPrefix("HYPERLINK(") }.map { formula in
                (formula.place, cell(at: formula.place)?.text ?? "")
            }
    }
}

extension String {
    fileprivate var trimmingDots: String {
        var text = Substring(self)
        while let last = text.last, ".…:>» ".contains(last) { text.removeLast() }
        return String(text)
    }
}
