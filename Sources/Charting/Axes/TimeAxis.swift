import ImpreciseDates

/// The axis of time along the bottom of a panel, and the guides that rise from it.
struct TimeAxis {
    let scale: TimeScale
    let unit: TickUnit
    let y: Double

    static let height = 26.0
    private static let font = Font.label

    init(scale: TimeScale, y: Double) {
        self.scale = scale
        self.y = y
        unit = scale.tickUnit(labels: TextMeasure(font: Self.font))
    }

    /// Faint uprights at the labelled marks, from `top` to the axis.
    func guides(from top: Double) -> [SVGElement] {
        marks.map { RuleMark.vertical(x: $0, from: top, to: y, colour: .grid).element }
    }

    var elements: [SVGElement] {
        var elements = [
            RuleMark.horizontal(from: scale.left, to: scale.right, y: y, colour: .edge).element
        ]
        for day in scale.minorTicks(of: unit) {
            elements.append(upright(at: scale.start(of: day), length: 3))
        }
        elements += marks.map { upright(at: $0, length: 6) }
        return elements + labels
    }

    /// Where labelled marks stand; a period that began before the span has none.
    private var marks: [Double] {
        unit.ticks(in: scale.span).filter { $0.day > scale.span.earliest }.map { scale.start(of: $0.day) }
    }

    private func upright(at x: Double, length: Double) -> SVGElement {
        RuleMark.vertical(x: x, from: y, to: y + length, colour: .edge).element
    }

    /// Labels from left to right; one that would leave the axis, its period or touch the one before is left out. Where
    /// none remains, the first day of the span stands at the left end and, if it finds room, the last at the right.
    private var labels: [SVGElement] {
        let measure = TextMeasure(font: Self.font)
        var elements: [SVGElement] = []
        var end = -Double.infinity
        for tick in unit.ticks(in: scale.span) {
            let width = measure.width(of: tick.label)
            let centre: Double
            if let period = tick.period {
                let extent = scale.extent(of: period)
                guard extent.upperBound - extent.lowerBound >= width else { continue }
                centre = (extent.lowerBound + extent.upperBound) / 2
            } else {
                let low = scale.left + width / 2
                centre = min(max(scale.start(of: tick.day), low), max(low, scale.right - width / 2))
            }
            guard centre - width / 2 >= end + 4 else { continue }
            end = centre + width / 2
            elements.append(label(tick.label, at: centre, .middle))
        }
        if !elements.isEmpty { return elements }
        let (first, last) = (scale.span.earliest.description, scale.span.latest.description)
        if first == last { return [label(first, at: (scale.left + scale.right) / 2, .middle)] }
        let ends = [label(first, at: scale.left, .start), label(last, at: scale.right, .end)]
        let fits = measure.width(of: first) + measure.width(of: last) + 4 <= scale.right - scale.left
        return fits ? ends : [ends[0]]
    }

    private func label(_ text: String, at x: Double, _ anchor: TextMark.Anchor) -> SVGElement {
        TextMark(text: text, x: x, y: y + 19, font: Self.font, colour: .mutedInk, anchor: anchor).element
    }
}
