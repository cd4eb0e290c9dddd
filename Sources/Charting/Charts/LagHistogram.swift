/// How many events fell at each lag before and after a trigger, with the band that chance alone would give.
///
/// A bar that leaves the band is hatched and has a pointer; the legend says how many do. Where the bins have an envelope
/// that holds for all of them at once, it is outlined too, and a note says how many bars leave that. Where there are groups,
/// each has a panel, all over the same amounts.
package struct LagHistogram: Chart {
    package var words: ChartWords
    let facets: Facets<LagFacet>
    package let eventName: String
    package let triggerName: String
    package let binDays: Int

    /// `eventName` in the plural (`arrests`), `triggerName` in the singular (`deal`).
    package init(words: ChartWords, facets: [LagFacet], eventName: String, triggerName: String, binDays: Int) {
        self.words = words
        self.facets = Facets(facets.filter { !$0.bins.isEmpty })
        self.eventName = eventName
        self.triggerName = triggerName
        self.binDays = binDays
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: [simultaneousSummary, facets.note]) { page in
            if bins.isEmpty { return page.addWords("No lags to draw.") }
            let hatch = HatchPattern(
                identifier: SVGDocument.identifier(for: "\(words.title)\n\(words.finding)") + "-hatch",
                colour: .event)
            page.define(hatch.element)
            page.add(legend(hatch), above: 8)
            page.addPanels(facets.shown.count, above: 12) { index, left, right, top in
                let panel = LagPanel(
                    histogram: self, facet: facets.shown[index], hatch: hatch, left: left, right: right, top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    /// Of all panels.
    var bins: [LagBin] { facets.shown.flatMap(\.bins) }

    /// `26 bins of 7 days hold 137 arrests. 2 of 26 bins leave the band: 1 above, 1 below.`
    var summary: String {
        bins.isEmpty ? "There are no lags to draw." : facets.shown.map(summary).joined(separator: " ")
    }

    private func summary(of facet: LagFacet) -> String {
        let bins = facet.bins
        let above = bins.count { $0.place == .above }
        let below = bins.count { $0.place == .below }
        let count = DrawnText.count(bins.count, "bin", "bins")
        let outside = above + below
        return (facet.title.isEmpty ? "" : "\(facet.title): ")
            + "\(count) of \(DrawnText.count(binDays, "day", "days")), \(DrawnText.value(facet.total)) \(eventName) in all. "
            + (outside == 0
                ? "None leaves the band of chance."
                : "\(outside) of \(count) \(outside == 1 ? "leaves" : "leave") the band of chance: "
                    + "\(above) above, \(below) below.")
    }
}
