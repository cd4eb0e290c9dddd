/// The axis of days since a start: `0 ... 30 ... 60`.
struct DayAxis {
    /// From day to pixel.
    let scale: LinearScale
    let y: Double

    static let height = 26.0
    private static let font = Font.label

    /// The days that are labelled: round numbers from 0 on.
    var ticks: [Int] {
        let last = scale.domain.upperBound
        guard last >= 0, last < 1e15 else { return [] }
        let widest = TextMeasure(font: Self.font).width(of: DrawnText.grouped(Int(last)))
        let room = (scale.end - scale.start) / (widest + 16)
        let step = NiceStep.daysAtLeast(last / max(room, 1))
        return Array(stride(from: 0, through: Int(last), by: step))
    }

    var elements: [SVGElement] {
        ticks.flatMap { tick -> [SVGElement] in
            let x = scale.position(Double(tick))
            let label = DrawnText.grouped(tick)
            // No label hangs over the end of the axis, where the next panel or the page's edge may be.
            let half = TextMeasure(font: Self.font).width(of: label) / 2
            return [
                RuleMark.vertical(x: x, from: y, to: y + 6, colour: .edge).element,
                TextMark(
                    text: label, x: min(x, scale.end - half), y: y + 19, font: Self.font, colour: .mutedInk,
                    anchor: .middle
                ).element,
            ]
        }
    }
}
