import Testing

@testable import Charting

@Suite struct FlowDiagramTests {
    private static let edges = [
        (from: 0, to: 2), (from: 1, to: 3), (from: 2, to: 4), (from: 1, to: 4), (from: 0, to: 4),
    ]

    @Test func `every node stands to the right of all that lead to it`() {
        let layout = FlowLayout(nodeCount: 5, edges: Self.edges)
        func layer(_ node: Int) -> Int? { layout.layers.firstIndex { $0.contains(.node(node)) } }
        for edge in Self.edges { #expect((layer(edge.from) ?? 9) < (layer(edge.to) ?? -1)) }
        // A long edge goes through the layer between.
        #expect(layout.routes.map(\.count) == [2, 2, 2, 3, 3])
        #expect(layout.layers.flatMap(\.self).count == 7)
    }

    @Test func `lines that need not cross do not`() {
        // Straight across: what is below leads to what is below.
        let layout = FlowLayout(nodeCount: 4, edges: [(from: 0, to: 3), (from: 1, to: 2)])
        #expect(layout.layers == [[.node(0), .node(1)], [.node(3), .node(2)]])
    }

    @Test func `takes nothing, a node alone, and two edges between the same`() {
        #expect(FlowLayout(nodeCount: 0, edges: []).layers.isEmpty)
        #expect(FlowLayout(nodeCount: 1, edges: []).layers == [[.node(0)]])
        #expect(FlowLayout(nodeCount: 2, edges: [(from: 0, to: 1), (from: 0, to: 1)]).layers.count == 2)
    }

    @Test func `a small diagram is drawn as it was`() throws {
        let nodes = [
            ("deals", "read", FlowDiagram.Node.Kind.table), ("events", "read", .table),
            ("gas & <oil>", "keep-where", .stage),
            ("by-month", "calendar", .stage), ("report.xlsx", "workbook", .output),
        ]
        let diagram = FlowDiagram(
            title: "Deals and events", description: "What is made of what.",
            nodes: nodes.map { FlowDiagram.Node(title: $0.0, details: [$0.1, "12 in, 7 out"], kind: $0.2) },
            edges: Self.edges)
        try GoldenFiles.expect(diagram.svg(), equals: "flow.svg")
        let picture = try DrawnPicture(diagram.svg())
        #expect(picture.texts().contains("gas & <oil>"))
    }
}
