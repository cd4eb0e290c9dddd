/// One question under every combination of definitions: the p of each, smallest first, and below it what was chosen
/// (U. Simonsohn, J. P. Simmons and L. D. Nelson, "Specification curve analysis", Nature Human Behaviour 4, 2020).
package struct SpecificationChart: Sendable {
    package let title: String
    package let finding: String
    package let description: String
    package let specifications: [SpecificationDot]
    package let level: Double
    package let source: String
    package let note: String
    package let width: Double
    /// In the order of their p.
    let ranked: [SpecificationDot]
    let choices: [SpecificationChoice]

    /// `choices` are the titles of what was varied, a value of each in every specification; of several that are declared the
    /// first is taken; a p below `level` is told apart; `note` stands above the source.
    package init(
        title: String, finding: String, description: String, choices: [String], specifications: [SpecificationDot],
        level: Double, source: String, note: String = "", width: Double = 800
    ) {
        precondition(specifications.allSatisfy { $0.values.count == choices.count }, "a value for each choice")
        self.title = title
        self.finding = finding
        self.description = description
        self.specifications = specifications
        self.level = level
        self.source = source
        self.note = note
        self.width = width
        ranked = SpecificationDot.ranked(specifications)
        self.choices = choices.enumerated().map { index, title in
            SpecificationChoice(title: title, index: index, of: specifications)
        }
    }

    /// Place of the declared one among the ranked.
    var declaredRank: Int? { ranked.firstIndex(where: \.isDeclared) }

    func isBelow(_ specification: SpecificationDot) -> Bool { specification.p.map { $0 < level } ?? false }

    /// The chart as an SVG file: the same bytes for the same chart.
    package func svg() -> String {
        var page = ChartPage(width: width)
        page.addHead(title: title, finding: finding)
        if ranked.isEmpty {
            let base = page.bottom + 30
            page.add([TextMark(text: "No specifications to draw.", x: page.left, y: base).element], to: base + 10)
        } else {
            page.add(legend, above: 8)
            addPanels(to: &page)
        }
        page.addFoot(notes: (notes + [note]).filter { !$0.isEmpty }, source: source)
        return page.svg(title: title, description: [finding, description, summary] + notes)
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
