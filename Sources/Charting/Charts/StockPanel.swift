import ImpreciseDates

/// The plot of one group of a stock chart: bands, the line of published counts, the axes, and the last values at the right end.
struct StockPanel {
    let facet: StockFacet
    let span: DateBounds
    /// What all panels show, so that all have one scale.
    let values: [Double]
    let left: Double
    let right: Double
    let top: Double

    private static let tickCount = 5
    private static let labelPitch = 15.0

    private struct EndLabel {
        let text: String
        let colour: Paint
        var y: Double
    }

    var points: [StepSeries.Point] { facet.count?.points(during: span) ?? [] }
    private var stock: [StockRange] { facet.stock?.during(span) ?? [] }
    private var cumulative: [StockRange] { facet.cumulative?.during(span) ?? [] }

    private var head: PanelHead? {
        facet.title.isEmpty ? nil : PanelHead(title: facet.title, detail: "", left: left, right: right, top: top)
    }
    private var plotTop: Double { head.map { $0.bottom + 16 } ?? top }
    private var plotBottom: Double { plotTop + (facet.title.isEmpty ? 260 : 150) }
    var bottom: Double { plotBottom + TimeAxis.height }

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

    var elements: [SVGElement] {
        let amounts = LinearScale.fromZero(over: values, start: plotBottom, end: plotTop, ticks: Self.tickCount)
        let ticks = amounts.ticks(Self.tickCount)
        let measure = TextMeasure(font: .strongLabel)
        let endWidth = (ends.map { measure.width(of: $0.text) }.max() ?? 0) + 8
        let plotLeft = left + ValueAxis.labelWidth(for: ticks)
        let scale = TimeScale(span: span, left: plotLeft, right: max(right - endWidth, plotLeft + 1))
        let axis = TimeAxis(scale: scale, y: amounts.start)
        var elements = head?.marks.map(\.element) ?? []
        elements += axis.guides(from: plotTop)
        elements += ValueAxis(scale: amounts, left: scale.left, right: scale.right, ticks: ticks).elements
        elements += axis.elements
        elements += band(
            cumulative, on: scale, amounts, fill: .eventTint, edge: .event, dashes: LegendKey.bandDashes)
        elements += band(stock, on: scale, amounts, fill: .triggerTint, edge: .trigger)
        elements += counts(on: scale, amounts)
        return elements + endLabels(x: scale.right + 6, amounts)
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
