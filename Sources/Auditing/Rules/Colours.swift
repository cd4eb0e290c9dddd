extension AuditRule {
    static let fills = AuditRule(
        .cellFill, .advice, "No cell has a background fill or a pattern", .checklist(.formatting, 8),
        fault: "cells have a background fill",
        expected: "cells without a fill, so that readers can choose their own colours",
        mend: "select the cells and choose Home, Fill Colour, No Fill; bold type sets a header apart as well"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            let filled = sheet.cells.filter { cell in
                let fill = workbook.style(of: cell).fill
                return fill.pattern == .lines || fill.pattern == .solid && fill.colour != .white
            }.map(\.place)
            findings.add(sheet, filled) { "\(counted($0, "cell")) with a fill" }
        }
    }

    static let colourAlone = AuditRule(
        .colourAlone, .essential, "No colour stands in place of a word", .checklist(.formatting, 9),
        fault: "a colour says what no word does", expected: "a word or a shorthand in each cell; colour may repeat it",
        mend: "write what the colour means into the cells, or into a column of their own"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for table in sheet.tables {
                guard let body = table.body else { continue }
                let coloured = sheet.cells(in: body).filter { cell in
                    guard cell.isBlank, let colour = workbook.style(of: cell).fill.colour else { return false }
                    return colour != .white
                }.map(\.place)
                findings.add(sheet, Array(coloured)) {
                    "\(counted($0, "empty cell")) with a fill in the table `\(table.name)`"
                }
            }
            if let scale = sheet.colourScales.first { findings.add(sheet, scale, "a colour scale") }
        }
    }

    static let contrast = AuditRule(
        .contrastLow, .essential, "Text stands out from its background", .checklist(.formatting, 10),
        fault: "text is hard to see against its background",
        expected: "a contrast of 4.5:1 at least, or 3:1 from 18 points on, 14 where it is bold (WCAG 2.1, 1.4.3)",
        mend: "select the cells and choose a darker font colour, or Automatic, under Home, Font Colour"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            var faults: [String: [CellPlace]] = [:]
            for cell in sheet.cells where !cell.isBlank {
                if let fault = fault(of: workbook.style(of: cell), in: sheet.table(at: cell.place), at: cell.place) {
                    faults[fault, default: []].append(cell.place)
                }
            }
            for (fault, places) in faults.sorted(by: { $0.value[0] < $1.value[0] }) {
                findings.add(sheet, places) { "\(fault) in \(counted($0, "cell"))" }
            }
        }
    }

    private static func fault(of format: CellFormat, in table: AuditedTable?, at place: CellPlace) -> String? {
        // A fill that is no plain colour is left to people.
        if format.fill.pattern == .lines || format.fill.pattern == .solid && format.fill.colour == nil { return nil }
        let ground = format.fill.colour ?? .white
        let text = format.font.colour ?? .black
        if format.fill.colour == nil, let table, table.mayBeDark(at: place) { return nil }
        let isLarge = format.font.size >= 18 || format.font.size >= 14 && format.font.isBold
        let contrast = text.contrast(with: ground)
        guard contrast < (isLarge ? 3 : 4.5) else { return nil }
        return "\(text.text) on \(ground.text), \(ratio(contrast)):1,"
    }

    /// One decimal, cut and not rounded, so that 4.49 does not read as 4.5.
    private static func ratio(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension AuditedTable {
    /// Whether the table's own style may set this cell on a dark ground, for light text. Of Excel's styles the first seven
    /// light ones have none; the others have it in the header, some in the first column, the dark ones everywhere.
    fileprivate func mayBeDark(at place: CellPlace) -> Bool {
        guard let style, !style.isEmpty else { return false }
        if let number = Int(style.drop { !$0.isNumber }), style.contains("Light"), number <= 7 { return false }
        return style.contains("Dark") || place.row < area.rows.lowerBound + headerRows
            || place.column == area.columns.lowerBound
    }
}
