/// Where the columns of a specification chart stand, the same in all its panels: labels at the left, a slot for each
/// specification, the name of the level at the right.
struct SpecificationLayout {
    let left: Double
    let right: Double
    let levelLabel: String
    /// From rank to pixel; a specification has the stretch from its rank to the next.
    let slots: LinearScale

    static let indent = 10.0
    static let gap = 8.0
    private static let labelShare = 0.34

    init(curve: SpecificationCurve, left: Double, right: Double) {
        let measure = TextMeasure(font: .label)
        levelLabel = "p = \(DrawnText.value(curve.level))"
        let labels = curve.choices.filter(\.isDrawn).flatMap(\.values).map { measure.width(of: $0.label) }
        let widest = max((labels.max() ?? 0) + Self.indent, measure.width(of: "0.00"))
        let plotLeft = left + min(widest, (right - left) * Self.labelShare) + Self.gap
        self.left = left
        self.right = right
        slots = LinearScale(
            domain: 0...Double(max(curve.ranked.count, 1)), start: plotLeft,
            end: right - measure.width(of: levelLabel) - Self.gap)
    }

    /// Pixels of one specification.
    var slotWidth: Double { (slots.end - slots.start) / slots.domain.upperBound }

    func middle(of rank: Int) -> Double { slots.position(Double(rank) + 0.5) }

    /// Within what a narrow slot leaves, and still to be seen.
    var dotRadius: Double { min(max(slotWidth * 0.42, 1.8), 4.4) }

    var tickWidth: Double { min(slotWidth * 0.5, 4) }

    /// What is shaded behind a specification: its slot, but neither a hairline nor half the page.
    func shade(of rank: Int) -> ClosedRange<Double> {
        let half = min(max(slotWidth, 8), 28) / 2
        return middle(of: rank) - half...middle(of: rank) + half
    }
}
