/// An area between two step lines: a block for each stretch, neighbours sharing an edge.
struct StepAreaMark: Mark {
    struct Block: Hashable, Sendable {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double
    }

    let blocks: [Block]
    let fill: Paint

    /// One path, so that no hairline shows between neighbours.
    var element: SVGElement {
        var path = ""
        for block in blocks {
            path +=
                SVGPath.polygon([
                    (x: block.left, y: block.top), (x: block.right, y: block.top), (x: block.right, y: block.bottom),
                    (x: block.left, y: block.bottom),
                ]).data
        }
        return SVGElement(.path, [.d: .text(path), .fill: .paint(fill)])
    }
}
