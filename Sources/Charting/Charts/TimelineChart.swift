import ImpreciseDates

/// Events on lanes over one axis of time: exact ones as dots, imprecise ones as bars over the days they may have been,
/// windows of interest as light bands, and below, if there is one, a quantity in steps; a panel for each group, where there
/// are groups.
///
/// Events outside the span are left out, and their number is said in a note.
package struct TimelineChart: Chart {
    package var words: ChartWords
    package let span: DateBounds
    let facets: Facets<TimelineFacet>
    package let shadeLabel: String
    package let bracketLabel: String

    /// `shadeLabel` says what the bands mean, `bracketLabel` what a bracket holds.
    package init(
        words: ChartWords, span: DateBounds, facets: [TimelineFacet], shadeLabel: String = "",
        bracketLabel: String = ""
    ) {
        self.words = words
        self.span = span
        self.facets = Facets(facets)
        self.shadeLabel = shadeLabel
        self.bracketLabel = bracketLabel
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            let axisWidth = facets.shown.compactMap { $0.step?.points(during: span) }.filter { !$0.isEmpty }
                .map { StepPanel.axisWidth(for: $0) }.max()
            let scale = TimeScale(span: span, left: page.left + (axisWidth ?? 0), right: page.right)
            let panels = facets.shown.map { TimelinePanel(facet: $0, scale: scale, labelLeft: page.left) }
            if panels.isEmpty { return page.addWords("No groups to draw.") }
            let isShaded = panels.contains { !$0.shades.isEmpty }
            let legend = TimelineLegend(
                plots: panels.flatMap(\.plots), shadeLabel: isShaded ? shadeLabel : nil, bracketLabel: bracketLabel)
            page.add(legend.entries, above: 8)
            for panel in panels { panel.draw(on: &page) }
        }
    }
}
