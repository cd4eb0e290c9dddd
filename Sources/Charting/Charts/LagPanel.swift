/// The plot of a lag histogram: band, bars, band edges, expected line, the rule at the trigger, and the axes.
struct LagPanel {
    let histogram: LagHistogram
    let facet: LagFacet
    let hatch: HatchPattern
    let left: Double
    let right: Double
    let top: Double

    private static let tickCount = 5

    private var bins: [LagBin] { facet.bins }
    private var head: PanelHead? {
        if facet.title.isEmpty { return nil }
        let total = "\(DrawnText.value(facet.total)) in all"
        return PanelHead(title: facet.title, detail: total, left: left, right: right, top: top)
    }
    private var plotTop: Double { (head?.bottom ?? top) + 40 }
    private var plotBottom: Double { plotTop + (facet.title.isEmpty ? 260 : 150) }
    var bottom: Double { plotBottom + LagAxis.height }

    /// The same in all panels.
    private var amounts: LinearScale {
        let peaks = histogram.bins.flatMap { bin in
            [Double(max(bin.observed, 0)), max(bin.expected, 0), max(bin.high, 0)]
                + (bin.hasSimultaneousEnvelope ? [max(bin.simultaneousHigh, 0)] : [])
        }
        // Pointers stand above the highest bar.
        return .fromZero(
            over: peaks, start: plotBottom, end: plotTop + PointerMark.height + 4, ticks: Self.tickCount)
    }

    private func lags(from plotLeft: Double) -> LinearScale {
        let lowest = histogram.bins.map { Double($0.lags.lowerBound) }.min() ?? 0
        let highest = histogram.bins.map { Double($0.lags.upperBound) + 1 }.max() ?? 1
        return LinearScale(domain: lowest...highest, start: plotLeft, end: right)
    }

    /// Where within its day the trigger stands: at the start where a bin begins there, so that rule and bars share the
    /// edge; else in the middle.
    private var offset: Double { bins.contains { $0.lags.lowerBound == 0 } ? 0 : 0.5 }

    var elements: [SVGElement] {
        let amounts = amounts
        let ticks = amounts.ticks(Self.tickCount, whole: true)
        let plotLeft = left + ValueAxis.labelWidth(for: ticks)
        let lags = lags(from: plotLeft)
        let lagAxis = LagAxis(scale: lags, y: plotBottom, offset: offset, name: axisName)
        var elements = (head?.marks.map(\.element) ?? []) + [unitLabel]
        elements += ValueAxis(scale: amounts, left: plotLeft, right: right, ticks: ticks).elements
        elements += LagBars(bins: bins, lags: lags, amounts: amounts, hatch: hatch).elements
        elements += lagAxis.elements
        if lags.domain.contains(offset) { elements += triggerRule(at: lags.position(offset), from: plotLeft) }
        return elements
    }

    /// The fullest that finds room.
    private var axisName: String {
        let trigger = fitted(histogram.triggerName, share: 0.4)
        let signs = "\u{2212} before, + after"
        let names = ["days from the \(trigger): \(signs), 0 the same day", "days from the \(trigger): \(signs)"]
        let measure = TextMeasure(font: .label)
        return names.first { measure.width(of: $0) <= right - left } ?? "days: \(signs)"
    }

    private var unitLabel: SVGElement {
        let days = histogram.binDays == 1 ? "day" : "\(DrawnText.grouped(histogram.binDays)) days"
        let text = "\(fitted(histogram.eventName, share: 0.6)) per \(days)"
        return TextMark(text: text, x: left, y: plotTop - 28, font: .label, colour: .mutedInk).element
    }

    private func triggerRule(at x: Double, from plotLeft: Double) -> [SVGElement] {
        let name = fitted(histogram.triggerName, share: 0.4)
        let half = TextMeasure(font: .strongLabel).width(of: name) / 2
        let centre = min(max(x, plotLeft + half), max(plotLeft + half, right - half))
        return [
            RuleMark(x1: x, y1: plotTop - 4, x2: x, y2: plotBottom, colour: .ink, width: 1.5).element,
            TextMark(text: name, x: centre, y: plotTop - 9, font: .strongLabel, anchor: .middle).element,
        ]
    }

    private func fitted(_ name: String, share: Double) -> String {
        TextMeasure(font: .strongLabel).ellipsised(DrawnText.clean(name), to: (right - left) * share)
    }
}
