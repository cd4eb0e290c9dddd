/// One thing that was varied, such as which deals count: its values, and which specifications have each.
struct SpecificationChoice: Hashable, Sendable {
    struct Value: Hashable, Sendable {
        let label: String
        /// Places of the specifications that have it, in the order of their p.
        let ranks: [Int]
    }

    let title: String
    /// The different values, in order of first appearance in the table.
    let values: [Value]

    /// Many values would make a picture that nobody reads.
    static let mostValues = 40

    /// - Parameters:
    ///   - index: its place among the values of each specification.
    ///   - specifications: as the table has them.
    init(title: String, index: Int, of specifications: [SpecificationDot]) {
        let ranked = SpecificationDot.ranked(specifications)
        var order: [String?] = []
        var ranks: [String?: [Int]] = [:]
        for specification in specifications where specification.p != nil {
            if ranks.updateValue([], forKey: specification.values[index]) == nil {
                order.append(specification.values[index])
            }
        }
        for (rank, specification) in ranked.enumerated() {
            ranks[specification.values[index], default: []].append(rank)
        }
        let cleaned = DrawnText.clean(title)
        self.title = cleaned.isEmpty ? "\u{2013}" : cleaned
        values = order.map { Value(label: Self.label($0), ranks: ranks[$0] ?? []) }
    }

    var isDrawn: Bool { (2...Self.mostValues).contains(values.count) }

    private static func label(_ value: String?) -> String {
        let label = DrawnText.clean(value ?? "")
        return label.isEmpty ? "no value" : label
    }
}
