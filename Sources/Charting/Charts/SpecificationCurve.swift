/// One question under every combination of definitions: all of a chart, or that of one group.
package struct SpecificationCurve: Sendable {
    /// The group's name; empty where there is only one.
    package let title: String
    let specifications: [SpecificationDot]
    let level: Double
    /// In the order of their p.
    let ranked: [SpecificationDot]
    let choices: [SpecificationChoice]

    /// `choices` are the titles of what was varied, a value of each in every specification; of several that are declared the
    /// first is taken; a p below `level` is told apart.
    package init(title: String = "", choices: [String], specifications: [SpecificationDot], level: Double) {
        precondition(specifications.allSatisfy { $0.values.count == choices.count }, "a value for each choice")
        self.title = title
        self.specifications = specifications
        self.level = level
        ranked = SpecificationDot.ranked(specifications)
        self.choices = choices.enumerated().map { index, title in
            SpecificationChoice(title: title, index: index, of: specifications)
        }
    }

    /// Place of the declared one among the ranked.
    var declaredRank: Int? { ranked.firstIndex(where: \.isDeclared) }

    func isBelow(_ specification: SpecificationDot) -> Bool { specification.p.map { $0 < level } ?? false }

    var belowCount: Int { ranked.count(where: isBelow) }
}
