/// A plain rectangle, with a line around it where `stroke` is given.
struct RectMark: Mark {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let fill: Paint
    var stroke: Paint?
    var tooltip: String?

    var element: SVGElement {
        let rectangle = SVGElement(
            .rect,
            [
                .x: .number(left), .y: .number(top), .width: .number(max(right - left, 0)),
                .height: .number(max(bottom - top, 0)), .fill: .paint(fill),
            ])
        guard let stroke else { return rectangle.tooltip(tooltip) }
        return rectangle.setting(.stroke, .paint(stroke)).setting(.strokeWidth, 1.2).tooltip(tooltip)
    }
}
