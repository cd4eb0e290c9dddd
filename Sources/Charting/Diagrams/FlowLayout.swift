/// Layers of a graph without cycles: each node stands to the right of all that lead to it, and edges that reach over a layer
/// bend there. After K. Sugiyama, S. Tagawa and M. Toda, Methods for Visual Understanding of Hierarchical System Structures,
/// IEEE Transactions on Systems, Man, and Cybernetics 11 (1981).
struct FlowLayout {
    enum Slot: Hashable {
        case node(Int)
        /// Where an edge passes through a layer.
        case bend(edge: Int, layer: Int)
    }

    private static let sweeps = 8

    /// From left to right; in each from top to bottom.
    let layers: [[Slot]]
    /// For each edge the slots that it goes through, its ends among them.
    let routes: [[Slot]]

    /// - Parameter edges: from one node to another that is not before it in any way back.
    init(nodeCount: Int, edges: [(from: Int, to: Int)]) {
        var depth = Array(repeating: 0, count: nodeCount)
        // As many rounds as the longest way has steps.
        for _ in 0..<nodeCount {
            for edge in edges { depth[edge.to] = max(depth[edge.to], depth[edge.from] + 1) }
        }
        var layers: [[Slot]] = Array(repeating: [], count: (depth.max() ?? -1) + 1)
        for node in 0..<nodeCount { layers[depth[node]].append(.node(node)) }
        routes = edges.enumerated().map { index, edge in
            let between = (depth[edge.from] + 1)..<max(depth[edge.from] + 1, depth[edge.to])
            let bends = between.map { Slot.bend(edge: index, layer: $0) }
            for (layer, bend) in zip(between, bends) { layers[layer].append(bend) }
            return [.node(edge.from)] + bends + [.node(edge.to)]
        }
        self.layers = Self.ordered(layers, routes)
    }

    /// Each layer by the mean place of its neighbours, forth and back, so that few edges cross; the best order seen is kept.
    private static func ordered(_ layers: [[Slot]], _ routes: [[Slot]]) -> [[Slot]] {
        var before: [Slot: [Slot]] = [:]
        var behind: [Slot: [Slot]] = [:]
        for route in routes {
            for (left, right) in zip(route, route.dropFirst()) {
                before[right, default: []].append(left)
                behind[left, default: []].append(right)
            }
        }
        var layers = layers
        var best = (layers, crossings(layers, behind))
        for sweep in 0..<sweeps where best.1 > 0 {
            let isForth = sweep % 2 == 0
            for index in isForth ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed() {
                let fixed = layers[isForth ? index - 1 : index + 1]
                let place = Dictionary(uniqueKeysWithValues: fixed.enumerated().map { ($1, Double($0)) })
                let keys = layers[index].enumerated().map { offset, slot in
                    let places = ((isForth ? before : behind)[slot] ?? []).compactMap { place[$0] }
                    return places.isEmpty ? Double(offset) : places.reduce(0, +) / Double(places.count)
                }
                layers[index] = layers[index].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map {
                    layers[index][$0]
                }
            }
            let count = crossings(layers, behind)
            if count < best.1 { best = (layers, count) }
        }
        return best.0
    }

    private static func crossings(_ layers: [[Slot]], _ behind: [Slot: [Slot]]) -> Int {
        zip(layers, layers.dropFirst()).reduce(0) { sum, pair in
            let place = Dictionary(uniqueKeysWithValues: pair.1.enumerated().map { ($1, $0) })
            let ends = pair.0.enumerated().flatMap { left, slot in
                (behind[slot] ?? []).compactMap { place[$0] }.map { (left, $0) }
            }
            return sum
                + ends.indices.reduce(0) { count, index in
                    count + ends[..<index].count { ($0.0 < ends[index].0) && ($0.1 > ends[index].1) }
                }
        }
    }
}
