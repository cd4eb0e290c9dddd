/// How long was waited, as the share still waiting by the days since a start (Kaplan and Meier, J. Am. Stat. Assoc. 53,
/// 1958), a panel for each group over the same days.
package struct SurvivalChart: Sendable {
    package let title: String
    package let finding: String
    package let description: String
    package let event: String
    package let start: String
    /// Those that are drawn, with most at the start first, ties by name.
    let groups: [SurvivalGroup]
    /// How many more there are.
    let leftOutCount: Int
    package let source: String
    package let note: String
    package let width: Double

    /// `event` says what is waited for (`first closure`), `start` what the days are counted from (`a deal`); of the groups
    /// at most `limit` are drawn; `note` stands above the source.
    package init(
        title: String, finding: String, description: String, groups: [SurvivalGroup], event: String, start: String,
        limit: Int = 8, source: String, note: String = "", width: Double = 800
    ) {
        self.title = title
        self.finding = finding
        self.description = description
        self.event = event
        self.start = start
        let ranked = SurvivalGroup.ranked(groups.filter { !$0.steps.isEmpty })
        self.groups = Array(ranked.prefix(max(limit, 1)))
        leftOutCount = ranked.count - self.groups.count
        self.source = source
        self.note = note
        self.width = width
    }

    /// The chart as an SVG file: the same bytes for the same chart.
    package func svg() -> String {
        var page = ChartPage(width: width)
        page.addHead(title: title, finding: finding)
        if groups.isEmpty {
            let base = page.bottom + 30
            page.add([TextMark(text: "No curves to draw.", x: page.left, y: base).element], to: base + 10)
        } else {
            page.add(legend, above: 8)
            page.add(axisName(within: page), font: .label, colour: Palette.mutedInk, limit: 3, above: 8)
            addPanels(to: &page)
        }
        page.addFoot(notes: [leftOut, note].filter { !$0.isEmpty }, source: source)
        return page.svg(title: title, description: [finding, description, summary, leftOut])
    }

    private func axisName(within page: ChartPage) -> String {
        let measure = TextMeasure(font: .label)
        let (event, start) = (DrawnText.clean(event), DrawnText.clean(start))
        let room = (page.right - page.left) * 0.4
        return "share still waiting for \(measure.ellipsised(event, to: room)), by days from "
            + measure.ellipsised(start, to: room)
    }

    /// Side by side where two find room and there is more than one, row by row.
    private func addPanels(to page: inout ChartPage) {
        let gap = 28.0
        let columns = groups.count > 1 && page.width >= 520 ? 2 : 1
        let panelWidth = (page.right - page.left - gap * Double(columns - 1)) / Double(columns)
        let lastDay = max(groups.map(\.lastDay).max() ?? 0, 1)
        let top = page.bottom + 10
        for (index, group) in groups.enumerated() {
            let left = page.left + Double(index % columns) * (panelWidth + gap)
            let panel = SurvivalPanel(
                group: group, lastDay: lastDay, left: left, right: left + panelWidth,
                top: top + Double(index / columns) * (SurvivalPanel.height + 12))
            page.add(panel.elements, to: panel.bottom)
        }
    }
}
