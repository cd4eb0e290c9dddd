/// One question under every combination of definitions: the p of each, smallest first, and below it what was chosen
/// (U. Simonsohn, J. P. Simmons and L. D. Nelson, "Specification curve analysis", Nature Human Behaviour 4, 2020). Where there
/// are groups, each has a panel.
package struct SpecificationChart: Chart {
    package var words: ChartWords
    let facets: Facets<SpecificationCurve>

    package init(words: ChartWords, curves: [SpecificationCurve]) {
        self.words = words
        facets = Facets(curves)
    }

    private var curves: [SpecificationCurve] { facets.shown }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes + [facets.note]) { page in
            if curves.allSatisfy(\.ranked.isEmpty) { return page.addWords("No specifications to draw.") }
            page.add(legend, above: 8)
            for curve in curves { draw(curve, on: &page) }
        }
    }

    var summary: String {
        curves.isEmpty ? "There are no specifications to draw." : curves.map(\.summary).joined(separator: " ")
    }

    /// Once where they hold for every group.
    private var notes: [String] {
        if Set(curves.map(\.notes)).count == 1 { return curves[0].notes }
        return curves.flatMap { curve in curve.notes.map { "\(curve.title): \($0)" } }
    }

    private func draw(_ curve: SpecificationCurve, on page: inout ChartPage) {
        if !curve.title.isEmpty {
            let head = PanelHead(
                title: curve.title, detail: curve.belowNumbers, left: page.left, right: page.right,
                top: page.bottom + 16)
            page.add(head.marks.map(\.element), to: head.bottom)
        }
        if curve.ranked.isEmpty { return page.addWords("No specifications to draw.") }
        let layout = SpecificationLayout(curve: curve, left: page.left, right: page.right)
        let panel = SpecificationPanel(curve: curve, layout: layout, top: page.bottom + 10)
        var top = panel.bottom + 8
        var lower: [SVGElement] = []
        for choice in curve.choices where choice.isDrawn {
            let rows = SpecificationRows(choice: choice, layout: layout, top: top)
            lower += rows.elements
            top = rows.bottom
        }
        if let rank = curve.declaredRank {
            let extent = layout.shade(of: rank)
            page.add(
                ShadeMark(
                    left: extent.lowerBound, right: extent.upperBound, top: panel.shadeTop, bottom: top
                ).elements, to: top)
        }
        page.add(panel.elements + lower, to: top)
    }

    /// Only what is in the picture, but always how many are below the level; that of each group stands over its panel.
    private var legend: [LegendEntry] {
        let below = curves.count == 1 ? curves[0].belowNumbers : "p below \(DrawnText.value(curves.first?.level ?? 0))"
        var entries = [LegendEntry(keys: [.dot(.triangle, colour: .event)], text: below)]
        if let curve = curves.first(where: { curve in
            curve.ranked.contains { !$0.isDeclared && !curve.isBelow($0) }
        }) {
            entries.append(
                LegendEntry(keys: [.dot(.circle, colour: .trigger)], text: "p of \(curve.levelText) or more"))
        }
        if curves.contains(where: { $0.declaredRank != nil }) {
            entries.append(
                LegendEntry(keys: [.dot(.diamond, colour: .ink), .shade], text: "as declared"))
        }
        return entries
    }
}
