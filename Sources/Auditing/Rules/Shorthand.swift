extension AuditRule {
    static let shorthandExplained = AuditRule(
        .shorthandUnexplained, .advice, "Every shorthand is explained", .shorthand,
        fault: "a shorthand is not explained",
        expected: "a line above the table, on the cover or in the Notes sheet on what it means",
        mend: "write it there, as in: [x] means that the value is not available"
    ) { workbook, findings in
        var explained: Set<String> = []
        for text in workbook.worksheets.lazy.flatMap(\.cells).compactMap(\.text) {
            let marks = marks(in: text)
            // A text that is more than the marks themselves says something of them.
            if !marks.isEmpty, text.count > marks.reduce(0, { $0 + $1.count }) + 6 { explained.formUnion(marks) }
        }
        for sheet in workbook.worksheets {
            var told: Set<String> = []
            for cell in sheet.cells where sheet.table(at: cell.place) != nil {
                guard let text = cell.text else { continue }
                for mark in marks(in: text) where !explained.contains(mark) && told.insert(mark).inserted {
                    findings.add(sheet, cell.place, "`\(mark)`, which no text explains")
                }
            }
        }
    }

    /// `[x]`, `[low]` and the like: one to three letters in brackets.
    private static func marks(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
        return text.lowercased().split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap {
            piece in
            let inner: Substring = piece.prefix { $0 != "]" }
            guard (1...3).contains(inner.count), inner.count < piece.count, inner.allSatisfy(\.isLetter) else {
                return nil
            }
            return "[" + inner + "]"
        }
    }

    static let symbols = AuditRule(
        .shorthandSymbol, .advice, "No cell of a table holds nothing but symbols", .checklist(.formatting, 5),
        fault: "cells hold nothing but symbols", expected: "a shorthand such as [x], which is read aloud, or a word",
        mend: "write what is meant: [x] not available, [z] not applicable, [c] confidential, [low] rounds to 0"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                guard let body = table.body else { continue }
                var (places, first) = ([CellPlace](), "")
                for cell in sheet.cells(in: body) {
                    guard let text = cell.text, !cell.isBlank, !text.contains(where: \.isAlphanumeric) else { continue }
                    if places.isEmpty { first = text.trimmingSpaces.shortened(to: 10) }
                    places.append(cell.place)
                }
                findings.add(sheet, places) {
                    "\(counted($0, "cell")) with nothing but symbols, the first of them `\(first)`"
                }
            }
        }
    }
}
