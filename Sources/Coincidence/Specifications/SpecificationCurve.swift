/// The declared question under every combination of defensible definitions (the specification curve of Simonsohn, Simmons and Nelson,
/// Nat. Hum. Behav. 4, 2020, doi:10.1038/s41562-020-0912-z), here as a description alone: specifications share most of their rows, so
/// how many of them have a small p is no test of its own.
package struct SpecificationCurve: Sendable {
    /// In the order in which they were given.
    package let answers: [SpecificationAnswer]

    package init(_ specifications: [Specification], localReach: Int, drawCount: Int = 99, seed: UInt64 = 1) {
        answers = ConcurrentMap.map(specifications.count) { index in
            SpecificationAnswer(specifications[index], localReach: localReach, drawCount: drawCount, seed: seed)
        }
    }

    /// Those in which there is something to test.
    package var tested: [SpecificationAnswer] { answers.filter(\.isTested) }

    package var declared: SpecificationAnswer? { answers.first(where: \.isDeclared) }

    /// Least and largest p; nil where nothing could be tested.
    package var range: ClosedRange<Double>? {
        let ps = tested.map(\.p)
        guard let low = ps.min(), let high = ps.max() else { return nil }
        return low...high
    }

    /// How many have more, and how many fewer, than is expected by chance.
    package var more: Int { answers.count { $0.direction == .more } }
    package var fewer: Int { answers.count { $0.direction == .fewer } }
    package var belowLevel: Int { tested.count { $0.p < CoincidenceResult.level } }
}
