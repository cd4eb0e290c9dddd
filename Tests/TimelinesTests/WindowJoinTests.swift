import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct WindowJoinTests {
    @Test(arguments: [
        // One left event; the window's first and last day are in it.
        (["----x-----"], ["-x--------"], 2, 2, ""),
        (["----x-----"], ["--x-------"], 2, 2, "0+0 certain -2"),
        (["----x-----"], ["----x-----"], 0, 0, "0+0 certain 0"),
        (["----x-----"], ["------x---"], 2, 2, "0+0 certain 2"),
        (["----x-----"], ["-------x--"], 2, 2, ""),
        // Each side of the window is its own.
        (["----x-----"], ["-x-x-x-x--"], 1, 3, "0+1 certain -1, 0+2 certain 1, 0+3 certain 3"),
        (["----x-----"], ["-x-x-x-x--"], 3, 1, "0+0 certain -3, 0+1 certain -1, 0+2 certain 1"),
        // A window that lies wholly after, or wholly before.
        (["-x--------"], ["-xxxxxx---"], -2, 4, "0+2 certain 2, 0+3 certain 3, 0+4 certain 4"),
        (["--------x-"], ["---xxxxxx-"], 4, -3, "0+1 certain -4, 0+2 certain -3"),
        // Imprecise on the right, on the left, on both.
        (["---x------"], ["---[=]----"], 0, 2, "0+0 certain 0...2"),
        (["---x------"], ["---[==]---"], 0, 2, "0+0 possible 0...3"),
        (["---x------"], ["--[=]-----"], 0, 2, "0+0 possible -1...1"),
        (["---x------"], ["-----[===]"], 0, 2, "0+0 possible 2...6"),
        (["---x------"], ["------[==]"], 0, 2, ""),
        (["[=======]-"], ["--------x-"], 0, 8, "0+0 certain 0...8"),
        (["[=======]-"], ["--------x-"], 0, 7, "0+0 possible 0...8"),
        (["[==]------"], ["----[==]--"], 0, 7, "0+0 certain 1...7"),
        (["[==]------"], ["----[==]--"], 0, 1, "0+0 possible 1...7"),
        (["[==]------"], ["----[==]--"], 0, 0, ""),
        // A date that reaches over the others does not hide them.
        (["-------x--"], ["[========]", "-x----x---"], 1, 0, "0+0 possible -7...2, 0+2 certain -1"),
        // Rows on one day are rows of their own.
        (["-2--------"], ["-2--------"], 0, 0, "0+0 certain 0, 0+1 certain 0, 1+0 certain 0, 1+1 certain 0"),
        // By left row, then by the right's earliest day, then by right row.
        (
            ["-------x--", "--x-------"], ["--------x-", "---x------", "-----x----"], 9, 9,
            "0+1 certain -4, 0+2 certain -2, 0+0 certain 1, 1+1 certain 1, 1+2 certain 3, 1+0 certain 6"
        ),
        (
            ["----x-----"], ["----x-----", "--[=]-----", "--x-------", "--[]------"], 9, 9,
            "0+1 certain -2...0, 0+2 certain -2, 0+3 certain -2...-1, 0+0 certain 0"
        ),
        ([], ["x"], 9, 9, ""), (["x"], [], 9, 9, ""), ([], [], 9, 9, ""),
    ])
    func `pairs what lies in the window`(
        left: [String], right: [String], before: Int, after: Int, expected: String
    ) throws {
        // The same drawing before, across and after 1970-01-01.
        for firstDay in [-20_000, -4, 0, 19_000] as [Int64] {
            let join = WindowJoin(
                try DrawnEvents.keyed(left, from: firstDay), try DrawnEvents.keyed(right, from: firstDay),
                window: DateWindow(before: before, after: after))
            #expect(PlainPair.all(join.pairs()).map(\.text).joined(separator: ", ") == expected)
        }
    }

    @Test func `agrees with the plain join on every small case`() {
        let dates = (0...2).flatMap { first in (first...2).map { PlainRow(days: first...$0) } }
        let sides = [[]] + dates.map { [$0] } + dates.flatMap { one in dates.map { [one, $0] } }
        var wrong: [String] = []
        for left in sides {
            for right in sides {
                for (before, after) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (-1, 2), (2, -2)] {
                    Self.compare(left, right, keys: 1, before: before, after: after, into: &wrong)
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [1, 2_000])
    func `agrees with the plain join on 5,000 random cases, whether keys are few or many`(spread: Int) {
        var numbers = SplitMix64(seed: 2_016)
        var wrong: [String] = []
        for _ in 0..<5_000 {
            let before = Int.random(in: -3...8, using: &numbers)
            let after = Int.random(in: max(0, -before)...9, using: &numbers)
            Self.compare(
                PlainRow.random(8, keys: 2, using: &numbers), PlainRow.random(10, keys: 2, using: &numbers), keys: 2,
                spread: spread, before: before, after: after, into: &wrong)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `large tables, of which each core has a part, give the same as tables of many keys, which are sorted`() {
        var numbers = SplitMix64(seed: 5)
        func side(_ count: Int) -> [PlainRow] {
            (0..<count).map { _ in
                let first = Int.random(in: 0..<5_000, using: &numbers)
                let length = Int.random(in: 0..<40, using: &numbers) == 0 ? 9 : 0
                return PlainRow(days: first...first + length, key: Int.random(in: 0..<3, using: &numbers))
            }
        }
        let (left, right) = (side(9_000), side(70_000))
        func pairs(_ spread: Int) -> WindowPairs {
            WindowJoin(
                PlainRow.events(left, keys: 3, spread: spread), PlainRow.events(right, keys: 3, spread: spread),
                window: DateWindow(before: 2, after: 3)
            ).pairs()
        }
        let (counted, sorted) = (pairs(1), pairs(50_000))
        #expect(counted.left == sorted.left && counted.right == sorted.right)
        #expect(counted.lag == sorted.lag && counted.ranged == sorted.ranged)
        let first = PlainRow.pairs([left[0]], right, before: 2, after: 3)
        #expect(Array(PlainPair.all(counted).prefix(first.count)) == first)
        #expect(counted.count > 100_000)
    }

    /// Notes a case that the plain join answers otherwise.
    private static func compare(
        _ left: [PlainRow], _ right: [PlainRow], keys: Int, spread: Int = 1, before: Int, after: Int,
        into wrong: inout [String]
    ) {
        let join = WindowJoin(
            PlainRow.events(left, keys: keys, spread: spread), PlainRow.events(right, keys: keys, spread: spread),
            window: DateWindow(before: before, after: after))
        let expected = PlainRow.pairs(left, right, before: before, after: after)
        if PlainPair.all(join.pairs()) != expected {
            wrong.append("\(left) \(right) \(before) \(after): \(expected.map(\.text))")
        }
    }
}
