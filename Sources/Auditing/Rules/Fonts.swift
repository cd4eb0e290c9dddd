extension AuditRule {
    static let fontSizes = AuditRule(
        .fontSize, .advice, "Text is set in 10 points or more", .checklist(.formatting, 3),
        fault: "text is small", expected: "10 points at least; 12 are easier to read",
        mend: "select the cells and choose a larger size under Home, Font"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let small = sheet.cells.filter { !$0.isBlank && workbook.style(of: $0).font.size < 10 }
            guard let least = small.map({ workbook.style(of: $0).font.size }).min() else { continue }
            findings.add(sheet, small.map(\.place)) {
                "\(counted($0, "cell")) in less than 10 points, the smallest in \(plain(least))"
            }
        }
    }

    private static func plain(_ size: Double) -> String { Int(exactly: size).map(String.init) ?? "\(size)" }

    static let fontForms = AuditRule(
        .fontForm, .advice, "Text is set without serifs, italics and underlines but for links",
        .checklist(.formatting, 3),
        fault: "text is set in a form that is hard to read",
        expected: "a plain font such as Arial or Calibri, upright, underlined only where it is a link",
        mend: "select the cells and change the font, or take italics and underlines off, under Home, Font"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let linked = Set(sheet.links.flatMap { $0.area.places }).union(sheet.formulas.map(\.place))
            var faults: [String: [CellPlace]] = [:]
            for cell in sheet.cells where !cell.isBlank {
                let font = workbook.style(of: cell).font
                if let serif = serif(font.name) { faults["in \(serif)", default: []].append(cell.place) }
                if font.isItalic { faults["in italics", default: []].append(cell.place) }
                if font.isUnderlined, !linked.contains(cell.place) {
                    faults["underlined and no link", default: []].append(cell.place)
                }
            }
            for (fault, places) in faults.sorted(by: { $0.key < $1.key }) {
                findings.add(sheet, places) { "\(counted($0, "cell")) \(fault)" }
            }
        }
    }

    /// The font's name where it has serifs or strokes of one width like a typewriter's.
    private static func serif(_ name: String) -> String? {
        let lowered = name.lowercased()
        let isSerif = [
            "times", "cambria", "georgia", "garamond", "palatino", "book antiqua", "bookman", "century schoolbook",
            "constantia", "courier", "liberation serif", "noto serif", "dejavu serif", "baskerville", "didot", "comic",
        ].contains { lowered.hasPrefix($0) }
        return isSerif ? name : nil
    }

    static let rotatedText = AuditRule(
        .textRotated, .advice, "All text is horizontal", .checklist(.formatting, 3),
        fault: "text is turned", expected: "text from left to right",
        mend: "select the cells and choose Home, Orientation, and the option that is chosen again; wrap the text"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let turned = sheet.cells.filter { !$0.isBlank && workbook.style(of: $0).isRotated }.map(\.place)
            findings.add(sheet, turned) { "\(counted($0, "cell")) with turned text" }
        }
    }
}

extension CellArea {
    /// Every cell; of an area without sense, such as a link over whole columns, the first only.
    fileprivate var places: [CellPlace] {
        guard rows.count * columns.count <= 10_000 else { return [first] }
        return rows.flatMap { row in columns.map { CellPlace(row: row, column: $0) } }
    }
}
