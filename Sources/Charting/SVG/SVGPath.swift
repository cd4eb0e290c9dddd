/// The data of a path, built up by absolute commands.
struct SVGPath {
    private(set) var data = ""

    mutating func move(to x: Double, _ y: Double) { append("M", x, y) }

    mutating func line(to x: Double, _ y: Double) { append("L", x, y) }

    mutating func close() { data += "Z" }

    /// A closed outline through the points.
    static func polygon(_ points: [(x: Double, y: Double)]) -> SVGPath {
        var path = SVGPath()
        for (index, point) in points.enumerated() {
            if index == 0 { path.move(to: point.x, point.y) } else { path.line(to: point.x, point.y) }
        }
        path.close()
        return path
    }

    private mutating func append(_ command: String, _ x: Double, _ y: Double) {
        data += "\(command)\(SVGNumber.text(x)) \(SVGNumber.text(y))"
    }
}
