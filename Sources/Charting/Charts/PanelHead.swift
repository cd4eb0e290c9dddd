/// The name of a panel in bold, at most so many lines, and its numbers behind it or, where there is no room, below it.
struct PanelHead {
    let title: String
    let detail: String
    let left: Double
    let right: Double
    let top: Double
    var limit = 3

    static let lineHeight = Font.heading.lineHeight

    var marks: [TextMark] {
        let measure = TextMeasure(font: .heading)
        let plain = TextMeasure(font: Font(size: Font.heading.size))
        let room = right - left
        let lines = measure.lines(of: title, width: room, limit: limit)
        var marks = lines.enumerated().map { index, line in
            TextMark(text: line, x: left, y: top + Double(index) * Self.lineHeight + 12, font: .heading)
        }
        let detail = DrawnText.clean(detail)
        if detail.isEmpty { return marks }
        if let last = lines.last, measure.width(of: last) + TextMark.detailGap + plain.width(of: detail) <= room {
            marks[marks.count - 1].detail = detail
            return marks
        }
        for line in plain.lines(of: detail, width: room, limit: 3) {
            let y = top + Double(marks.count) * Self.lineHeight + 12
            marks.append(TextMark(text: line, x: left, y: y, font: plain.font, colour: .mutedInk))
        }
        return marks
    }

    var bottom: Double { top + Double(marks.count) * Self.lineHeight }
}
