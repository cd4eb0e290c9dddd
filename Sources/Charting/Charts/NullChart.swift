/// What chance alone gives, as a histogram for each null model, and where the observed count stands in it.
package struct NullChart: Chart {
    package var words: ChartWords
    /// What is counted, in the plural.
    let counted: String
    /// One for each null model, of each group where there are groups.
    let facets: Facets<NullBars>

    package init(words: ChartWords, counted: String, panels: [NullBars]) {
        self.words = words
        self.counted = counted
        facets = Facets(panels.filter { $0.total > 0 && $0.shifts.count <= 1_000_000 })
    }

    private var panels: [NullBars] { facets.shown }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            if panels.isEmpty { return page.addWords("No shifts to draw.") }
            let hatch = HatchPattern(
                identifier: SVGDocument.identifier(for: "\(words.title)\n\(words.finding)") + "-null",
                colour: .event)
            page.define(hatch.element)
            page.add(
                [
                    LegendEntry(
                        keys: [.box(fill: hatch.fill, stroke: .event)],
                        text: "shifts that give as many as observed, or more"),
                    LegendEntry(
                        keys: [.box(fill: .triggerTint, stroke: .trigger)], text: "shifts that give fewer"),
                ], above: 8)
            page.add(
                "how many shifts, by how many \(counted) they give", font: .label, colour: .mutedInk, limit: 3,
                above: 8)
            page.addPanels(panels.count) { index, left, right, top in
                let panel = NullPanel(bars: panels[index], hatch: hatch, left: left, right: right, top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    var summary: String {
        panels.isEmpty
            ? "There are no shifts to draw." : panels.map { "\($0.title): \($0.numbers)." }.joined(separator: " ")
    }

    private var notes: [String] {
        guard let step = panels.map(\.step).max(), step > 1 else { return [facets.note] }
        return [facets.note, "A bar holds \(DrawnText.grouped(step)) counts."]
    }
}
