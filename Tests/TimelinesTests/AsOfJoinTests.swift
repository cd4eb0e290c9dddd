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
            try DrawnEvents.events(left), try DrawnEvents.events(right), direction, within: days)
        #expect(matches.map(Self.text).joined(separator: ", ") == expected)
    }

    private static func text(_ match: AsOfMatch) -> String {
        let lag = match.lag.least == match.lag.most ? "\(match.lag.least)" : "\(match.lag.least)...\(match.lag.most)"
        return "\(match.left)+\(match.right) \(match.certainty.rawValue) \(lag) of \(match.candidates)"
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
            let match = AsOfJoin.matches(Self.events([left]), Self.events(rights), direction, within: days).first
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
            if match.certainty == .certain { #expect(winners.allSatisfy { $0.contains(match.right) }) }
            if left.count == 1, winners.allSatisfy({ $0.contains(match.right) }) {
                #expect(match.certainty == .certain)
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

    private static func events(_ dates: [ClosedRange<Int>]) -> EventDates {
        EventDates(Array(dates.indices)) { row in
            DateBounds(
                earliest: Day(number: Int64(dates[row].lowerBound)), latest: Day(number: Int64(dates[row].upperBound)))
        }
    }
}
