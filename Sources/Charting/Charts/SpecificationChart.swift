/// One question under every combination of definitions: the p of each, smallest first, and below it what was chosen
/// (U. Simonsohn, J. P. Simmons and L. D. Nelson, "Specification curve analysis", Nature Human Behaviour 4, 2020).
package struct SpecificationChart: Chart {
    package var words: ChartWords
    package let specifications: [SpecificationDot]
    package let level: Double
    /// In the order of their p.
    let ranked: [SpecificationDot]
    let choices: [SpecificationChoice]

    /// `choices` are the titles of what was varied, a value of each in every specification; of several that are declared the
    /// first is taken; a p below `level` is told apart.
    package init(words: ChartWords, choices: [String], specifications: [SpecificationDot], level: Double) {
        precondition(specifications.allSatisfy { $0.values.count == choices.count }, "a value for each choice")
        self.words = words
        self.specifications = specifications
        self.level = level
        ranked = SpecificationDot.ranked(specifications)
        self.choices = choices.enumerated().map { index, title in
            SpecificationChoice(title: title, index: index, of: specifications)
        }
    }

    /// Place of the declared one among the ranked.
    var declaredRank: Int? { ranked.firstIndex(where: \.isDeclared) }

    func isBelow(_ specification: SpecificationDot) -> Bool { specification.p.map { $0 < level } ?? false }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            if ranked.isEmpty { return page.addWords("No specifications to draw.") }
            page.add(legend, above: 8)
            addPanels(to: &page)
        }
    }

    private func addPanels(to page: inout ChartPage) {
        let layout = SpecificationLayout(chart: self, left: page.left, right: page.right)
        let panel = SpecificationPanel(chart: self, layout: layout, top: page.bottom + 10)
        var top = panel.bottom + 8
        var lower: [SVGElement] = []
        for choice in choices where choice.isDrawn {
            let rows = SpecificationRows(choice: choice, layout: layout, top: top)
            lower += rows.elements
            top = rows.bottom
        }
        if let rank = declaredRank {
            let extent = layout.shade(of: rank)
            page.add(
                ShadeMark(
                    left: extent.lowerBound, right: extent.upperBound, top: panel.shadeTop, bottom: top
                ).elements, to: top)
        }
        page.add(panel.elements + lower, to: top)
    }
}
