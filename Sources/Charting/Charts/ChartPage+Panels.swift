extension ChartPage {
    /// Adds a line that says why there is no picture.
    mutating func addWords(_ text: String) { add(text, font: .label, limit: 4, above: 18) }

    /// Adds panels side by side where two find room and there is more than one, row by row; a row is as high as its
    /// higher panel. `panel` draws one between two edges from a height down, and tells where it ends.
    mutating func addPanels(
        _ count: Int, gap: Double = 28, above: Double = 10,
        panel: (_ index: Int, _ left: Double, _ right: Double, _ top: Double) -> ([SVGElement], bottom: Double)
    ) {
        let columns = count > 1 && width >= 520 ? 2 : 1
        let panelWidth = (right - left - gap * Double(columns - 1)) / Double(columns)
        var top = bottom + above
        for index in 0..<count {
            if index > 0, index % columns == 0 { top = bottom + 16 }
            let panelLeft = left + Double(index % columns) * (panelWidth + gap)
            let (drawn, end) = panel(index, panelLeft, panelLeft + panelWidth, top)
            add(drawn, to: end)
        }
    }
}
