import ImpreciseDates

/// A quantity in steps on the axis of time of the lanes above, with an axis of its own from zero.
struct StepPanel {
    let series: StepSeries
    /// Those of the span, in order.
    let points: [StepSeries.Point]
    let scale: TimeScale
    let labelLeft: Double
    let top: Double

    private static let plotHeight = 110.0
    private static let tickCount = 4

    /// Room for the labels of the amounts, to the left of the panel.
    static func axisWidth(for points: [StepSeries.Point]) -> Double {
        let scale = amounts(of: points, bottom: 1, top: 0)
        return ValueAxis.labelWidth(for: scale.ticks(tickCount))
    }

    private static func amounts(of points: [StepSeries.Point], bottom: Double, top: Double) -> LinearScale {
        .fromZero(over: points.map(\.value), start: bottom, end: top, ticks: tickCount)
    }

    /// The title in bold, at most two lines, and the unit behind it or, where there is no room, below it.
    private var titleLines: [TextMark] {
        let measure = TextMeasure(font: .heading)
        let lineHeight = Font.heading.lineHeight
        let room = scale.right - labelLeft
        var marks = measure.lines(of: series.title, width: room, limit: 2).enumerated().map { index, line in
            TextMark(text: line, x: labelLeft, y: top + Double(index) * lineHeight + 12, font: .heading)
        }
        let unit = measure.ellipsised(DrawnText.clean(series.unit), to: room / 2)
        let key = points.allSatisfy(isKnown) ? "" : "a bar where the day is not known"
        let detail = [unit, key].filter { !$0.isEmpty }.joined(separator: ", ")
        if detail.isEmpty { return marks }
        if let last = marks.last, measure.width(of: last.text + detail) + TextMark.detailGap <= room {
            marks[marks.count - 1].detail = detail
            return marks
        }
        let plain = Font(size: Font.heading.size)
        for line in TextMeasure(font: plain).lines(of: detail, width: room, limit: 2) {
            let y = top + Double(marks.count) * lineHeight + 12
            marks.append(TextMark(text: line, x: labelLeft, y: y, font: plain, colour: .mutedInk))
        }
        return marks
    }

    /// Room above the panel for the label of a last value at its upper edge.
    private var plotTop: Double { top + Double(titleLines.count) * Font.heading.lineHeight + 18 }

    private var plotBottom: Double { points.isEmpty ? plotTop + 10 : plotTop + Self.plotHeight }

    var bottom: Double { points.isEmpty ? plotBottom : plotBottom + TimeAxis.height }

    var elements: [SVGElement] {
        var elements = titleLines.map(\.element)
        guard let last = points.last else {
            let text = "No values in the span."
            return elements + [TextMark(text: text, x: labelLeft, y: plotTop, colour: .mutedInk).element]
        }
        let amounts = Self.amounts(of: points, bottom: plotBottom, top: plotTop)
        let axis = TimeAxis(scale: scale, y: plotBottom)
        elements += axis.guides(from: plotTop)
        elements +=
            ValueAxis(scale: amounts, left: scale.left, right: scale.right, ticks: amounts.ticks(Self.tickCount))
            .elements
        elements += axis.elements + line(on: amounts)
        return elements + [label(for: last, at: amounts.position(last.value))]
    }

    /// The steps and a mark at each value, without axes and words. Unmarked, only values of no known day have theirs.
    func line(on amounts: LinearScale, marked: Bool = true) -> [SVGElement] {
        [StepLineMark(stretches: stretches(on: amounts), colour: .ink).element]
            + points.filter { marked || !isKnown($0) }.map { mark(for: $0, at: amounts.position($0.value)) }
    }

    /// From each point to the next, and up to the last; open where a point may lie on several days, for its bar stands
    /// there.
    private func stretches(on amounts: LinearScale) -> [StepLineMark.Stretch] {
        let end = points.suffix(1).filter(isKnown).map { point in
            let x = scale.middle(of: point.bounds.earliest)
            return StepLineMark.Stretch(left: x, right: x, y: amounts.position(point.value))
        }
        return levels(on: amounts) + end
    }

    private func levels(on amounts: LinearScale) -> [StepLineMark.Stretch] {
        zip(points, points.dropFirst()).compactMap { point, next in
            let left = isKnown(point) ? scale.middle(of: point.bounds.earliest) : extent(of: point).upperBound
            let right = isKnown(next) ? scale.middle(of: next.bounds.earliest) : extent(of: next).lowerBound
            return left < right
                ? StepLineMark.Stretch(left: left, right: right, y: amounts.position(point.value)) : nil
        }
    }

    private func isKnown(_ point: StepSeries.Point) -> Bool { point.bounds.earliest == point.bounds.latest }

    private func extent(of point: StepSeries.Point) -> ClosedRange<Double> {
        scale.extent(of: point.bounds, atLeast: 8)
    }

    private func mark(for point: StepSeries.Point, at y: Double) -> SVGElement {
        let tooltip = "\(DrawnText.value(point.value)) \(series.unit)"
        if isKnown(point) {
            let x = scale.middle(of: point.bounds.earliest)
            return DotMark(shape: .circle, x: x, y: y, radius: 3.2, fill: .ink, tooltip: tooltip).element
        }
        let extent = extent(of: point)
        return IntervalBarMark(
            left: extent.lowerBound, right: extent.upperBound, middle: y, height: 6, colour: .ink,
            tooltip: tooltip
        ).element
    }

    /// The last value, above its mark and within the panel.
    private func label(for point: StepSeries.Point, at y: Double) -> SVGElement {
        let text = DrawnText.value(point.value)
        let half = TextMeasure(font: .strongLabel).width(of: text) / 2
        let extent = extent(of: point)
        let middle = (extent.lowerBound + extent.upperBound) / 2
        let x = min(max(middle, scale.left + half), max(scale.left + half, scale.right - half))
        return TextMark(text: text, x: x, y: y - 8, font: .strongLabel, anchor: .middle).element
    }
}
