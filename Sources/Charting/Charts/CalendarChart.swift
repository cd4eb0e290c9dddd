/// How many lie in each month (or other part of a year), a panel for each lane: the darker the more, and in every cell the
/// number itself.
package struct CalendarChart: Chart {
    package var words: ChartWords
    /// The parts of a year, such as `Jan` to `Dec`.
    let parts: [String]
    /// `month`: what a cell stands for.
    let unit: String
    let lanes: [CalendarLane]

    /// More cells than these nobody reads.
    static let limit = 2_400

    package init(words: ChartWords, parts: [String], unit: String, lanes: [CalendarLane]) {
        self.words = words
        self.parts = parts
        self.unit = unit
        self.lanes = lanes.map { lane in
            CalendarLane(title: lane.title, cells: lane.cells.filter { parts.indices.contains($0.part) })
        }
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: []) { page in
            guard let refusal else { return draw(on: &page) }
            page.addWords(refusal)
        }
    }

    private var cellCount: Int { lanes.reduce(0) { $0 + $1.cells.count } }

    private var years: [Int64] {
        let all = lanes.flatMap(\.cells).map(\.year)
        guard let first = all.min(), let last = all.max() else { return [] }
        return Array(first...last)
    }

    /// Why there is no picture; nil where there is one.
    private var refusal: String? {
        if cellCount == 0 { return "No cells to draw." }
        if cellCount > Self.limit {
            return "\(DrawnText.grouped(cellCount)) cells are more than can be read (at most "
                + "\(DrawnText.grouped(Self.limit))): count by a longer unit, or fewer of them."
        }
        let all = lanes.flatMap(\.cells).map(\.year)
        guard let first = all.min(), let last = all.max(), last - first < Self.limit else {
            return "The cells lie too many years apart to be drawn."
        }
        return nil
    }

    private func draw(on page: inout ChartPage) {
        page.add(legend, above: 8)
        let layout = CalendarLayout(
            years: years, parts: parts, texts: lanes.flatMap { $0.cells.map(\.text) }, left: page.left,
            right: page.right)
        for lane in lanes where !lane.cells.isEmpty {
            let head = PanelHead(
                title: lane.title, detail: "at most \(DrawnText.grouped(lane.peak)) in a \(unit) for certain",
                left: page.left, right: page.right, top: page.bottom + 14)
            page.add(head.marks.map(\.element), to: head.bottom)
            let panel = CalendarPanel(lane: lane, layout: layout, top: page.bottom + 2)
            page.add(panel.elements, to: panel.bottom)
        }
    }

    private var legend: [LegendEntry] {
        let (paler, darker) = (Paint.step(1), Paint.step(Paint.lastStep))
        var entries = [
            LegendEntry(
                keys: [.box(fill: paler, stroke: .edge), .box(fill: darker, stroke: darker)],
                text: "the darker, the more lie in the \(unit) for certain; in each panel by itself")
        ]
        if lanes.contains(where: { $0.cells.contains { $0.possible > $0.certain } }) {
            entries.append(
                LegendEntry(
                    keys: [.dashedBox(stroke: .mutedInk)],
                    text: "4\u{2013}6: 4 for certain, 6 if all lie in it that may by their dates"))
        }
        return entries
    }

    var summary: String {
        if let refusal { return refusal }
        return lanes.filter { !$0.cells.isEmpty }.map { lane in
            let busiest = lane.cells.max { ($0.certain, $1.year, $1.part) < ($1.certain, $0.year, $0.part) }
            let empty = lane.cells.count { $0.possible == 0 }
            let cells = DrawnText.count(lane.cells.count, unit, "\(unit)s")
            guard let busiest, busiest.certain > 0 else { return "\(lane.title): \(cells), none with any for certain." }
            return "\(lane.title): \(cells), \(DrawnText.grouped(empty)) of them with none; most for certain in "
                + "\(parts[busiest.part]) \(CalendarLayout.label(busiest.year)), \(busiest.text)."
        }.joined(separator: " ")
    }
}
