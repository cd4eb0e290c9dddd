/// A small triangle whose tip points at something from above or below.
struct PointerMark: Mark {
    let x: Double
    let tip: Double
    let pointsUp: Bool
    let fill: Paint

    static let height = 7.0

    var element: SVGElement {
        let base = tip + (pointsUp ? Self.height : -Self.height)
        let path = SVGPath.polygon([(x: x, y: tip), (x: x - 4, y: base), (x: x + 4, y: base)])
        return SVGElement(.path, [.d: .text(path.data), .fill: .paint(fill)])
    }
}
