/// Bars away from a middle line, over each the name of its group and its numbers.
struct TonePanel {
    let facet: ToneFacet
    let one: String
    let hatch: HatchPattern
    /// The longest bar to either side, of all panels.
    let widest: (one: Double, other: Double)
    let left: Double
    let right: Double
    let top: Double

    private static let barHeight = 13.0
    private static let gap = 9.0

    private var heading: PanelHead {
        PanelHead(title: facet.title, detail: "", left: left, right: right, top: top)
    }

    private var heads: [PanelHead] {
        var edge = facet.title.isEmpty ? top : heading.bottom + 6
        return facet.bars.map { bar in
            let name = DrawnText.clean(bar.title)
            let head = PanelHead(
                title: name.isEmpty ? "\u{2013}" : name, detail: bar.numbers(one), left: left, right: right, top: edge,
                limit: 2)
            edge = head.bottom + 4 + Self.barHeight + Self.gap
            return head
        }
    }

    private var barsBottom: Double { (heads.last?.bottom ?? top) + 4 + Self.barHeight + 4 }
    var bottom: Double { barsBottom + DayAxis.height }

    /// Room at both ends for the number behind the longest bar.
    private var counts: LinearScale {
        let measure = TextMeasure(font: .strongLabel)
        func room(_ count: Double) -> Double { measure.width(of: DrawnText.value(count)) + 8 }
        let total = max(widest.one + widest.other, 1)
        return LinearScale(
            domain: -widest.one...max(widest.other, total - widest.one), start: left + room(widest.one),
            end: right - room(widest.other))
    }

    var elements: [SVGElement] {
        let scale = counts
        let middle = scale.position(0)
        var elements = facet.title.isEmpty ? [] : heading.marks.map(\.element)
        for (bar, head) in zip(facet.bars, heads) {
            elements += head.marks.map(\.element)
            elements += sides(of: bar, top: head.bottom + 4, on: scale)
        }
        for head in heads {
            // Between the texts, not through them.
            elements.append(
                RuleMark.vertical(
                    x: middle, from: head.bottom + 1, to: head.bottom + 7 + Self.barHeight, colour: .ink
                ).element)
        }
        return elements + axis(scale)
    }

    private func sides(of bar: ToneBar, top: Double, on scale: LinearScale) -> [SVGElement] {
        let (start, end, middle) = (
            scale.position(-Double(bar.one)), scale.position(Double(bar.other)), scale.position(0)
        )
        var elements: [SVGElement] = []
        func rect(_ left: Double, _ right: Double, _ fill: Paint, _ stroke: Paint) {
            elements.append(
                RectMark(
                    left: left, right: right, top: top, bottom: top + Self.barHeight, fill: fill, stroke: stroke
                ).element)
        }
        if bar.one > 0 { rect(start, middle, hatch.fill, .event) }
        if bar.other > 0 { rect(middle, end, .triggerTint, .trigger) }
        func number(_ count: Int, _ x: Double, _ anchor: TextMark.Anchor) {
            elements.append(
                TextMark(
                    text: DrawnText.grouped(count), x: x, y: top + 11, font: .strongLabel, anchor: anchor
                ).element)
        }
        if bar.sided > 0 {
            number(bar.one, start - 5, .end)
            number(bar.other, end + 5, .start)
        }
        return elements
    }

    /// Counts to either side of 0; a label that would touch the one before, from the middle out, is left out.
    private func axis(_ scale: LinearScale) -> [SVGElement] {
        let measure = TextMeasure(font: .label)
        var elements = [
            RuleMark.horizontal(from: scale.start, to: scale.end, y: barsBottom, colour: .edge).element
        ]
        let width = max(scale.domain.upperBound - scale.domain.lowerBound, 1)
        let step = max(NiceStep.atLeast(width / max((scale.end - scale.start) / 70, 1)), 1)
        let ticks =
            stride(from: 0.0, through: scale.domain.upperBound, by: step).map { $0 }
            + stride(from: -step, through: scale.domain.lowerBound, by: -step).map { $0 }
        for tick in ticks {
            let x = scale.position(tick)
            let label = DrawnText.value(tick.magnitude)
            let half = measure.width(of: label) / 2
            elements.append(RuleMark.vertical(x: x, from: barsBottom, to: barsBottom + 6, colour: .edge).element)
            guard x - half >= left, x + half <= right, half * 2 + 6 < step / width * (scale.end - scale.start) else {
                continue
            }
            elements.append(
                TextMark(text: label, x: x, y: barsBottom + 19, colour: .mutedInk, anchor: .middle).element)
        }
        return elements
    }
}
