/// A vertical axis of amounts: labels to the left of the panel and a faint guide across it at each.
struct ValueAxis {
    let scale: LinearScale
    let left: Double
    let right: Double
    let ticks: [Double]

    static let font = Font.label

    /// Pixels that the labels need to the left of the panel.
    static func labelWidth(for ticks: [Double]) -> Double {
        let measure = TextMeasure(font: font)
        return (ticks.map { measure.width(of: DrawnText.value($0)) }.max() ?? 0) + 8
    }

    var elements: [SVGElement] {
        ticks.flatMap { tick in
            let y = scale.position(tick)
            return [
                RuleMark.horizontal(from: left, to: right, y: y, colour: tick == 0 ? .edge : .grid)
                    .element,
                TextMark(
                    text: DrawnText.value(tick), x: left - 8, y: y + 4, font: Self.font, colour: .mutedInk,
                    anchor: .end
                ).element,
            ]
        }
    }
}
