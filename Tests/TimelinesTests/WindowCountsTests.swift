import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct WindowCountsTests {
    @Test(arguments: [
        // Both ends are included, and the day itself counts on both sides.
        (["----x-----"], ["x-xxxxx-2-"], 2, 4, "3 3 5 5"),
        (["----x-----"], ["x-xx-xx-2-"], 2, 4, "2 2 4 4"),
        (["----x-----"], ["----3-----"], 0, 0, "3 3 3 3"),
        // Imprecise on the right, on the left, on both.
        (["----x-----"], ["--[=]-----"], 2, 2, "1 1 0 1"),
        (["----x-----"], ["-[=]------"], 2, 2, "0 1 0 0"),
        (["----x-----"], ["---[=]----"], 2, 2, "0 1 0 1"),
        (["----[=]---"], ["--x---x---"], 4, 2, "1 2 1 1"),
        (["----[=]---"], ["----x-----"], 2, 2, "1 1 0 1"),
        (["--[==]----"], ["[==]------"], 5, 0, "0 1 0 1"),
        (["--[==]----"], ["[]--------"], 5, 0, "1 1 0 0"),
        // A date that reaches over all the others.
        (["-----x----"], ["[========]", "-----x----"], 2, 2, "1 2 1 2"),
        (["x"], [], 9, 9, "0 0 0 0"),
    ])
    func `counts before and after, certain and possible`(
        left: [String], right: [String], before: Int, after: Int, expected: String
    ) throws {
        for firstDay in [-20_000, -4, 19_000] as [Int64] {
            let counts = WindowCounts(
                try DrawnEvents.keyed(left, from: firstDay), try DrawnEvents.keyed(right, from: firstDay),
                window: DateWindow(before: before, after: after))
            #expect(Self.texts(counts) == [expected])
        }
    }

    @Test func `agrees with the plain definition on every small case`() {
        let dates = (0...2).flatMap { first in (first...2).map { PlainRow(days: first...$0) } } + [PlainRow(days: nil)]
        let sides = [[]] + dates.map { [$0] } + dates.flatMap { one in dates.map { [one, $0] } }
        var wrong: [String] = []
        for left in dates {
            for right in sides {
                for (before, after) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (3, 3)] {
                    Self.compare([left], right, keys: 1, before: before, after: after, into: &wrong)
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [1, 2_000])
    func `agrees with the plain definition on 5,000 random cases, whether keys are few or many`(spread: Int) {
        var numbers = SplitMix64(seed: 2_026)
        var wrong: [String] = []
        for _ in 0..<5_000 {
            Self.compare(
                PlainRow.random(8, keys: 2, using: &numbers), PlainRow.random(10, keys: 2, using: &numbers), keys: 2,
                spread: spread, before: .random(in: 0...9, using: &numbers), after: .random(in: 0...9, using: &numbers),
                into: &wrong)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a day of more rows than a byte holds, and days far away on either side, are counted whole`() {
        let days = [Int32](repeating: 700, count: 70_000) + [-2_000_000_000, 0, 701, 2_000_000_000]
        let right = KeyedEvents(days: days, keys: [UInt32](repeating: 0, count: days.count), keyCount: 1)
        let left = KeyedEvents(days: [699, 700, 702], keys: nil, keyCount: 1)
        let counts = WindowCounts(left, right, window: DateWindow(before: 1, after: 1))
        #expect(Self.texts(counts) == ["0 0 70000 70000", "70000 70000 70001 70001", "1 1 0 0"])
    }

    @Test func `the nearest of a window either way is the one that an as-of join finds`() {
        var numbers = SplitMix64(seed: 8)
        for _ in 0..<1_000 {
            let left = PlainRow.random(5, keys: 2, using: &numbers)
            let right = PlainRow.random(8, keys: 2, using: &numbers)
            let before = Int.random(in: 0...9, using: &numbers)
            let after = Int.random(in: 0...9, using: &numbers)
            let found = AsOfJoin.nearest(
                PlainRow.events(left, keys: 2), PlainRow.events(right, keys: 2),
                in: DateWindow(before: before, after: after))
            let expected = PlainMatch.plain(left, right, before: before, after: after)
            #expect(PlainMatch.all(found) == expected, "\(left) \(right) \(before) \(after)")
        }
    }

    private static func compare(
        _ left: [PlainRow], _ right: [PlainRow], keys: Int, spread: Int = 1, before: Int, after: Int,
        into wrong: inout [String]
    ) {
        let counts = WindowCounts(
            PlainRow.events(left, keys: keys, spread: spread), PlainRow.events(right, keys: keys, spread: spread),
            window: DateWindow(before: before, after: after))
        func pairs(_ before: Int, _ after: Int) -> [PlainPair] {
            PlainRow.pairs(left, right, before: before, after: after)
        }
        let (ahead, behind) = (pairs(before, 0), pairs(0, after))
        let expected = left.indices.map { row in
            let sides = [ahead, behind].map { side in side.filter { $0.left == row } }
            return sides.map { "\($0.count(where: \.isCertain)) \($0.count)" }.joined(separator: " ")
        }
        if texts(counts) != expected { wrong.append("\(left) \(right) \(before) \(after): \(expected)") }
    }

    private static func texts(_ counts: WindowCounts) -> [String] {
        counts.beforeCertain.indices.map { row in
            "\(counts.beforeCertain[row]) \(counts.beforePossible[row]) "
                + "\(counts.afterCertain[row]) \(counts.afterPossible[row])"
        }
    }
}
