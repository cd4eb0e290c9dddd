import ImpreciseDates

/// Published counts as steps, and beside them how many a table knows of at a time, and how many there have been in all:
/// each from its least to its most. Where there are groups, each has a panel, all over the same amounts.
package struct StockChart: Chart {
    package var words: ChartWords
    let span: DateBounds
    let facets: Facets<StockFacet>

    package init(words: ChartWords, span: DateBounds, facets: [StockFacet]) {
        self.words = words
        self.span = span
        self.facets = Facets(facets)
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            let values = values
            if values.isEmpty { return page.addWords("No values to draw.") }
            page.add(legend, above: 8)
            page.addPanels(facets.shown.count, above: 16) { index, left, right, top in
                let panel = StockPanel(
                    facet: facets.shown[index], span: span, values: values, left: left, right: right, top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    /// All that is drawn.
    private var values: [Double] {
        let points = facets.shown.compactMap(\.count).flatMap { $0.points(during: span) }
        let ranges = bands(\.stock) + bands(\.cumulative)
        return points.map(\.value) + ranges.filter(\.isKnown).flatMap { [$0.least, $0.most] }
    }

    /// Of all panels.
    private func bands(_ band: KeyPath<StockFacet, StockBand?>) -> [StockRange] {
        facets.shown.compactMap { $0[keyPath: band] }.flatMap { $0.during(span) }
    }

    private var legend: [LegendEntry] {
        var entries: [LegendEntry] = []
        if let count = facets.shown.compactMap(\.count).first(where: { !$0.points(during: span).isEmpty }) {
            entries.append(LegendEntry(keys: [.dottedLine(colour: .ink)], text: count.title))
        }
        if let title = facets.shown.compactMap(\.cumulative?.title).first, !bands(\.cumulative).isEmpty {
            entries.append(
                LegendEntry(
                    keys: [.dashedBand(fill: .eventTint, edge: .event)], text: "\(title), from certain to possible"))
        }
        if let title = facets.shown.compactMap(\.stock?.title).first, !bands(\.stock).isEmpty {
            entries.append(
                LegendEntry(keys: [.band(fill: .triggerTint, edge: .trigger)], text: "\(title), from least to most"))
        }
        return entries
    }

    private var notes: [String] {
        var notes = facets.shown.compactMap(\.count).compactMap { $0.missing(from: span) }
        let ranges = bands(\.stock)
        let missing = ranges.count { !$0.isKnown }
        if missing > 0 {
            notes.append(
                "From least to most is not known on \(DrawnText.grouped(missing)) of the "
                    + "\(DrawnText.count(ranges.count, "date", "dates")).")
        }
        return notes + [facets.note]
    }
}
