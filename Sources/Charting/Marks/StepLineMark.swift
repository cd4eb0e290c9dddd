/// A line of level stretches joined by uprights. A stretch without a level leaves a gap.
struct StepLineMark: Mark {
    struct Stretch: Hashable, Sendable {
        let left: Double
        let right: Double
        let y: Double
    }

    /// From left to right.
    let stretches: [Stretch]
    let colour: Paint
    var width = 2.0
    var dashes: String?

    var element: SVGElement {
        var path = SVGPath()
        var end: Double?
        for stretch in stretches {
            if end == stretch.left {
                path.line(to: stretch.left, stretch.y)
            } else {
                path.move(to: stretch.left, stretch.y)
            }
            path.line(to: stretch.right, stretch.y)
            end = stretch.right
        }
        let line = SVGElement(
            .path,
            [
                .d: .text(path.data), .fill: .paint(.none), .stroke: .paint(colour), .strokeWidth: .number(width),
                .strokeLineJoin: "round",
            ])
        guard let dashes else { return line }
        return line.setting(.strokeDashes, .text(dashes))
    }
}
