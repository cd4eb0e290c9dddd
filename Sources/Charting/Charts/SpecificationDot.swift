/// One combination of definitions under which a question was asked, and what came of it.
package struct SpecificationDot: Hashable, Sendable {
    /// Nil where there was nothing to test.
    package let p: Double?
    /// `p = 0.48`.
    package let label: String
    /// Whether it is the one that the pipeline file declares.
    package let isDeclared: Bool
    /// What was chosen, in the order of the chart's choices; nil where nothing was.
    package let values: [String?]

    /// A `p` outside 0 to 1 is none.
    package init(p: Double?, label: String, isDeclared: Bool, values: [String?]) {
        self.p = p.flatMap { (0...1).contains($0) ? $0 : nil }
        self.label = label
        self.isDeclared = isDeclared
        self.values = values
    }

    /// Those with a p, smallest first; ties stay in order.
    static func ranked(_ specifications: [SpecificationDot]) -> [SpecificationDot] {
        specifications.enumerated().compactMap { index, specification in
            specification.p.map { (p: $0, index: index, specification: specification) }
        }.sorted { ($0.p, $0.index) < ($1.p, $1.index) }.map(\.specification)
    }
}
