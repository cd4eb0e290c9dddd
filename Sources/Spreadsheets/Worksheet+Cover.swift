import CLibXLSXWriter

extension Worksheet {
    /// Writes the cover: title in A1, the question under it, the findings with the first in large type, then the lines.
    /// Labels stand in bold in the first column, what they say in the wide second one, as tall as its text needs.
    package func write(_ cover: CoverSheet) throws {
        let findings = cover.findings.enumerated().map { index, finding in
            CoverSheet.Line(index == 0 ? "Main finding" : "Further finding", .text(finding))
        }
        let labels = (findings + cover.lines).map { TextMeasure.width(of: $0.label) * TextSize.header.widthFactor }
        let labelWidth = min(max(labels.max() ?? 0, 12), 28) + ColumnLayout.padding

        try writeTitle(cover.title)
        var row = 1
        let questionWidth = (labelWidth + Self.statementWidth) / TextSize.question.widthFactor
        for line in TextMeasure.lines(of: cover.question, within: questionWidth) {
            try write(.text(line), row: row, column: 0, style: .question)
            try setHeight(TextSize.question.height(ofLines: 1), ofRow: row)
            row += 1
        }
        row += 1
        for (index, finding) in findings.enumerated() {
            let isFirst = index == 0
            try write(
                finding, row: row, labelWidth: labelWidth, style: isFirst ? .finding : .statement,
                size: isFirst ? .finding : .body)
            row += 1
        }
        if !findings.isEmpty { row += 1 }
        for line in cover.lines {
            try write(line, row: row, labelWidth: labelWidth, style: .statement, size: .body)
            row += 1
        }
        try setWidth(labelWidth, ofColumn: 0)
        try setWidth(Self.statementWidth, ofColumn: 1)
        worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        try setUpPrinting(.portrait, repeating: nil)
    }

    private func write(
        _ line: CoverSheet.Line, row: Int, labelWidth: Double, style: CellStyle, size: TextSize
    ) throws {
        let content = CellContent(line.content)
        let style: CellStyle =
            switch content {
            case .link: .statementLink
            case .day: .statementDay
            default: style
            }
        try write(.text(line.label), row: row, column: 0, style: .label)
        try put(content, row: row, column: 1, style: style)
        let labelLines = ColumnLayout.lineCount(of: line.label, inColumn: labelWidth, size: .header)
        let lines = ColumnLayout.lineCount(of: content.shown(in: .text), inColumn: Self.statementWidth, size: size)
        try setHeight(
            max(TextSize.header.height(ofLines: labelLines), size.height(ofLines: lines)) + Self.rowGap, ofRow: row)
    }

    /// About a hundred letters, the longest line that is easy to read.
    private static let statementWidth = 90.0
    /// White space under each line, in points.
    private static let rowGap = 4.0
}
