/// The rows of one choice below a specification chart: its title, and for each value a tick under every specification
/// that has it.
struct SpecificationRows {
    let choice: SpecificationChoice
    let layout: SpecificationLayout
    let top: Double

    private static let titleHeight = 21.0
    private static let rowHeight = 17.0
    private static let tickHeight = 11.0

    var bottom: Double { top + Self.titleHeight + Double(choice.values.count) * Self.rowHeight + 4 }

    var elements: [SVGElement] {
        let title = TextMeasure(font: .strongLabel).ellipsised(choice.title, to: layout.right - layout.left)
        return [TextMark(text: title, x: layout.left, y: top + 15, font: .strongLabel).element]
            + choice.values.enumerated().flatMap { index, value in
                row(of: value, middle: top + Self.titleHeight + (Double(index) + 0.5) * Self.rowHeight)
            }
    }

    private func row(of value: SpecificationChoice.Value, middle: Double) -> [SVGElement] {
        let x = layout.left + SpecificationLayout.indent
        let label = TextMeasure(font: .label).ellipsised(
            value.label, to: layout.slots.start - SpecificationLayout.gap - x)
        let half = layout.tickWidth / 2
        let ticks = value.ranks.map { rank in
            StepAreaMark.Block(
                left: layout.middle(of: rank) - half, right: layout.middle(of: rank) + half,
                top: middle - Self.tickHeight / 2, bottom: middle + Self.tickHeight / 2)
        }
        return [
            RuleMark.horizontal(from: layout.slots.start, to: layout.slots.end, y: middle, colour: .grid)
                .element,
            TextMark(text: label, x: x, y: middle + 4).element,
            StepAreaMark(blocks: ticks, fill: .ink).element,
        ]
    }
}
