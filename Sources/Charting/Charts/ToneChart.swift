/// How many rows of each group take one side and how many the other, as bars away from a middle line.
package struct ToneChart: Chart {
    package var words: ChartWords
    /// What the sides are called: the one to the left, the other to the right.
    let one: String
    let other: String
    /// Groups stand in the order of their rows in all facets together, most first, ties by name.
    let facets: Facets<ToneFacet>
    /// Groups that the limit leaves out.
    let leftOutCount: Int

    package init(words: ChartWords, one: String, other: String, facets: [ToneFacet], limit: Int = 12) {
        self.words = words
        self.one = one
        self.other = other
        var totals: [String: Double] = [:]
        for bar in facets.flatMap(\.bars) {
            totals[bar.title, default: 0] += Double(bar.one) + Double(bar.other) + Double(bar.neither)
        }
        let ranked = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let kept = Dictionary(uniqueKeysWithValues: ranked.prefix(max(limit, 1)).enumerated().map { ($1, $0) })
        self.facets = Facets(
            facets.map { facet in
                let bars = facet.bars.filter { kept[$0.title] != nil }.enumerated()
                    .sorted { (kept[$0.element.title] ?? 0, $0.offset) < (kept[$1.element.title] ?? 0, $1.offset) }
                return ToneFacet(title: facet.title, bars: bars.map(\.element))
            }.filter { !$0.bars.isEmpty })
        leftOutCount = ranked.count - kept.count
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            if facets.shown.isEmpty { return page.addWords("No groups to draw.") }
            let hatch = HatchPattern(
                identifier: SVGDocument.identifier(for: "\(words.title)\n\(words.finding)") + "-tone",
                colour: .event)
            page.define(hatch.element)
            page.add(
                [
                    LegendEntry(
                        keys: [.box(fill: hatch.fill, stroke: .event)], text: "\(one), to the left"),
                    LegendEntry(
                        keys: [.box(fill: .triggerTint, stroke: .trigger)], text: "\(other), to the right"),
                ], above: 8)
            page.addPanels(facets.shown.count) { index, left, right, top in
                let panel = TonePanel(
                    facet: facets.shown[index], one: one, hatch: hatch, widest: widest, left: left, right: right,
                    top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    /// The longest bar to the left and to the right, of all panels, so that all have one scale.
    private var widest: (one: Double, other: Double) {
        let bars = facets.shown.flatMap(\.bars)
        return (Double(bars.map(\.one).max() ?? 0), Double(bars.map(\.other).max() ?? 0))
    }

    var summary: String {
        if facets.shown.isEmpty { return "There are no groups to draw." }
        return facets.shown.map { facet in
            let bars = facet.bars.map { "\($0.title): \($0.numbers(one))" }.joined(separator: "; ")
            return facet.title.isEmpty ? "\(bars)." : "\(facet.title): \(bars)."
        }.joined(separator: " ")
    }

    private var notes: [String] {
        if leftOutCount == 0 { return [facets.note] }
        let verb = leftOutCount == 1 ? "is" : "are"
        return [facets.note, "\(DrawnText.count(leftOutCount, "group", "groups")) with fewer rows \(verb) not drawn."]
    }
}
