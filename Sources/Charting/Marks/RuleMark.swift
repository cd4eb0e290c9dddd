/// A straight line.
struct RuleMark: Mark {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
    let colour: Paint
    var width = 1.0
    var dashes: String?

    static func horizontal(from left: Double, to right: Double, y: Double, colour: Paint) -> RuleMark {
        RuleMark(x1: left, y1: y, x2: right, y2: y, colour: colour)
    }

    static func vertical(x: Double, from top: Double, to bottom: Double, colour: Paint) -> RuleMark {
        RuleMark(x1: x, y1: top, x2: x, y2: bottom, colour: colour)
    }

    var element: SVGElement {
        let line = SVGElement(
            .line,
            [
                .x1: .number(x1), .y1: .number(y1), .x2: .number(x2), .y2: .number(y2), .stroke: .paint(colour),
                .strokeWidth: .number(width),
            ])
        guard let dashes else { return line }
        return line.setting(.strokeDashes, .text(dashes))
    }
}
