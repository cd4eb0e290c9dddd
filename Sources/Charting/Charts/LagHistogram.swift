/// How many events fell at each lag before and after a trigger, with the band that chance alone would give.
///
/// A bar that leaves the band is hatched and has a pointer; the legend says how many do. Where the bins have an envelope
/// that holds for all of them at once, it is outlined too, and a note says how many bars leave that.
package struct LagHistogram: Chart {
    package var words: ChartWords
    package let bins: [LagBin]
    package let eventName: String
    package let triggerName: String
    package let binDays: Int

    /// `eventName` in the plural (`arrests`), `triggerName` in the singular (`deal`).
    package init(words: ChartWords, bins: [LagBin], eventName: String, triggerName: String, binDays: Int) {
        self.words = words
        self.bins = bins.sorted { $0.lags.lowerBound < $1.lags.lowerBound }
        self.eventName = eventName
        self.triggerName = triggerName
        self.binDays = binDays
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: [simultaneousSummary]) { page in
            if bins.isEmpty { return page.addWords("No lags to draw.") }
            let hatch = HatchPattern(
                identifier: SVGDocument.identifier(for: "\(words.title)\n\(words.finding)") + "-hatch",
                colour: .event)
            page.define(hatch.element)
            page.add(legend(hatch), above: 8)
            let panel = LagPanel(
                histogram: self, hatch: hatch, left: page.left, right: page.right, top: page.bottom + 12)
            page.add(panel.elements, to: panel.bottom)
        }
    }

    /// `26 bins of 7 days hold 137 arrests. 2 of 26 bins leave the band: 1 above, 1 below.`
    var summary: String {
        if bins.isEmpty { return "There are no lags to draw." }
        // Counts may be any Int: summed as Doubles they cannot overflow.
        let total = DrawnText.value(bins.reduce(0) { $0 + Double($1.observed) })
        let above = bins.count { $0.place == .above }
        let below = bins.count { $0.place == .below }
        let count = DrawnText.count(bins.count, "bin", "bins")
        let outside = above + below
        return "\(count) of \(DrawnText.count(binDays, "day", "days")), \(total) \(eventName) in all. "
            + (outside == 0
                ? "None leaves the band of chance."
                : "\(outside) of \(count) \(outside == 1 ? "leaves" : "leave") the band of chance: "
                    + "\(above) above, \(below) below.")
    }
}
