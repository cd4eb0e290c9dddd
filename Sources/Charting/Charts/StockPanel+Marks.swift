extension StockPanel {
    /// From each known day to the next, known or not; the last is only as wide as its day, at least 3 pixels.
    func band(
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

    func counts(on scale: TimeScale, _ amounts: LinearScale) -> [SVGElement] {
        guard let series = facet.count, !points.isEmpty else { return [] }
        let steps = StepPanel(series: series, points: points, scale: scale, labelLeft: left, top: 0)
        // Marks closer than this would run into a band, which hides the line.
        return steps.line(on: amounts, marked: Double(points.count) * 7 <= scale.right - scale.left)
    }
}
