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
        // By left row and then right row, not by day.
        (
            ["-------x--", "--x-------"], ["--------x-", "---x------", "-----x----"], 9, 9,
            "0+0 certain 1, 0+1 certain -4, 0+2 certain -2, 1+0 certain 6, 1+1 certain 1, 1+2 certain 3"
        ),
        ([], ["x"], 9, 9, ""), (["x"], [], 9, 9, ""), ([], [], 9, 9, ""),
    ])
    func `pairs what lies in the window`(
        left: [String], right: [String], before: Int, after: Int, expected: String
    ) throws {
        // The same drawing before, across and after 1970-01-01.
        for firstDay in [-20_000, -4, 0, 19_000] as [Int64] {
            let pairs = WindowJoin.pairs(
                try DrawnEvents.events(left, from: firstDay), try DrawnEvents.events(right, from: firstDay),
                window: DateWindow(before: before, after: after))
            #expect(pairs.map { PlainPair($0).text }.joined(separator: ", ") == expected)
        }
    }

    @Test func `agrees with the plain join on every small case`() {
        let dates = (0...2).flatMap { first in (first...2).map { first...$0 } }
        let sides = [[]] + dates.map { [$0] } + dates.flatMap { one in dates.map { [one, $0] } }
        var wrong: [String] = []
        for left in sides {
            for right in sides {
                for (before, after) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (-1, 2), (2, -2)] {
                    Self.compare(left, right, before: before, after: after, into: &wrong)
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `agrees with the plain join on random cases`() {
        var generator = SplitMix64(seed: 2_016)
        var wrong: [String] = []
        for _ in 0..<2_000 {
            func side() -> [ClosedRange<Int>?] {
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    let first = Int.random(in: -20...20, using: &generator)
                    switch Int.random(in: 0..<8, using: &generator) {
                    case 0: return nil
                    case 1, 2: return first...first + Int.random(in: 0...12, using: &generator)
                    default: return first...first
                    }
                }
            }
            let before = Int.random(in: -3...8, using: &generator)
            let after = Int.random(in: max(0, -before)...9, using: &generator)
            Self.compare(side(), side(), before: before, after: after, into: &wrong)
        }
        #expect(wrong.isEmpty)
    }

    /// Notes a case that the plain join answers otherwise. Nil is a row without a date.
    private static func compare(
        _ left: [ClosedRange<Int>?], _ right: [ClosedRange<Int>?], before: Int, after: Int, into wrong: inout [String]
    ) {
        let found = WindowJoin.pairs(events(left), events(right), window: DateWindow(before: before, after: after))
        let expected = plainPairs(left, right, before: before, after: after)
        if found.map(PlainPair.init) != expected {
            wrong.append("\(left) \(right) \(before) \(after): \(expected.map(\.text))")
        }
    }

    private static func events(_ days: [ClosedRange<Int>?]) -> EventDates {
        EventDates(Array(days.indices)) { row in
            days[row].flatMap {
                DateBounds(earliest: Day(number: Int64($0.lowerBound)), latest: Day(number: Int64($0.upperBound)))
            }
        }
    }

    /// By definition: every row with every row, every possible day with every possible day.
    private static func plainPairs(
        _ left: [ClosedRange<Int>?], _ right: [ClosedRange<Int>?], before: Int, after: Int
    ) -> [PlainPair] {
        var pairs: [PlainPair] = []
        for (leftRow, leftDays) in left.enumerated() {
            for (rightRow, rightDays) in right.enumerated() {
                guard let leftDays, let rightDays else { continue }
                let lags = Set(leftDays.flatMap { leftDay in rightDays.map { $0 - leftDay } })
                let inside = lags.filter { -before <= $0 && $0 <= after }
                guard let least = lags.min(), let most = lags.max(), !inside.isEmpty else { continue }
                pairs.append(
                    PlainPair(
                        left: leftRow, right: rightRow, isCertain: inside.count == lags.count, least: least, most: most)
                )
            }
        }
        return pairs
    }
}

private struct PlainPair: Hashable {
    let left: Int
    let right: Int
    let isCertain: Bool
    let least: Int
    let most: Int

    var text: String {
        "\(left)+\(right) \(isCertain ? "certain" : "possible") " + (least == most ? "\(least)" : "\(least)...\(most)")
    }
}

extension PlainPair {
    init(_ pair: WindowPair) {
        self.init(
            left: pair.left, right: pair.right, isCertain: pair.certainty == .certain, least: Int(pair.lag.least),
            most: Int(pair.lag.most))
    }
}
