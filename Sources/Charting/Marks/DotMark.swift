/// One event as a small filled shape around a centre. All shapes stay within a circle of the radius.
struct DotMark: Mark {
    enum Shape: Hashable, Sendable { case circle, diamond, square, triangle }

    let shape: Shape
    let x: Double
    let y: Double
    let radius: Double
    let fill: Paint
    var tooltip: String?

    var element: SVGElement {
        let drawn: SVGElement
        switch shape {
        case .circle:
            drawn = SVGElement(
                .circle, [.cx: .number(x), .cy: .number(y), .r: .number(radius), .fill: .paint(fill)])
        case .square:
            // Half the side of the square whose corners lie on the circle: 1 / √2.
            drawn = outline([(-0.71, -0.71), (0.71, -0.71), (0.71, 0.71), (-0.71, 0.71)])
        case .diamond:
            drawn = outline([(0, -1), (1, 0), (0, 1), (-1, 0)])
        case .triangle:
            // The equilateral triangle on the circle: √3 / 2 to the sides, 1 / 2 down.
            drawn = outline([(0, -1), (0.87, 0.5), (-0.87, 0.5)])
        }
        return drawn.tooltip(tooltip)
    }

    private func outline(_ corners: [(Double, Double)]) -> SVGElement {
        let path = SVGPath.polygon(corners.map { (x: x + $0.0 * radius, y: y + $0.1 * radius) })
        return SVGElement(.path, [.d: .text(path.data), .fill: .paint(fill)])
    }
}
