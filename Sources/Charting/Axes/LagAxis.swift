/// The axis of days before and after: `−90 ... 0 ... +90`.
struct LagAxis {
    /// From day to pixel; a day is the stretch from its number to the next.
    let scale: LinearScale
    let y: Double
    /// Where within its day a mark stands: 0 at the start, 0.5 in the middle.
    let offset: Double
    /// The name below the labels.
    let name: String

    static let height = 44.0
    private static let font = Font.label

    /// The days that are labelled: round numbers, with 0 among them.
    var ticks: [Int] {
        // A label such as `+180` and a gap.
        let room = (scale.end - scale.start) / 62
        let width = scale.domain.upperBound - scale.domain.lowerBound
        let step = NiceStep.daysAtLeast(width / max(room, 1))
        let first = (scale.domain.lowerBound / Double(step)).rounded(.up)
        let last = ((scale.domain.upperBound - offset) / Double(step)).rounded(.down)
        guard first <= last, first.magnitude < 1e15, last.magnitude < 1e15 else { return [] }
        return (Int(first)...Int(last)).map { $0 * step }
    }

    /// `−30`, `0`, `+30`.
    static func label(_ day: Int) -> String { (day > 0 ? "+" : "") + DrawnText.grouped(day) }

    var elements: [SVGElement] {
        var elements: [SVGElement] = []
        for tick in ticks {
            let x = scale.position(Double(tick) + offset)
            elements.append(RuleMark.vertical(x: x, from: y, to: y + 6, colour: .edge).element)
            let label = Self.label(tick)
            // Half of a label may hang over the end of the axis, but not over that of the page.
            let half = max(TextMeasure(font: Self.font).width(of: label) / 2 - ChartPage.margin / 2, 0)
            elements.append(text(label, x: min(max(x, scale.start + half), scale.end - half), y: y + 19))
        }
        return elements + [text(name, x: (scale.start + scale.end) / 2, y: y + 38)]
    }

    private func text(_ text: String, x: Double, y: Double) -> SVGElement {
        TextMark(text: text, x: x, y: y, font: Self.font, colour: .mutedInk, anchor: .middle).element
    }
}
