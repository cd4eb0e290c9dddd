import ImpreciseDates

/// The lanes of one group on the axis of time, and below them its quantity in steps.
struct TimelinePanel {
    let facet: TimelineFacet
    let scale: TimeScale
    let labelLeft: Double
    let plots: [LanePlot]
    let shades: [DateBounds]

    init(facet: TimelineFacet, scale: TimeScale, labelLeft: Double) {
        self.facet = facet
        self.scale = scale
        self.labelLeft = labelLeft
        plots = facet.lanes.map { LanePlot(lane: $0.during(scale.span), scale: scale, labelLeft: labelLeft) }
        shades = TimelineShade.union(of: facet.shading, in: scale.span)
    }

    func draw(on page: inout ChartPage) {
        if !facet.title.isEmpty {
            let rule = RuleMark.horizontal(from: labelLeft, to: scale.right, y: page.bottom + 12, colour: .grid)
            let head = PanelHead(
                title: facet.title, detail: "", left: labelLeft, right: scale.right, top: page.bottom + 20)
            page.add([rule.element] + head.marks.map(\.element), to: head.bottom)
        }
        drawLanes(on: &page)
        guard let step = facet.step else { return }
        let panel = StepPanel(
            series: step, points: step.points(during: scale.span), scale: scale, labelLeft: labelLeft,
            top: page.bottom + 14)
        page.add(panel.elements, to: panel.bottom)
    }

    private func drawLanes(on page: inout ChartPage) {
        let top = page.bottom + 10
        let bands = BandScale(top: top + ShadeMark.capHeight + 4, heights: plots.map(\.height), gap: 14)
        var bottom = bands.bottom + 8
        var drawn: [SVGElement] = []
        if plots.isEmpty {
            drawn.append(TextMark(text: "No lanes to draw.", x: labelLeft, y: bottom + 6).element)
            bottom += 22
        }
        let axis = TimeAxis(scale: scale, y: bottom)
        for shade in shades {
            let extent = scale.extent(of: shade)
            // At least a pixel, so that no window vanishes in a long span.
            let right = max(extent.upperBound, extent.lowerBound + 1)
            page.add(ShadeMark(left: extent.lowerBound, right: right, top: top, bottom: bottom).elements, to: top)
        }
        page.add(axis.guides(from: top + ShadeMark.capHeight), to: top)
        for (plot, band) in zip(plots, bands.bands) { drawn += plot.elements(top: band.top) }
        page.add(drawn + axis.elements, to: bottom + TimeAxis.height)
    }
}
