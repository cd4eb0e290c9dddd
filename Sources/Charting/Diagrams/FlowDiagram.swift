/// Boxes and arrows: what is made of what, from left to right.
package struct FlowDiagram: Sendable {
    package struct Node: Sendable {
        package enum Kind: Sendable { case table, stage, output }

        let title: String
        /// Lines below the title.
        let details: [String]
        let kind: Kind

        package init(title: String, details: [String], kind: Kind) {
            self.title = title
            self.details = details
            self.kind = kind
        }
    }

    private static let margin = 20.0
    private static let padding = 9.0
    private static let gap = 14.0
    private static let widestBox = 230.0
    private static let spaceBetweenLayers = 46.0

    private let title: String
    private let description: String
    private let nodes: [Node]
    private let edges: [(from: Int, to: Int)]

    /// - Parameter edges: indices of nodes; they lead round in no circle.
    package init(title: String, description: String, nodes: [Node], edges: [(from: Int, to: Int)]) {
        self.title = title
        self.description = description
        self.nodes = nodes
        self.edges = edges
    }

    package func svg() -> String {
        let layout = FlowLayout(nodeCount: nodes.count, edges: edges)
        let heading = TextMeasure(font: .title).lines(of: title, width: 700, limit: 3)
        let top = Self.margin + Double(heading.count) * Font.title.lineHeight + Self.gap
        let widths = layout.layers.map { layer in layer.map(width).max() ?? 0 }
        let heights = layout.layers.map { layer in
            layer.map(height).reduce(0, +) + Self.gap * Double(max(0, layer.count - 1))
        }
        let tallest = heights.max() ?? 0
        var boxes: [FlowLayout.Slot: (left: Double, right: Double, top: Double, bottom: Double)] = [:]
        var left = Self.margin
        for (index, layer) in layout.layers.enumerated() {
            var y = top + (tallest - heights[index]) / 2
            for slot in layer {
                boxes[slot] = (left, left + widths[index], y, y + height(slot))
                y += height(slot) + Self.gap
            }
            left += widths[index] + Self.spaceBetweenLayers
        }
        let lines = layout.routes.map { route in
            ConnectorMark(
                points: route.compactMap { boxes[$0] }.enumerated().flatMap { index, box -> [(x: Double, y: Double)] in
                    let middle = (box.top + box.bottom) / 2
                    if index == 0 { return [(box.right, middle)] }
                    return index == route.count - 1 ? [(box.left, middle)] : [(box.left, middle), (box.right, middle)]
                }
            ).element
        }
        let drawn = nodes.indices.flatMap { index in boxes[.node(index)].map { box(nodes[index], $0) } ?? [] }
        let titles = heading.enumerated().map { index, line in
            TextMark(
                text: line, x: Self.margin, y: Self.margin + Font.title.ascent + Double(index) * Font.title.lineHeight,
                font: .title
            ).element
        }
        let widestTitle = heading.map { TextMeasure(font: .title).width(of: $0) }.max() ?? 0
        return SVGDocument(
            title: title, description: description,
            width: max(left - Self.spaceBetweenLayers, Self.margin + widestTitle) + Self.margin,
            height: top + tallest + Self.margin, definitions: [], content: titles + lines + drawn
        ).text()
    }

    private func box(
        _ node: Node, _ place: (left: Double, right: Double, top: Double, bottom: Double)
    ) -> [SVGElement] {
        let (fill, stroke): (Paint, Paint) =
            switch node.kind {
            case .table: (.shade, .edge)
            case .stage: (.ground, .trigger)
            case .output: (.ground, .ink)
            }
        let room = place.right - place.left - 2 * Self.padding
        var y = place.top + Self.padding + Font.strongLabel.ascent
        var marks = [
            RectMark(
                left: place.left, right: place.right, top: place.top, bottom: place.bottom, fill: fill, stroke: stroke,
                tooltip: ([node.title] + node.details).joined(separator: ", ")
            ).element,
            TextMark(
                text: TextMeasure(font: .strongLabel).ellipsised(node.title, to: room), x: place.left + Self.padding,
                y: y, font: .strongLabel
            ).element,
        ]
        for detail in node.details {
            y += Font.note.lineHeight
            marks.append(
                TextMark(
                    text: TextMeasure(font: .note).ellipsised(detail, to: room), x: place.left + Self.padding, y: y,
                    font: .note, colour: .mutedInk
                ).element)
        }
        return marks
    }

    private func width(_ slot: FlowLayout.Slot) -> Double {
        guard case .node(let index) = slot else { return 0 }
        let texts =
            [TextMeasure(font: .strongLabel).width(of: nodes[index].title)]
            + nodes[index].details.map { TextMeasure(font: .note).width(of: $0) }
        return min((texts.max() ?? 0) + 2 * Self.padding, Self.widestBox).rounded(.up)
    }

    private func height(_ slot: FlowLayout.Slot) -> Double {
        guard case .node(let index) = slot else { return 4 }
        return 2 * Self.padding + Font.strongLabel.ascent + Double(nodes[index].details.count) * Font.note.lineHeight
            + 2
    }
}
