/// Those who wait together, by the days since their start.
package struct SurvivalGroup: Hashable, Sendable {
    /// Nil for all together.
    package let name: String?
    /// By day; of one day the later given comes later. The first is the start.
    package let steps: [SurvivalStep]

    /// Steps without a finite share are left out.
    package init(name: String?, steps: [SurvivalStep]) {
        self.name = name
        let finite = steps.filter(\.waiting.isFinite)
        self.steps = finite.indices.sorted { (finite[$0].day, $0) < (finite[$1].day, $1) }.map { finite[$0] }
    }

    var title: String { name.map { DrawnText.clean($0) } ?? "all together" }

    /// How many waited at the start.
    var count: Int { max(steps.first?.atRisk ?? 0, 0) }

    /// How many of them were still waiting when they were last seen. Counts may be any Int: summed as Doubles they cannot
    /// overflow.
    var waitingCount: Double {
        max(Double(count) - steps.reduce(0) { $0 + Double($1.ended) }, 0)
    }

    var lastDay: Int { steps.last?.day ?? 0 }

    /// The first day after which no more than half are still waiting; nil where more than half always were.
    var medianDay: Int? { steps.first { $0.waiting <= 0.5 }?.day }

    /// Those with most at the start first, ties by name, all together before any name.
    static func ranked(_ groups: [SurvivalGroup]) -> [SurvivalGroup] {
        groups.sorted { first, second in
            if first.count != second.count { return first.count > second.count }
            guard let name = first.name, let other = second.name else {
                return first.name == nil && second.name != nil
            }
            return name.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        }
    }
}
