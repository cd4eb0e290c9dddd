import TestSupport
import Testing

@testable import ImpreciseDates

@Suite struct DateRelationTests {
    @Test func `every relation equals brute force over all pairs of days`() {
        var numbers = SplitMix64(seed: 11)
        var seen = Set<Certainty>()
        for _ in 0..<20_000 {
            let (first, second) = (Self.days(&numbers), Self.days(&numbers))
            let pairs = first.flatMap { day in second.map { (day, $0) } }
            for relation in DateRelation.allCases {
                let holding = pairs.count { day, other in
                    switch relation {
                    case .before: day < other
                    case .equals: day == other
                    case .after: day > other
                    }
                }
                let expected: Certainty = holding == pairs.count ? .certain : holding > 0 ? .possible : .impossible
                let found = Self.bounds(first).certainty(of: relation, to: Self.bounds(second))
                seen.insert(found)
                if found != expected { Issue.record("\(first) \(relation) \(second): \(found), not \(expected)") }
            }
        }
        #expect(seen.count == 3)
    }

    private static func days(_ numbers: inout SplitMix64) -> ClosedRange<Int64> {
        let first = Int64.random(in: 0...8, using: &numbers)
        return first...(first + .random(in: 0...4, using: &numbers))
    }

    private static func bounds(_ days: ClosedRange<Int64>) -> DateBounds {
        DateBounds(known: Day(number: days.lowerBound), Day(number: days.upperBound))
    }
}
