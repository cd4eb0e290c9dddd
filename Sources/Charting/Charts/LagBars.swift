/// The bars of a lag histogram over and under the lines of its band.
struct LagBars {
    let bins: [LagBin]
    let lags: LinearScale
    let amounts: LinearScale
    let hatch: HatchPattern

    /// From back to front: band, bars, the band's edges and the expected value, so that both show on every bar.
    var elements: [SVGElement] {
        let enveloped = bins.filter(\.hasEnvelope)
        var elements = [StepAreaMark(blocks: enveloped.map(block), fill: .band).element]
        elements += bins.flatMap(bar)
        let edges = [enveloped.map { stretch(of: $0, at: $0.low) }, enveloped.map { stretch(of: $0, at: $0.high) }]
        elements += edges.map { StepLineMark(stretches: $0, colour: .mutedInk, width: 1).element }
        elements += simultaneousEdges
        let expected = bins.filter(\.expected.isFinite).map { stretch(of: $0, at: $0.expected) }
        elements.append(StepLineMark(stretches: expected, colour: .ink, width: 1.6, dashes: "5 3").element)
        return elements + bins.compactMap(pointer)
    }

    /// Of the envelope for all bins at once; nothing where no bin has one.
    private var simultaneousEdges: [SVGElement] {
        let enveloped = bins.filter(\.hasSimultaneousEnvelope)
        if enveloped.isEmpty { return [] }
        return [\LagBin.simultaneousLow, \.simultaneousHigh].map { edge in
            let stretches = enveloped.map { stretch(of: $0, at: $0[keyPath: edge]) }
            return StepLineMark(
                stretches: stretches, colour: .ink, width: 1.3, dashes: LegendKey.outlineDashes
            ).element
        }
    }

    private func left(of bin: LagBin) -> Double { lags.position(Double(bin.lags.lowerBound)) }

    private func right(of bin: LagBin) -> Double { lags.position(Double(bin.lags.upperBound) + 1) }

    private func height(of value: Double) -> Double { amounts.position(max(value, 0)) }

    private func block(of bin: LagBin) -> StepAreaMark.Block {
        StepAreaMark.Block(
            left: left(of: bin), right: right(of: bin), top: height(of: bin.high), bottom: height(of: bin.low))
    }

    private func stretch(of bin: LagBin, at value: Double) -> StepLineMark.Stretch {
        StepLineMark.Stretch(left: left(of: bin), right: right(of: bin), y: height(of: value))
    }

    private func bar(of bin: LagBin) -> [SVGElement] {
        guard bin.observed > 0 else { return [] }
        let isInside = bin.place == .inside
        // Gaps let the band show between the bars.
        let gap = min(2, (right(of: bin) - left(of: bin)) * 0.15)
        let days = "\(LagAxis.label(bin.lags.lowerBound)) to \(LagAxis.label(bin.lags.upperBound)) days"
        return [
            RectMark(
                left: left(of: bin) + gap, right: right(of: bin) - gap, top: height(of: Double(bin.observed)),
                bottom: amounts.position(0), fill: isInside ? .triggerTint : hatch.fill,
                stroke: isInside ? .trigger : .event,
                tooltip: "\(days): \(DrawnText.grouped(bin.observed)), expected \(DrawnText.value(bin.expected))"
            ).element
        ]
    }

    /// Above a bar that rises over the band, and above one that stays under it, where a bar of nothing has no hatching.
    private func pointer(at bin: LagBin) -> SVGElement? {
        guard bin.place != .inside else { return nil }
        let middle = (left(of: bin) + right(of: bin)) / 2
        let tip = height(of: Double(bin.observed)) - 3
        return PointerMark(x: middle, tip: tip, pointsUp: false, fill: .event).element
    }
}
