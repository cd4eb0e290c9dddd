extension AuditRule {
    static let cover = AuditRule(
        .coverMissing, .advice, "The first sheet is a cover without a table of data", .guidance,
        fault: "the workbook has no cover",
        expected: "a first sheet that says what the workbook is, from whom and when",
        mend:
            "put a sheet `Cover` in front, with the title in A1 and a line on publisher, date, sources and contact each"
    ) { workbook, findings in
        guard let first = workbook.visibleSheets.first, first.kind == .worksheet else { return }
        if isCover(first.name) { return }
        if let table = first.tables.first {
            findings.add(first, table.area, "the table `\(table.name)` on the first sheet, `\(first.name)`")
        } else if let block = first.unmarkedTable(minimumColumns: 3) {
            findings.add(first, block, "a table on the first sheet, `\(first.name)`")
        }
    }

    static let contents = AuditRule(
        .contentsMissing, .advice, "A workbook of several sheets lists them all", .guidance,
        fault: "sheets are not in a list of contents",
        expected: "a sheet `Contents`, or a cover, that names every other sheet, best as links",
        mend: "name the missing sheets there, each as a link to its A1"
    ) { workbook, findings in
        let visible = workbook.visibleSheets
        guard visible.count > 3 else { return }
        let candidates = visible.prefix(3).filter { $0.kind == .worksheet }.map { sheet in
            (sheet, missing: visible.dropFirst().filter { $0.name != sheet.name && !sheet.names($0) }.map(\.name))
        }
        guard let best = candidates.min(by: { $0.missing.count < $1.missing.count }), !best.missing.isEmpty else {
            return
        }
        // The other sheets in front of the contents need no entry.
        let front = Set(candidates.map(\.0.name))
        let missing = best.missing.filter { !(front.contains($0) && isFrontMatter($0)) }
        guard !missing.isEmpty else { return }
        findings.add(
            best.0, .first,
            "\(counted(missing.count, "sheet")) of \(visible.count) not named there: "
                + missing.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (missing.count > 5 ? ", …" : ""))
    }

    private static func isCover(_ name: String) -> Bool {
        ["cover", "title", "about", "introduction", "information", "read me", "readme", "contents", "index"].contains {
            name.lowercased().hasPrefix($0)
        }
    }

    private static func isFrontMatter(_ name: String) -> Bool { isCover(name) || name.lowercased().hasPrefix("notes") }
}

extension AuditedSheet {
    /// Whether a cell or a link of this sheet names the other one.
    fileprivate func names(_ other: AuditedSheet) -> Bool {
        let name = other.name.lowercased()
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        let isLinked = links.contains {
            let location = $0.location?.lowercased() ?? ""
            return location.hasPrefix("'\(quoted)'!") || location.hasPrefix("\(name)!")
        }
        // A title speaks of what is in the workbook, and may have the words of a sheet's name by chance.
        return isLinked
            || cells.prefix(Self.mostEntries).contains {
                $0.place != .first && ($0.text ?? $0.number)?.isEntry(for: name) ?? false
            }
    }
}

extension AuditedSheet {
    /// A list of contents is not longer.
    private static var mostEntries: Int { 10_000 }
}

extension String {
    /// Whether this is the entry of a list for a sheet: its name in small letters, with little around it, as in `Sheet Deals`.
    fileprivate func isEntry(for name: String) -> Bool {
        guard count >= name.count, count <= name.count + 16 else { return false }
        let text = lowercased()
        return text.ranges(of: name).contains { range in
            (range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isAlphanumeric)
                && (range.upperBound == text.endIndex || !text[range.upperBound].isAlphanumeric)
        }
    }
}
