import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct AsOfJoinTests {
    @Test(
        arguments: [
            // The day itself counts in every direction; the first of several on one day is given.
            (["----x-----"], ["----2-----"], AsOfJoin.Direction.backward, 3, "0+0 certain 0 of 2"),
            (["----x-----"], ["-xx--x----"], .backward, 3, "0+1 certain -2 of 1"),
            (["----x-----"], ["-xx--x----"], .forward, 3, "0+2 certain 1 of 1"),
            (["----x-----"], ["-xx---x---"], .nearest, 3, "0+1 certain -2 of 2"),
            // Of an earlier and a later one as far away the first row is given, not the earlier day.
            (["----x-----"], ["------x---", "--x-------"], .nearest, 3, "0+0 certain 2 of 2"),
            (["----x-----"], ["--x-------", "------3---"], .nearest, 3, "0+0 certain -2 of 4"),
            (["----x-----"], ["x---------"], .backward, 3, ""),
            (["----x-----"], ["x---------"], .backward, 4, "0+0 certain -4 of 1"),
            // An imprecise one that may be nearer makes the other possible.
            (["------x---"], ["-[====]---", "----x-----"], .backward, 9, "0+1 possible -2 of 2"),
            (["------x---"], ["[==]------", "----x-----"], .backward, 9, "0+1 certain -2 of 1"),
            (["------x---"], ["-[=]------"], .backward, 5, "0+0 certain -5...-3 of 1"),
            (["------x---"], ["-[=]------"], .backward, 4, "0+0 possible -5...-3 of 1"),
            // One that may lie behind may be none.
            (["----x-----"], ["---[=]----", "-x--------"], .backward, 9, "0+1 possible -3 of 2"),
            // An imprecise left date: whichever day it is.
            (["[==]------"], ["------x---"], .forward, 6, "0+0 certain 3...6 of 1"),
            (["[==]------"], ["------x---"], .forward, 5, "0+0 possible 3...6 of 1"),
            (["-x------x-"], ["----x-----"], .nearest, 4, "0+0 certain 3 of 1, 1+0 certain -4 of 1"),
            ([], ["x"], .nearest, 9, ""), (["x"], [], .nearest, 9, ""),
        ] as [([String], [String], AsOfJoin.Direction, Int, String)])
    func `gives the nearest`(
        left: [String], right: [String], direction: AsOfJoin.Direction, days: Int, expected: String
    ) throws {
        let matches = AsOfJoin.matches(
            try DrawnEvents.keyed(left), try DrawnEvents.keyed(right), direction, within: days)
        #expect(PlainMatch.all(matches).map(\.text).joined(separator: ", ") == expected)
    }

    /// Every choice of days of small random dates, one by one.
    @Test(arguments: AsOfJoin.Direction.allCases, [UInt64(1), 2, 3])
    func `what is certain is so for every choice of days, and what can be the nearest is counted`(
        direction: AsOfJoin.Direction, seed: UInt64
    ) {
        var numbers = SplitMix64(seed: seed)
        func date() -> ClosedRange<Int> {
            let first = Int.random(in: 0...7, using: &numbers)
            return first...(first + [0, 0, 0, 1, 3].randomElement(using: &numbers)!)
        }
        for _ in 0..<400 {
            let left = date()
            let rights = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in date() }
            let days = Int.random(in: 0...5, using: &numbers)
            let match = PlainMatch.all(
                AsOfJoin.matches(Self.events([left]), Self.events(rights), direction, within: days)
            ).first
            var winners: [Set<Int>] = []
            for day in left {
                for choice in Self.choices(rights) {
                    let distances = choice.map { Self.distance($0 - day, direction) }
                    let near = distances.indices.filter { (distances[$0] ?? .max) <= days }
                    let least = near.compactMap { distances[$0] }.min()
                    winners.append(Set(near.filter { distances[$0] == least }))
                }
            }
            let possible = winners.reduce(Set<Int>()) { $0.union($1) }
            #expect((match == nil) == possible.isEmpty)
            guard let match else { continue }
            // No choice is missed; with an imprecise left date more may be counted than can be.
            #expect(match.candidates >= possible.count)
            if left.count == 1 { #expect(match.candidates == possible.count) }
            if match.isCertain { #expect(winners.allSatisfy { $0.contains(match.right) }) }
            if left.count == 1, winners.allSatisfy({ $0.contains(match.right) }) {
                #expect(match.isCertain)
            }
        }
    }

    private static func distance(_ lag: Int, _ direction: AsOfJoin.Direction) -> Int? {
        switch direction {
        case .backward: lag <= 0 ? -lag : nil
        case .forward: lag >= 0 ? lag : nil
        case .nearest: abs(lag)
        }
    }

    private static func choices(_ dates: [ClosedRange<Int>]) -> [[Int]] {
        dates.reduce([[]]) { choices, date in choices.flatMap { choice in date.map { choice + [$0] } } }
    }

    private static func events(_ dates: [ClosedRange<Int>]) -> KeyedEvents {
        PlainRow.events(dates.map { PlainRow(days: $0) }, keys: 1)
    }

    @Test(arguments: [1, 2_000], AsOfJoin.Direction.allCases)
    func `agrees with the plain join on 2,000 random cases, whether keys are few or many`(
        spread: Int, direction: AsOfJoin.Direction
    ) {
        var numbers = SplitMix64(seed: 31)
        var wrong: [String] = []
        for _ in 0..<2_000 {
            let left = PlainRow.random(6, keys: 2, using: &numbers)
            let right = PlainRow.random(12, keys: 2, using: &numbers)
            let days = Int.random(in: 0...12, using: &numbers)
            let matches = AsOfJoin.matches(
                PlainRow.events(left, keys: 2, spread: spread), PlainRow.events(right, keys: 2, spread: spread),
                direction, within: days)
            let expected = PlainMatch.plain(left, right, direction, within: days)
            if PlainMatch.all(matches) != expected {
                wrong.append("\(left) \(right) \(days): \(expected.map(\.text))")
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `large tables, of which each core has a part, give the same as tables of many keys, which are sorted`() {
        var numbers = SplitMix64(seed: 6)
        func side(_ count: Int, imprecise: Int) -> [PlainRow] {
            (0..<count).map { _ in
                let first = Int.random(in: 0..<40_000, using: &numbers)
                let length = Int.random(in: 0..<imprecise, using: &numbers) == 0 ? 9 : 0
                return PlainRow(days: first...first + length, key: Int.random(in: 0..<3, using: &numbers))
            }
        }
        let (left, right) = (side(9_000, imprecise: 50), side(70_000, imprecise: 900))
        for direction in AsOfJoin.Direction.allCases {
            func matches(_ spread: Int) -> [PlainMatch] {
                PlainMatch.all(
                    AsOfJoin.matches(
                        PlainRow.events(left, keys: 3, spread: spread), PlainRow.events(right, keys: 3, spread: spread),
                        direction, within: 9))
            }
            let counted = matches(1)
            #expect(counted == matches(50_000))
            #expect(counted.first == PlainMatch.plain([left[0]], right, direction, within: 9).first)
            #expect(counted.count > 8_000)
        }
    }
}
