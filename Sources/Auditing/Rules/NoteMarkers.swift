/// Markers of notes in a text, such as `[note 1]` or `[notes 2 and 3]`.
enum NoteMarkers {
    /// The numbers of the notes that a text points to.
    static func numbers(in text: String) -> [Int] {
        var numbers: [Int] = []
        // Most texts have no bracket, and are looked at once.
        guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
        for piece in text.lowercased().split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
            guard piece.hasPrefix("note"), let end = piece.firstIndex(of: "]") else { continue }
            numbers += piece[..<end].split { !$0.isNumber }.compactMap { Int($0) }
        }
        return numbers
    }

    /// The number of the note that a cell of a notes sheet explains: `note 1`, `[note 1]`, `Note 1: ...` or `1`.
    static func explained(by text: String) -> Int? {
        var rest = Substring(text.lowercased()).drop { $0 == "[" || $0.isWhitespace }
        if rest.hasPrefix("note") {
            rest = rest.dropFirst(4).drop { $0.isWhitespace }
        } else if rest.count > 6 {
            return nil
        }
        return Int(rest.prefix { $0.isNumber })
    }
}

extension AuditRule {
    static let noteMarks = AuditRule(
        .noteMark, .essential, "No symbol or raised character points to a note", .checklist(.footnotes, 1),
        fault: "a symbol or a raised character points to a note",
        expected: "`[note 1]` behind the text, in plain characters",
        mend: "write `[note 1]` in its place, and the note in a sheet `Notes`"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            var (marked, quote) = ([CellPlace](), "")
            for cell in sheet.cells {
                guard case .text(let text) = cell.content, let mark = mark(in: text, workbook.style(of: cell)) else {
                    continue
                }
                if marked.isEmpty { quote = "`\(mark.shortened(to: 10))` in \"\(text.plain.shortened())\"" }
                marked.append(cell.place)
            }
            findings.add(sheet, marked) { $0 == 1 ? quote : "\($0) cells, the first of them here: \(quote)" }
        }
    }

    private static func mark(in text: CellText, _ format: CellFormat) -> String? {
        if let raised = text.superscript { return raised }
        if format.font.isSuperscript, !text.isBlank { return text.plain }
        // All of these are outside ASCII but for the asterisk and the hash.
        let plain = text.plain
        if let last = plain.last, plain.count > 1, "*†‡§¶#".contains(last), plain.contains(where: \.isAlphanumeric) {
            return String(last)
        }
        guard plain.utf8.contains(where: { $0 > 0x7F }),
            let index = plain.firstIndex(where: { Superscript.digits.contains($0) })
        else { return nil }
        return Superscript.isUsual(String(plain[index]), after: String(plain[..<index])) ? nil : String(plain[index])
    }

    static let noteWords = AuditRule(
        .noteWord, .advice, "Pointers to notes have the word note", .checklist(.footnotes, 2),
        fault: "a pointer to a note is a bare number", expected: "`[note 1]`",
        mend: "write the word: `[note 1]`"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for cell in sheet.cells {
                guard let text = cell.text, let number = bareNumber(in: text) else { continue }
                let isData = sheet.tables.contains { $0.body?.contains(cell.place) ?? false }
                if !isData { findings.add(sheet, cell.place, "`\(number)` in \"\(text.shortened())\"") }
            }
        }
    }

    /// `[1]` anywhere, or `(1)` at the end.
    private static func bareNumber(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }) else { return nil }
        for (open, close) in [("[", "]"), ("(", ")")] as [(Character, Character)] {
            var rest = Substring(text)
            while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
                let inner = rest[rest.index(after: start)..<end]
                let isEnd = rest.index(after: end) == rest.endIndex
                if !inner.isEmpty, inner.count < 3, inner.allSatisfy(\.isNumber),
                    open == "[" || (isEnd && start > text.startIndex)
                {
                    return String(rest[start...end])
                }
                rest = rest[rest.index(after: end)...]
            }
        }
        return nil
    }

    static let notePlaces = AuditRule(
        .notePlace, .advice, "No cell of data holds a pointer to a note", .checklist(.footnotes, 3),
        fault: "pointers to notes stand in cells of data", expected: "pointers in titles, headers or a column `Notes`",
        mend: "give the table a column `Notes` and write the pointer there"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                guard let body = table.body else { continue }
                let places = sheet.cells(in: body).filter { cell in
                    guard let text = cell.text, !NoteMarkers.numbers(in: text).isEmpty else { return false }
                    // The notes' own table explains them.
                    return !sheet.isNotes && sheet.noteExplained(at: cell) == nil
                        && !table.isForNotes(column: Int(cell.column))
                }.map(\.place)
                findings.add(sheet, Array(places)) { "\(counted($0, "pointer")) in cells of the table `\(table.name)`" }
            }
        }
    }

    static let notesExplained = AuditRule(
        .noteUnexplained, .advice, "Every note that is pointed to is in a sheet Notes", .checklist(.footnotes, 4),
        fault: "a note is pointed to and not there", expected: "a sheet `Notes` whose table has a row for each note",
        mend: "write the note into the sheet `Notes`, or take the pointer away"
    ) { workbook, findings in
        let notes = workbook.worksheets.filter(\.isNotes)
        var explained = Set(
            notes.flatMap(\.cells).compactMap { $0.text ?? $0.number }.compactMap(NoteMarkers.explained))
        // A sheet of another name may have a row for each note all the same.
        for sheet in workbook.worksheets { explained.formUnion(sheet.cells.compactMap(sheet.noteExplained)) }
        for sheet in workbook.worksheets where !sheet.isNotes {
            var missing: [Int: CellPlace] = [:]
            for cell in sheet.cells {
                guard let text = cell.text else { continue }
                for number in NoteMarkers.numbers(in: text) where !explained.contains(number) {
                    missing[number] = missing[number] ?? cell.place
                }
            }
            for (number, place) in missing.sorted(by: { $0.key < $1.key }) {
                findings.add(
                    sheet, place,
                    "`[note \(number)]`, and "
                        + (notes.isEmpty ? "no sheet `Notes`" : "no such note in `\(notes[0].name)`"))
            }
        }
    }
}

extension AuditedSheet {
    var isNotes: Bool { name.lowercased().hasPrefix("note") || name.lowercased().hasPrefix("footnote") }

    /// The number of the note whose row this cell begins: it holds the marker alone, and the cell to its right the note. In a
    /// column of notes the same marker is a pointer.
    fileprivate func noteExplained(at cell: AuditedCell) -> Int? {
        guard let text = cell.text, text.utf8.count < 16, let first = text.utf8.first, "[nN".utf8.contains(first),
            text.lowercased().contains("note"),
            !(table(at: cell.place)?.isForNotes(column: Int(cell.column)) ?? false),
            let note = self.cell(at: CellPlace(row: Int(cell.row), column: Int(cell.column) + 1))?.text,
            NoteMarkers.numbers(in: note).isEmpty, note.contains(where: \.isLetter)
        else { return nil }
        let rest = text.lowercased().filter { !"[]: .".contains($0) && !$0.isNumber }
        return rest == "note" ? NoteMarkers.explained(by: text) : nil
    }
}

extension AuditedCell {
    /// As the file writes it; nil where the cell is none.
    var number: String? { if case .number(let number) = content { number } else { nil } }
}

extension Character {
    var isAlphanumeric: Bool { isLetter || isNumber }
}
