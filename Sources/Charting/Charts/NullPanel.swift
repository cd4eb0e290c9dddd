/// The histogram of one null model with a pointer at what was observed.
struct NullPanel {
    let bars: NullBars
    let hatch: HatchPattern
    let left: Double
    let right: Double
    let top: Double

    private static let plotHeight = 170.0
    private static let tickCount = 4

    private var head: PanelHead {
        PanelHead(title: bars.title, detail: bars.numbers, left: left, right: right, top: top)
    }
    private var plotTop: Double { head.bottom + 34 }
    private var plotBottom: Double { plotTop + Self.plotHeight }
    var bottom: Double { plotBottom + DayAxis.height }

    /// By the first count of each; of a bar that the observed count parts, its two parts.
    var pieces: [(counts: Range<Int>, height: Double)] {
        let (step, last) = (bars.step, max(bars.shifts.count, bars.observed + 1))
        return stride(from: 0, to: last, by: step).flatMap { first -> [(counts: Range<Int>, height: Double)] in
            let end = first + step
            let cut = min(max(bars.observed, first), end)
            return [first..<cut, cut..<end].filter { !$0.isEmpty }.map { counts in
                // A part is as high as its share of the bar would be if the whole were like it.
                let sum = bars.shifts[
                    min(counts.lowerBound, bars.shifts.count)..<min(counts.upperBound, bars.shifts.count)
                ]
                .reduce(0, +)
                return (counts, sum * Double(step) / Double(counts.count))
            }
        }
    }

    var elements: [SVGElement] {
        let pieces = pieces
        let amounts = LinearScale.fromZero(
            over: pieces.map(\.height), start: plotBottom, end: plotTop, ticks: Self.tickCount)
        let ticks = amounts.ticks(Self.tickCount, whole: true)
        let plotLeft = left + ValueAxis.labelWidth(for: ticks)
        let last = Double(pieces.last?.counts.upperBound ?? 1)
        let counts = LinearScale(domain: -0.5...last - 0.5, start: plotLeft, end: right)
        var elements = head.marks.map(\.element)
        elements += ValueAxis(scale: amounts, left: plotLeft, right: right, ticks: ticks).elements
        for (range, height) in pieces where height > 0 {
            let isMany = range.lowerBound >= bars.observed
            let (start, end) = (
                counts.position(Double(range.lowerBound) - 0.5), counts.position(Double(range.upperBound) - 0.5)
            )
            let gap = min(1, (end - start) * 0.1)
            elements.append(
                RectMark(
                    left: start + gap, right: end - gap, top: amounts.position(height), bottom: plotBottom,
                    fill: isMany ? hatch.fill : .triggerTint, stroke: isMany ? .event : .trigger,
                    tooltip: "\(DrawnText.value(height))"
                ).element)
        }
        elements += DayAxis(scale: counts, y: plotBottom).elements
        return elements + observed(at: counts.position(Double(bars.observed)), from: plotLeft)
    }

    private func observed(at x: Double, from plotLeft: Double) -> [SVGElement] {
        let measure = TextMeasure(font: .strongLabel)
        let text = measure.ellipsised("observed: \(DrawnText.grouped(bars.observed))", to: right - plotLeft)
        let half = measure.width(of: text) / 2
        return [
            RuleMark(x1: x, y1: plotTop - 6, x2: x, y2: plotBottom, colour: .ink, width: 1.5).element,
            PointerMark(x: x, tip: plotTop - 3, pointsUp: false, fill: .ink).element,
            TextMark(
                text: text, x: min(max(x, plotLeft + half), right - half), y: plotTop - 15, font: .strongLabel,
                anchor: .middle
            ).element,
        ]
    }
}
