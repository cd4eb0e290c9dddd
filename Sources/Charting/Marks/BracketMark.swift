/// A line over a stretch with a short upright down at either end.
struct BracketMark: Mark {
    let left: Double
    let right: Double
    let y: Double
    let colour: Paint
    var dashes: String?
    var tooltip: String?

    static let drop = 4.0

    var element: SVGElement {
        var path = SVGPath()
        path.move(to: left, y + Self.drop)
        path.line(to: left, y)
        path.line(to: right, y)
        path.line(to: right, y + Self.drop)
        var line = SVGElement(
            .path,
            [.d: .text(path.data), .fill: .paint(.none), .stroke: .paint(colour), .strokeWidth: 1.2])
        if let dashes { line = line.setting(.strokeDashes, .text(dashes)) }
        return line.tooltip(tooltip)
    }
}
