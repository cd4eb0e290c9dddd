extension AuditRule {
    static let alternativeTexts = AuditRule(
        .alternativeText, .essential, "Every picture and chart has an alternative text", .guidance,
        fault: "a picture or chart has no alternative text",
        expected: "a sentence on what it shows, or the mark that it is decoration",
        mend: "right-click it, choose View Alt Text, and write what it shows"
    ) { workbook, findings in
        for sheet in workbook.sheets {
            // The words of a text box are read aloud themselves.
            for drawing in sheet.drawings where !drawing.isDecorative && drawing.kind != .textBox {
                if drawing.description.isEmpty {
                    findings.add(sheet, drawing.place, "the \(drawing.kind.rawValue) `\(drawing.name)` without one")
                } else if isFileName(drawing.description) {
                    findings.add(sheet, drawing.place, "the name of a file, `\(drawing.description.shortened())`")
                }
            }
        }
    }

    private static func isFileName(_ text: String) -> Bool {
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".emf", ".bmp", ".tif"].contains { text.lowercased().hasSuffix($0) }
    }

    static let images = AuditRule(
        .imageUnneeded, .advice, "There are no pictures", .checklist(.formatting, 11),
        fault: "a sheet has a picture",
        expected: "cells with text and numbers; a picture belongs into the page around the workbook",
        mend: "take it out, or say in a cell what it shows"
    ) { workbook, findings in
        for sheet in workbook.sheets {
            for drawing in sheet.drawings where drawing.kind == .picture {
                findings.add(sheet, drawing.place, "the picture `\(drawing.name)`")
            }
        }
    }

    static let textBoxes = AuditRule(
        .textBox, .essential, "No text floats over the cells", .checklist(.formatting, 6),
        fault: "a text box or a control lies over the cells", expected: "text in cells, where screen readers find it",
        mend: "write the text into a cell and delete the box"
    ) { workbook, findings in
        for sheet in workbook.worksheets {
            for drawing in sheet.drawings where drawing.kind == .textBox {
                findings.add(sheet, drawing.place, "the text box `\(drawing.name)`")
            }
            if sheet.hasControls { findings.add(sheet, .first, "buttons, lists or embedded objects") }
        }
    }
}
