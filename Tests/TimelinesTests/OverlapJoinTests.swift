import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct OverlapJoinTests {
    @Test(arguments: [
        // Each of the nine relations of spells that share a day, and the days shared.
        ("-[===]----", "---[===]--", "overlaps 3"), ("---[===]--", "-[===]----", "overlapped-by 3"),
        ("-[==]-----", "-[====]---", "starts 4"), ("-[====]---", "-[==]-----", "started-by 4"),
        ("--[]------", "-[====]---", "during 2"), ("-[====]---", "--[]------", "contains 2"),
        ("---[==]---", "-[====]---", "finishes 4"), ("-[====]---", "---[==]---", "finished-by 4"),
        ("-[==]-----", "-[==]-----", "equals 4"),
        // The last day of one is the first of the other; a day further they only meet.
        ("-[==]-----", "----[==]--", "overlaps 1"), ("-[==]-----", "-----[==]-", ""), ("-[]-------", "------[]--", ""),
        // A single day.
        ("---x------", "---x------", "equals 1"), ("---x------", "-[==]-----", "during 1"),
        ("-[==]-----", "----x-----", "finished-by 1"), ("---x------", "----x-----", ""),
    ])
    func `spells that share a day`(left: String, right: String, expected: String) throws {
        for firstDay in [-20_000, -4, 0, 19_000] as [Int64] {
            let sides = try [left, right].map { line in
                let days = try DrawnEvents.bounds(of: line, from: firstDay)
                return SpellRows(Array(days.indices)) {
                    ImpreciseSpell(start: DateBounds(days[$0].earliest), end: DateBounds(days[$0].latest))
                }
            }
            let pairs = try #require(OverlapJoin.pairs(sides[0], sides[1]))
            #expect(
                pairs.map { "\($0.relations.map(\.rawValue).joined(separator: ";")) \($0.shared.least ?? -1)" }
                    .joined(separator: ", ") == expected)
            #expect(pairs.allSatisfy { $0.certainty == .certain && $0.shared.most == $0.shared.least })
        }
    }

    @Test func `what goes on without an end shares days with all that comes`() throws {
        let noEnd = DrawnDays.noEnd...DrawnDays.noEnd
        let open = try #require(DrawnDays.spell(3...3, noEnd))
        let other = try #require(DrawnDays.spell(90...90, 95...95))
        let sides = [[open, other], [open]].map { spells in SpellRows(Array(spells.indices)) { spells[$0] } }
        let pairs = try #require(OverlapJoin.pairs(sides[0], sides[1]))
        #expect(pairs.map(\.relations) == [[.equals], [.during]])
        #expect(pairs.map(\.shared.least) == [nil, 6] && pairs.map(\.shared.most) == [nil, 6])
    }

    @Test func `only pairs in a relation asked for, certain where no other is possible`() throws {
        let left = SpellRows([0]) { _ in DrawnDays.spell(3...4, 6...6) }
        let right = SpellRows([0]) { _ in DrawnDays.spell(4...4, 9...9) }
        #expect(OverlapJoin.pairs(left, right)?.map(\.certainty) == [.certain])
        #expect(OverlapJoin.pairs(left, right, relations: [.starts])?.map(\.certainty) == [.possible])
        #expect(OverlapJoin.pairs(left, right, relations: [.starts, .overlaps])?.map(\.certainty) == [.certain])
        #expect(OverlapJoin.pairs(left, right, relations: [.during])?.isEmpty == true)
    }

    private struct Plain: Equatable {
        let left: Int
        let right: Int
        let isCertain: Bool
        let relations: [AllenRelation]
        let least: Int?
        let most: Int?
    }

    /// Ends so far away that nothing reaches them stand for none.
    private static let far = 99

    /// By definition: every row with every row, every choice of days of the one with every choice of the other.
    private static func plain(
        _ left: [[ClosedRange<Int>]?], _ right: [[ClosedRange<Int>]?], _ wanted: Set<AllenRelation>
    ) -> [Plain] {
        func choices(_ spell: [ClosedRange<Int>]) -> [[Int]] {
            DrawnDays.choices(spell.map { $0.upperBound == DrawnDays.noEnd ? far...far : $0 }).filter { $0[0] <= $0[1] }
        }
        var pairs: [Plain] = []
        for (leftRow, one) in left.enumerated() {
            for (rightRow, other) in right.enumerated() {
                guard let one = one.map(choices), let other = other.map(choices), !one.isEmpty, !other.isEmpty else {
                    continue
                }
                let both = one.flatMap { first in other.map { (first, $0) } }
                let relations = both.map { relation($0.0, $0.1) }
                let shared = both.map { max(0, min($0.0[1], $0.1[1]) - max($0.0[0], $0.1[0]) + 1) }
                let inside = relations.count(where: wanted.contains)
                guard inside > 0 else { continue }
                let (least, most) = (shared.min() ?? 0, shared.max() ?? 0)
                pairs.append(
                    Plain(
                        left: leftRow, right: rightRow, isCertain: inside == relations.count,
                        relations: AllenRelation.allCases.filter(Set(relations).contains),
                        least: least > 40 ? nil : least, most: most > 40 ? nil : most))
            }
        }
        return pairs
    }

    private static func relation(_ one: [Int], _ other: [Int]) -> AllenRelation {
        if one[1] < other[0] { return one[1] + 1 == other[0] ? .meets : .before }
        if other[1] < one[0] { return other[1] + 1 == one[0] ? .isMetBy : .after }
        return switch ((one[0] - other[0]).signum(), (one[1] - other[1]).signum()) {
        case (0, 0): .equals
        case (0, -1): .starts
        case (0, _): .isStartedBy
        case (1, 0): .finishes
        case (-1, 0): .isFinishedBy
        case (1, -1): .during
        case (-1, 1): .contains
        case (-1, _): .overlaps
        default: .isOverlappedBy
        }
    }

    private static func compare(
        _ left: [[ClosedRange<Int>]?], _ right: [[ClosedRange<Int>]?], _ wanted: [AllenRelation],
        into wrong: inout [String]
    ) {
        func rows(_ side: [[ClosedRange<Int>]?]) -> SpellRows {
            SpellRows(Array(side.indices)) { row in side[row].flatMap { DrawnDays.spell($0[0], $0[1]) } }
        }
        let found = (OverlapJoin.pairs(rows(left), rows(right), relations: wanted) ?? []).map { pair in
            Plain(
                left: pair.left, right: pair.right, isCertain: pair.certainty == .certain, relations: pair.relations,
                least: pair.shared.least.map(Int.init), most: pair.shared.most.map(Int.init))
        }
        let expected = plain(left, right, Set(wanted))
        if found != expected { wrong.append("\(left) \(right): \(expected), not \(found)") }
    }

    @Test func `agrees with the plain join on every pair of small spells`() {
        let dates = (0...2).flatMap { first in (first...2).map { first...$0 } }
        let spells = dates.flatMap { start in dates.map { [start, $0] } }
        var wrong: [String] = []
        for one in spells { for other in spells { Self.compare([one], [other], OverlapJoin.sharing, into: &wrong) } }
        #expect(wrong.prefix(3) == [])
    }

    @Test func `agrees with the plain join on ten thousand random cases`() {
        var numbers = SplitMix64(seed: 41)
        var wrong: [String] = []
        for _ in 0..<10_000 {
            func side() -> [[ClosedRange<Int>]?] {
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                    let start = Int.random(in: -9...9, using: &numbers)
                    let end = start + Int.random(in: -1...8, using: &numbers)
                    let noEnd = DrawnDays.noEnd...DrawnDays.noEnd
                    return switch Int.random(in: 0..<16, using: &numbers) {
                    case 0: nil
                    case 1: [start...start, noEnd]
                    case 2: [start...start + 2, end...end + 1]
                    default: [start...start, end...end]
                    }
                }
            }
            let isAll = Int.random(in: 0..<3, using: &numbers) > 0
            let wanted = OverlapJoin.sharing.filter { _ in isAll || Bool.random(using: &numbers) }
            Self.compare(side(), side(), wanted, into: &wrong)
        }
        #expect(wrong.prefix(3) == [])
    }

    @Test func `a long spell over many short ones costs no more than its pairs`() {
        // Looking through all that begin before would take minutes.
        let count = 20_000
        let spells = (0..<count).map { DrawnDays.spell(2 * $0...2 * $0, 2 * $0...2 * $0) }
        let left = SpellRows(Array(0...count)) { $0 == count ? DrawnDays.spell(0...0, 4...4) : spells[$0] }
        let right = SpellRows(Array(0...count)) { $0 == count ? DrawnDays.spell(0...0, 60_000...60_000) : spells[$0] }
        #expect(OverlapJoin.pairs(left, right)?.count == 2 * count + 3 + 1)
        #expect(OverlapJoin.pairs(left, right, most: 2 * count + 4)?.count == 2 * count + 4)
        #expect(OverlapJoin.pairs(left, right, most: 2 * count + 3) == nil)
    }
}
