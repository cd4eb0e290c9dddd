extension LanePlot {
    /// The lane's title in bold, at most two lines, and its numbers behind it or, where there is no room, below it.
    static func labels(
        for lane: TimelineLane, _ exact: Exact, _ imprecise: Imprecise, _ brackets: LaneBrackets, left: Double,
        right: Double
    ) -> [TextMark] {
        let measure = TextMeasure(font: .heading)
        let plain = TextMeasure(font: Font(size: Font.heading.size))
        let lines = measure.lines(of: lane.title, width: right - left, limit: 2)
        var marks = lines.enumerated().map { index, line in
            TextMark(text: line, x: left, y: Double(index) * labelHeight + 12, font: .heading)
        }
        let details = details(of: lane, exact, imprecise, brackets)
        if let last = lines.last,
            measure.width(of: last) + TextMark.detailGap + plain.width(of: details) <= right - left
        {
            marks[marks.count - 1].detail = details
        } else {
            for line in plain.lines(of: details, width: right - left, limit: 3) {
                marks.append(
                    TextMark(
                        text: line, x: left, y: Double(marks.count) * labelHeight + 12, font: plain.font,
                        colour: .mutedInk))
            }
        }
        return marks
    }

    /// `n = 35, 29 on a known day, 6 imprecise`, and what columns stand for where there are any.
    private static func details(
        of lane: TimelineLane, _ exact: Exact, _ imprecise: Imprecise, _ brackets: LaneBrackets
    ) -> String {
        let count = lane.events.count
        if count == 0 { return "n = 0: no events in the span" }
        let inexact = lane.events.count { !$0.isExact }
        var parts = ["n = \(DrawnText.grouped(count))"]
        if inexact > 0, inexact < count { parts.append("\(DrawnText.grouped(count - inexact)) on a known day") }
        if inexact > 0 { parts.append(inexact == count ? "all imprecise" : "\(DrawnText.grouped(inexact)) imprecise") }
        if brackets.isLeftOut { parts.append("too many brackets to be drawn") }
        if case .columns(let columns) = exact {
            let days = DrawnText.count(Int(columns.days), "day", "days")
            parts.append("a column counts \(days), the highest \(DrawnText.grouped(columns.peak))")
        }
        if case .columns(let columns) = imprecise {
            parts.append("below the line how many may be at a time, at most \(DrawnText.grouped(columns.peak))")
        }
        return parts.joined(separator: ", ")
    }
}
