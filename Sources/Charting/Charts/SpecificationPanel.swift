/// The upper panel of a specification chart: a mark for the p of each, and the rule at the level.
struct SpecificationPanel {
    let curve: SpecificationCurve
    let layout: SpecificationLayout
    let top: Double

    private static let plotHeight = 200.0

    private var plotTop: Double { top + 52 }
    /// Clear of a mark at p = 1.
    var shadeTop: Double { plotTop - 15 }
    var bottom: Double { plotTop + Self.plotHeight + 8 }

    private var scale: LinearScale {
        LinearScale(domain: 0...1, start: plotTop + Self.plotHeight, end: plotTop)
    }

    /// From back to front: guides, rule, marks by rank, and over them the declared one.
    var elements: [SVGElement] {
        let axis = ValueAxis(
            scale: scale, left: layout.slots.start, right: layout.slots.end, ticks: scale.ticks(5))
        return [axisName] + axis.elements + rule + marks + declared
    }

    private var axisName: SVGElement {
        let text = TextMeasure(font: .label).ellipsised(
            "p of each specification, smallest first", to: layout.right - layout.left)
        return TextMark(text: text, x: layout.left, y: top + 12, colour: .mutedInk).element
    }

    /// Its name stands beside the plot, where no mark can be.
    private var rule: [SVGElement] {
        let y = scale.position(min(max(curve.level, 0), 1))
        return [
            RuleMark(
                x1: layout.slots.start, y1: y, x2: layout.slots.end, y2: y, colour: .ink, width: 1.2,
                dashes: "5 3"
            ).element,
            TextMark(text: layout.levelLabel, x: layout.slots.end + SpecificationLayout.gap, y: y + 4).element,
        ]
    }

    private var marks: [SVGElement] {
        curve.ranked.enumerated().filter { $0.offset != curve.declaredRank }.map { rank, specification in
            let isBelow = curve.isBelow(specification)
            return DotMark(
                shape: isBelow ? .triangle : .circle, x: layout.middle(of: rank),
                y: scale.position(specification.p ?? 0), radius: layout.dotRadius,
                fill: isBelow ? .event : .trigger, tooltip: specification.label
            ).element
        }
    }

    private var declared: [SVGElement] {
        guard let rank = curve.declaredRank else { return [] }
        let specification = curve.ranked[rank]
        let x = layout.middle(of: rank)
        let measure = TextMeasure(font: .strongLabel)
        let text = measure.ellipsised(
            "declared, \(DrawnText.clean(specification.label))", to: layout.right - layout.slots.start)
        let half = measure.width(of: text) / 2
        return [
            DotMark(
                shape: .diamond, x: x, y: scale.position(specification.p ?? 0), radius: 6.5, fill: .ink,
                tooltip: specification.label
            ).element,
            TextMark(
                text: text, x: min(max(x, layout.slots.start + half), layout.right - half), y: shadeTop - 5,
                font: .strongLabel, anchor: .middle
            ).element,
        ]
    }
}
