/// Entries side by side, in as many rows as they need.
struct Legend {
    let left: Double
    let right: Double
    let top: Double
    let entries: [LegendEntry]

    private static let font = Font.label
    private static let rowHeight = 19.0
    private static let gap = 22.0

    /// What is drawn, and where the legend ends.
    var layout: (elements: [SVGElement], bottom: Double) {
        let measure = TextMeasure(font: Self.font)
        var elements: [SVGElement] = []
        var x = left
        var rowTop = top
        var bottom = top
        for entry in entries {
            let room = right - left - entry.keyWidth
            let lines = measure.lines(of: entry.text, width: room, limit: 3)
            let width = entry.keyWidth + (lines.map { measure.width(of: $0) }.max() ?? 0)
            if x > left, x + width > right {
                x = left
                rowTop = bottom
            }
            var keyX = x
            for key in entry.keys {
                elements += key.elements(x: keyX, middle: rowTop + Self.rowHeight / 2)
                keyX += key.width + 4
            }
            for (index, line) in lines.enumerated() {
                let base = rowTop + Self.rowHeight / 2 + 4 + Double(index) * Self.font.lineHeight
                elements.append(TextMark(text: line, x: x + entry.keyWidth, y: base, font: Self.font).element)
            }
            let height = Self.rowHeight + Double(max(lines.count - 1, 0)) * Self.font.lineHeight
            bottom = max(bottom, rowTop + height)
            x += width + Self.gap
        }
        return (elements, bottom)
    }
}
