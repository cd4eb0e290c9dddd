/// How long was waited, as the share still waiting by the days since a start (Kaplan and Meier, J. Am. Stat. Assoc. 53,
/// 1958), a panel for each group over the same days.
package struct SurvivalChart: Chart {
    package var words: ChartWords
    package let event: String
    package let start: String
    /// Those that are drawn, with most at the start first, ties by name.
    let groups: [SurvivalGroup]
    /// How many more there are.
    let leftOutCount: Int

    /// `event` says what is waited for (`first closure`), `start` what the days are counted from (`a deal`); of the groups
    /// at most `limit` are drawn.
    package init(words: ChartWords, groups: [SurvivalGroup], event: String, start: String, limit: Int = 8) {
        self.words = words
        self.event = event
        self.start = start
        let ranked = SurvivalGroup.ranked(groups.filter { !$0.steps.isEmpty })
        self.groups = Array(ranked.prefix(max(limit, 1)))
        leftOutCount = ranked.count - self.groups.count
    }

    package func svg() -> String {
        let lastDay = max(groups.map(\.lastDay).max() ?? 0, 1)
        return words.svg(summary: summary, notes: [leftOut]) { page in
            if groups.isEmpty { return page.addWords("No curves to draw.") }
            page.add(legend, above: 8)
            page.add(axisName(within: page), font: .label, colour: .mutedInk, limit: 3, above: 8)
            page.addPanels(groups.count) { index, left, right, top in
                let panel = SurvivalPanel(
                    group: groups[index], lastDay: lastDay, left: left, right: right, top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    private func axisName(within page: ChartPage) -> String {
        let measure = TextMeasure(font: .label)
        let (event, start) = (DrawnText.clean(event), DrawnText.clean(start))
        let room = (page.right - page.left) * 0.4
        return "share still waiting for \(measure.ellipsised(event, to: room)), by days from "
            + measure.ellipsised(start, to: room)
    }
}
