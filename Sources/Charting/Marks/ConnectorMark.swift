/// A line through points that ends in an arrowhead, which points to the right.
struct ConnectorMark: Mark {
    private static let headLength = 7.0
    private static let headWidth = 7.0

    let points: [(x: Double, y: Double)]

    var element: SVGElement {
        guard let end = points.last, points.count > 1 else { return SVGElement(.g) }
        var line = SVGPath()
        for (index, point) in points.enumerated() {
            let x = index == points.count - 1 ? point.x - Self.headLength : point.x
            if index == 0 { line.move(to: x, point.y) } else { line.line(to: x, point.y) }
        }
        let head = SVGPath.polygon([
            (end.x, end.y), (end.x - Self.headLength, end.y - Self.headWidth / 2),
            (end.x - Self.headLength, end.y + Self.headWidth / 2),
        ])
        return SVGElement(
            .g, [:],
            [
                SVGElement(
                    .path,
                    [.d: .text(line.data), .fill: .paint(.none), .stroke: .paint(.edge), .strokeWidth: 1.2]),
                SVGElement(.path, [.d: .text(head.data), .fill: .paint(.edge)]),
            ])
    }
}
