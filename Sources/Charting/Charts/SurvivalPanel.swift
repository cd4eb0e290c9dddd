/// The curve of one group, with its interval, its name and numbers, and the axes.
struct SurvivalPanel {
    let group: SurvivalGroup
    /// Of all panels, so that all have the same days; at least 1.
    let lastDay: Int
    let left: Double
    let right: Double
    let top: Double

    static let lineColour = Paint.trigger
    private static let plotHeight = 110.0
    private static let headHeight = 28.0
    private static let ticks = [0, 0.5, 1]
    static let height = headHeight + plotHeight + DayAxis.height

    var bottom: Double { top + Self.height }
    private var plotTop: Double { top + Self.headHeight }
    private var plotBottom: Double { plotTop + Self.plotHeight }
    private var plotLeft: Double { left + ValueAxis.labelWidth(for: Self.ticks) }

    private var shares: LinearScale { LinearScale(domain: 0...1, start: plotBottom, end: plotTop) }
    /// Short of the right end, so that a fall on the last day shows.
    private var days: LinearScale { LinearScale(domain: 0...Double(lastDay), start: plotLeft, end: right - 6) }

    /// From back to front: guides, interval, curve, marks of those last seen.
    var elements: [SVGElement] {
        let axis = DayAxis(scale: days, y: plotBottom)
        return [head] + ValueAxis(scale: shares, left: plotLeft, right: right, ticks: Self.ticks).elements
            + axis.elements + interval + [
                StepLineMark(stretches: stretches(of: group.steps, at: \.waiting), colour: Self.lineColour).element,
                StepAreaMark(blocks: group.steps.filter { $0.censored > 0 }.map(mark), fill: .ink).element,
            ]
    }

    /// The name, cut so that the numbers behind it find room.
    private var head: SVGElement {
        let numbers =
            "n = \(DrawnText.grouped(group.count)), \(DrawnText.value(group.waitingCount)) still waiting"
        let room = right - left - TextMark.detailGap - TextMeasure(font: .heading).width(of: numbers)
        let name = TextMeasure(font: .heading).ellipsised(group.title, to: room)
        return TextMark(
            text: name.isEmpty ? "\u{2013}" : name, x: left, y: top + 13, font: .heading, detail: numbers
        ).element
    }

    /// From each step's day to the next one's; the last is only a point, so that its fall shows.
    private func stretches(
        of steps: [SurvivalStep], at share: KeyPath<SurvivalStep, Double>
    ) -> [StepLineMark.Stretch] {
        zip(steps, ends).map { step, end in
            StepLineMark.Stretch(left: x(step.day), right: end, y: y(step[keyPath: share]))
        }
    }

    /// Where the level of each step ends.
    private var ends: [Double] { group.steps.dropFirst().map { x($0.day) } + [x(group.lastDay)] }

    private var interval: [SVGElement] {
        let known = zip(group.steps, ends).filter(\.0.hasInterval)
        if known.isEmpty { return [] }
        let blocks = known.map { step, end in
            StepAreaMark.Block(left: x(step.day), right: end, top: y(step.high), bottom: y(step.low))
        }
        let edges = [\SurvivalStep.high, \.low].map { edge in
            let stretches = known.map { step, end in
                StepLineMark.Stretch(left: x(step.day), right: end, y: y(step[keyPath: edge]))
            }
            return StepLineMark(stretches: stretches, colour: .edge, width: 1).element
        }
        return [StepAreaMark(blocks: blocks, fill: .band).element] + edges
    }

    private func mark(of step: SurvivalStep) -> StepAreaMark.Block {
        StepAreaMark.Block(
            left: x(step.day) - 0.7, right: x(step.day) + 0.7, top: y(step.waiting) - 5, bottom: y(step.waiting) + 5)
    }

    private func x(_ day: Int) -> Double { days.position(min(max(Double(day), 0), Double(lastDay))) }

    private func y(_ share: Double) -> Double { shares.position(min(max(share, 0), 1)) }
}
