import TestSupport
import Testing

@testable import ImpreciseDates

@Suite struct AllenRelationTests {
    private static func spell(_ text: String) throws -> ImpreciseSpell { ImpreciseSpell(try EDTFParser.parse(text)) }

    @Test(arguments: [
        ("2023-01-01/2023-01-05", "2023-01-08/2023-01-09", AllenRelation.before),
        ("2023-01-01/2023-01-05", "2023-01-06/2023-01-09", .meets),
        ("2023-01-01/2023-01-05", "2023-01-05/2023-01-09", .overlaps),
        ("2023-01-01/2023-01-05", "2023-01-01/2023-01-09", .starts),
        ("2023-01-03/2023-01-05", "2023-01-01/2023-01-09", .during),
        ("2023-01-03/2023-01-09", "2023-01-01/2023-01-09", .finishes),
        ("2023-01", "2023-01-01/2023-01-31", .equals),
        ("2023-01-04", "2023", .during), ("2023-12-31", "2023", .finishes),
        ("2023-02-01/..", "2023-01-05/2023-01-31", .isMetBy), ("2020/..", "2021/2022", .contains),
        ("../2020-12-31", "2021-01-01/..", .meets), ("../2019", "2021/..", .before), ("../..", "../..", .equals),
        ("../..", "2021/..", .isFinishedBy), ("../2020", "../..", .starts), ("2021", "../..", .during),
    ])
    func `exact spells have one relation, and its inverse the other way`(
        first: String, second: String, relation: AllenRelation
    ) throws {
        #expect(try Self.spell(first).possibleRelations(to: Self.spell(second)) == [relation])
        #expect(try Self.spell(second).possibleRelations(to: Self.spell(first)) == [relation.inverse])
    }

    @Test func `an end known to the month leaves several relations open`() throws {
        let arrest = try Self.spell("2023-01-10/2023-03")
        let visit = try Self.spell("2023-03-10/2023-03-12")
        #expect(
            arrest.possibleRelations(to: visit) == [.before, .meets, .overlaps, .contains, .isFinishedBy])
        #expect(arrest.certainty(of: .contains, to: visit) == .possible)
        #expect(arrest.certainty(of: .after, to: visit) == .impossible)
        #expect(try Self.spell("2022").certainty(of: .before, to: visit) == .certain)
    }

    /// One relation for exact days, by its definition.
    private static func relation(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> AllenRelation {
        if a == b { return .equals }
        if a.upperBound + 1 < b.lowerBound { return .before }
        if a.upperBound + 1 == b.lowerBound { return .meets }
        if b.upperBound + 1 < a.lowerBound { return .after }
        if b.upperBound + 1 == a.lowerBound { return .isMetBy }
        if a.lowerBound == b.lowerBound { return a.upperBound < b.upperBound ? .starts : .isStartedBy }
        if a.upperBound == b.upperBound { return a.lowerBound > b.lowerBound ? .finishes : .isFinishedBy }
        if a.lowerBound < b.lowerBound { return a.upperBound < b.upperBound ? .overlaps : .contains }
        return a.upperBound < b.upperBound ? .during : .isOverlappedBy
    }

    @Test func `possible is what some choice of days gives, on 20,000 random small cases`() {
        var numbers = SplitMix64(seed: 1_983)
        var wrong: [String] = []
        var open = 0
        for _ in 0..<20_000 {
            let bounds = (0..<4).map { _ in
                let first = Int.random(in: 0...9, using: &numbers)
                return first...(first + Int.random(in: 0...2, using: &numbers))
            }
            func spell(_ index: Int) -> ImpreciseSpell? {
                let ends = [bounds[index], bounds[index + 1]].map {
                    DateBounds(known: Day(number: Int64($0.lowerBound)), Day(number: Int64($0.upperBound)))
                }
                return ImpreciseSpell(start: ends[0], end: ends[1])
            }
            guard let first = spell(0), let second = spell(2) else { continue }
            var seen = Set<AllenRelation>()
            for a in bounds[0] {
                for b in bounds[1] where a <= b {
                    for c in bounds[2] { for d in bounds[3] where c <= d { seen.insert(Self.relation(a...b, c...d)) } }
                }
            }
            if seen.count > 1 { open += 1 }
            if Set(first.possibleRelations(to: second)) != seen { wrong.append("\(bounds)") }
        }
        #expect(wrong == [])
        #expect(open > 3_000)
    }
}
