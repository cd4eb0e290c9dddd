import ImpreciseDates

/// Events on lanes over one axis of time: exact ones as dots, imprecise ones as bars over the days they may have been,
/// windows of interest as light bands, and below, if there is one, a quantity in steps.
///
/// Events outside the span are left out, and their number is said in a note.
package struct TimelineChart: Chart {
    package var words: ChartWords
    package let span: DateBounds
    package let lanes: [TimelineLane]
    package let shading: [TimelineShade]
    package let shadeLabel: String
    package let step: StepSeries?

    /// `shadeLabel` says what the bands mean.
    package init(
        words: ChartWords, span: DateBounds, lanes: [TimelineLane], shading: [TimelineShade] = [],
        shadeLabel: String = "", step: StepSeries? = nil
    ) {
        self.words = words
        self.span = span
        self.lanes = lanes
        self.shading = shading
        self.shadeLabel = shadeLabel
        self.step = step
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { draw(on: &$0) }
    }

    private func draw(on page: inout ChartPage) {
        let stepPoints = step?.points(during: span) ?? []
        let left = page.left + (stepPoints.isEmpty ? 0 : StepPanel.axisWidth(for: stepPoints))
        let scale = TimeScale(span: span, left: left, right: page.right)
        let plots = lanes.map { LanePlot(lane: $0.during(span), scale: scale, labelLeft: page.left) }
        let shades = TimelineShade.union(of: shading, in: span)

        page.add(TimelineLegend(plots: plots, shadeLabel: shades.isEmpty ? nil : shadeLabel).entries, above: 8)
        addLanes(plots, shades: shades, scale: scale, to: &page)
        if let step {
            let panel = StepPanel(
                series: step, points: stepPoints, scale: scale, labelLeft: page.left, top: page.bottom + 14)
            page.add(panel.elements, to: panel.bottom)
        }
    }

    private func addLanes(_ plots: [LanePlot], shades: [DateBounds], scale: TimeScale, to page: inout ChartPage) {
        let top = page.bottom + 10
        let bands = BandScale(top: top + ShadeMark.capHeight + 4, heights: plots.map(\.height), gap: 14)
        var bottom = bands.bottom + 8
        var drawn: [SVGElement] = []
        if plots.isEmpty {
            drawn.append(TextMark(text: "No lanes to draw.", x: page.left, y: bottom + 6).element)
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
