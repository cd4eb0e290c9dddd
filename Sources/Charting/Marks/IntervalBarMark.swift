/// One imprecise event as a thin rounded bar over the days it may have been: a light fill within a thin line.
struct IntervalBarMark: Mark {
    let left: Double
    let right: Double
    let middle: Double
    let height: Double
    let colour: Paint
    var tooltip: String?

    var element: SVGElement {
        // Half of the line lies outside the rectangle.
        let line = 0.9
        return SVGElement(
            .rect,
            [
                .x: .number(left + line / 2), .y: .number(middle - height / 2 + line / 2),
                .width: .number(max(right - left - line, 0.1)), .height: .number(max(height - line, 0.1)),
                .rx: .number(min(height, right - left) / 2), .fill: .paint(colour), .fillOpacity: 0.22,
                .stroke: .paint(colour), .strokeWidth: .number(line),
            ]
        ).tooltip(tooltip)
    }
}
