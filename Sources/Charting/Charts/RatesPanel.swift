/// One question under each of its windows: bands of chance, what was observed, the axes, and the numbers below.
struct RatesPanel {
    let series: RatesSeries
    let left: Double
    let right: Double
    let top: Double

    private static let plotHeight = 150.0
    private static let ticks = [0.0, 25, 50, 75, 100]
    private static let rowHeight = 17.0
    private static let rowNames = ["days", "exact", "all dates"]

    private var head: PanelHead {
        PanelHead(title: series.title, detail: series.counts, left: left, right: right, top: top)
    }
    private var plotTop: Double { head.bottom + 14 }
    private var plotBottom: Double { plotTop + Self.plotHeight }
    var bottom: Double { plotBottom + 6 + Double(Self.rowNames.count) * Self.rowHeight }

    /// Room for the names of the rows below, which are wider than the labels of the axis.
    private var plotLeft: Double {
        let measure = TextMeasure(font: .label)
        return left + (Self.rowNames.map { measure.width(of: $0) }.max() ?? 0) + 8
    }

    private var shares: LinearScale { LinearScale(domain: 0...1, start: plotBottom, end: plotTop) }
    private var columnWidth: Double { (right - plotLeft) / Double(max(series.points.count, 1)) }

    private func middle(_ index: Int) -> Double { plotLeft + (Double(index) + 0.5) * columnWidth }

    /// From back to front.
    var elements: [SVGElement] {
        let percent = LinearScale(domain: 0...100, start: plotBottom, end: plotTop)
        var elements = head.marks.map(\.element) + declared
        elements += ValueAxis(scale: percent, left: plotLeft, right: right, ticks: Self.ticks).elements
        for (index, point) in series.points.enumerated() { elements += marks(of: point, at: middle(index)) }
        return elements + rows
    }

    /// The column of what was declared, through to the numbers below.
    private var declared: [SVGElement] {
        series.points.indices.filter { series.points[$0].isDeclared }.flatMap { index in
            ShadeMark(
                left: middle(index) - columnWidth / 2, right: middle(index) + columnWidth / 2,
                top: plotTop - ShadeMark.capHeight - 2, bottom: bottom
            ).elements
        }
    }

    private func marks(of point: RatesPoint, at x: Double) -> [SVGElement] {
        let half = min(columnWidth * 0.42, 24)
        let aside = min(columnWidth * 0.2, 11)
        var elements: [SVGElement] = []
        if point.hasEnvelope {
            let (low, high) = (y(point.share(point.low)), y(point.share(point.high)))
            // With a line all around, so that it stays a box on the shade of what was declared.
            elements.append(
                RectMark(
                    left: x - half, right: x + half, top: high, bottom: low, fill: .band,
                    stroke: .mutedInk
                ).element)
            elements += point.expected.map { mean in
                let y = y(point.share(mean))
                return RuleMark(
                    x1: x - half, y1: y, x2: x + half, y2: y, colour: .ink, width: 1.6, dashes: "5 3"
                ).element
            }
        }
        if point.countOfAll > 0 {
            let (low, high) = (y(point.shareOfAll(point.certain)), y(point.shareOfAll(point.possible)))
            let width = min(columnWidth * 0.3, 7)
            elements.append(
                IntervalBarMark(
                    left: x + aside - width / 2, right: x + aside + width / 2, middle: (low + high) / 2,
                    height: max(low - high, 5), colour: .comparison,
                    tooltip: "all dates: \(point.range) of \(DrawnText.grouped(point.countOfAll))"
                ).element)
        }
        guard point.count > 0 else { return elements }
        let dot = DotMark(
            shape: point.isOutside ? .triangle : .circle, x: x - aside, y: y(point.share(Double(point.observed))),
            radius: point.isOutside ? 6 : 5, fill: point.isOutside ? .event : .trigger,
            tooltip: "\(DrawnText.grouped(point.observed)) of \(DrawnText.grouped(point.count))")
        return elements + [dot.element]
    }

    private func y(_ share: Double) -> Double { shares.position(share) }

    /// Below each window its days and the numbers. Where columns are too narrow, what was declared comes first and then
    /// whatever finds room, from the left.
    private var rows: [SVGElement] {
        let texts = series.points.map { point in
            [
                DrawnText.grouped(point.window), DrawnText.grouped(point.observed), point.range,
            ]
        }
        let measure = TextMeasure(font: .strongLabel)
        return Self.rowNames.indices.flatMap { row -> [SVGElement] in
            let base = plotBottom + 6 + Double(row) * Self.rowHeight + 13
            var marks = [
                TextMark(
                    text: Self.rowNames[row], x: plotLeft - 8, y: base, colour: .mutedInk, anchor: .end)
            ]
            var taken: [ClosedRange<Double>] = []
            let order = series.points.indices.sorted {
                (series.points[$0].isDeclared ? 0 : 1, $0) < (series.points[$1].isDeclared ? 0 : 1, $1)
            }
            for index in order {
                let text = texts[index][row]
                let half = measure.width(of: text) / 2
                let room = middle(index) - half...middle(index) + half
                guard room.upperBound <= right + ChartPage.margin / 2, room.lowerBound >= plotLeft - 4,
                    !taken.contains(where: {
                        $0.lowerBound - 5 < room.upperBound && room.lowerBound < $0.upperBound + 5
                    })
                else { continue }
                taken.append(room)
                marks.append(
                    TextMark(
                        text: text, x: middle(index), y: base,
                        font: series.points[index].isDeclared ? .strongLabel : .label, anchor: .middle))
            }
            return marks.map(\.element)
        }
    }
}
