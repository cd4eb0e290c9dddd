import ImpreciseDates

/// The plot of a stock chart: bands, the line of published counts, the axes, and the last values at the right end.
struct StockPanel {
    let chart: StockChart
    let left: Double
    let right: Double

    private static let plotHeight = 260.0
    private static let tickCount = 5
    private static let labelPitch = 15.0

    private struct EndLabel {
        let text: String
        let colour: Paint
        var y: Double
    }

    private let points: [StepSeries.Point]
    private let stock: [StockRange]
    private let cumulative: [StockRange]

    init(chart: StockChart, left: Double, right: Double) {
        self.chart = chart
        self.left = left
        self.right = right
        points = chart.count?.points(during: chart.span) ?? []
        stock = chart.stock?.during(chart.span) ?? []
        cumulative = chart.cumulative?.during(chart.span) ?? []
    }

    var hasMarks: Bool { !points.isEmpty || (stock + cumulative).contains(where: \.isKnown) }

    func bottom(top: Double) -> Double { top + Self.plotHeight + TimeAxis.height }

    private func amounts(top: Double) -> LinearScale {
        let known = (stock + cumulative).filter(\.isKnown)
        return .fromZero(
            over: points.map(\.value) + known.flatMap { [$0.least, $0.most] }, start: top + Self.plotHeight, end: top,
            ticks: Self.tickCount)
    }

    /// The last of each, coloured as its marks.
    private var ends: [(text: String, colour: Paint, value: Double)] {
        var ends: [(text: String, colour: Paint, value: Double)] = []
        if let last = points.last { ends.append((DrawnText.value(last.value), .ink, last.value)) }
        if let last = cumulative.last(where: \.isKnown) {
            ends.append((last.text, .eventText, (last.least + last.most) / 2))
        }
        if let last = stock.last(where: \.isKnown) {
            ends.append((last.text, .triggerText, (last.least + last.most) / 2))
        }
        return ends
    }

    func elements(top: Double) -> [SVGElement] {
        let amounts = amounts(top: top)
        let ticks = amounts.ticks(Self.tickCount)
        let measure = TextMeasure(font: .strongLabel)
        let endWidth = (ends.map { measure.width(of: $0.text) }.max() ?? 0) + 8
        let plotLeft = left + ValueAxis.labelWidth(for: ticks)
        let scale = TimeScale(span: chart.span, left: plotLeft, right: max(right - endWidth, plotLeft + 1))
        let axis = TimeAxis(scale: scale, y: amounts.start)
        var elements = axis.guides(from: top)
        elements += ValueAxis(scale: amounts, left: scale.left, right: scale.right, ticks: ticks).elements
        elements += axis.elements
        elements += band(
            cumulative, on: scale, amounts, fill: .eventTint, edge: .event,
            dashes: LegendKey.bandDashes)
        elements += band(stock, on: scale, amounts, fill: .triggerTint, edge: .trigger)
        elements += counts(on: scale, amounts)
        return elements + endLabels(x: scale.right + 6, amounts)
    }

    /// From each known day to the next, known or not; the last is only as wide as its day, at least 3 pixels.
    private func band(
        _ ranges: [StockRange], on scale: TimeScale, _ amounts: LinearScale, fill: Paint, edge: Paint,
        dashes: String? = nil
    ) -> [SVGElement] {
        let ranges = thinned(ranges, on: scale)
        let ends = ranges.dropFirst().map { scale.start(of: $0.day) } + [scale.right]
        let pieces = zip(ranges, ends).filter(\.0.isKnown).map { range, end -> StepAreaMark.Block in
            let start = scale.start(of: range.day)
            let stop = range == ranges.last ? min(start + max(scale.dayWidth, 3), scale.right) : end
            return StepAreaMark.Block(
                left: min(start, stop), right: stop, top: amounts.position(range.most),
                bottom: amounts.position(range.least))
        }
        if pieces.isEmpty { return [] }
        let edges = [\StepAreaMark.Block.top, \.bottom].map { side in
            StepLineMark(
                stretches: pieces.map { StepLineMark.Stretch(left: $0.left, right: $0.right, y: $0[keyPath: side]) },
                colour: edge, width: 1.6, dashes: dashes
            ).element
        }
        // A last value has no stretch to be seen by.
        let end = pieces.suffix(1).map { piece in
            DotMark(
                shape: .square, x: (piece.left + piece.right) / 2, y: (piece.top + piece.bottom) / 2, radius: 4,
                fill: edge
            ).element
        }
        return [StepAreaMark(blocks: pieces, fill: fill).element] + edges + end
    }

    /// Of those that begin within one pixel, or two where they are many, the last: the others' levels would not be seen.
    private func thinned(_ ranges: [StockRange], on scale: TimeScale) -> [StockRange] {
        let pitch = ranges.count > 300 ? 2.0 : 1
        var kept: [StockRange] = []
        var place = -Int.max
        for range in ranges {
            let here = Int((scale.start(of: range.day) / pitch).rounded(.down))
            if here == place { kept.removeLast() }
            kept.append(range)
            place = here
        }
        return kept
    }

    private func counts(on scale: TimeScale, _ amounts: LinearScale) -> [SVGElement] {
        guard let series = chart.count, !points.isEmpty else { return [] }
        let steps = StepPanel(series: series, points: points, scale: scale, labelLeft: left, top: 0)
        // Marks closer than this would run into a band, which hides the line.
        return steps.line(on: amounts, marked: Double(points.count) * 7 <= scale.right - scale.left)
    }

    /// From the lowest up, each at its value or, where the one below it is in the way, above that; all of them pushed
    /// down again from the top where they would leave the plot.
    private func endLabels(x: Double, _ amounts: LinearScale) -> [SVGElement] {
        var labels = ends.map { EndLabel(text: $0.text, colour: $0.colour, y: amounts.position($0.value) + 4) }
            .enumerated().sorted { ($1.element.y, $0.offset) < ($0.element.y, $1.offset) }.map(\.element)
        for index in labels.indices.dropFirst() {
            labels[index].y = min(labels[index].y, labels[index - 1].y - Self.labelPitch)
        }
        return labels.map {
            TextMark(text: $0.text, x: x, y: $0.y, font: .strongLabel, colour: $0.colour).element
        }
    }
}
